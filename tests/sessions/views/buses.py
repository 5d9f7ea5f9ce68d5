"""Where buses stand on the staff pages, and who looks at them there."""

from tests.factories.conference import RoleFactory


def path_of(bus_or_conference):
    conference = getattr(bus_or_conference, "conference", None)
    if conference is None:
        return f"/staff/{bus_or_conference.slug}/buses/"
    return f"/staff/{conference.slug}/buses/{bus_or_conference.pk}/"


def conference_of_staff(client):
    """A conference on whose staff the client is, by a role of its own."""
    role = RoleFactory(kind="staff")
    client.force_login(role.user)
    return role.conference

"""Where a conference and its sessions are held, in one line."""

from conference.models import Conference


def place_of(conference: Conference) -> str:
    """The venue with its address, if there is but one: a snapshot tells a room, not its venue."""
    venues = list(conference.venues.all())
    if len(venues) != 1:
        return conference.place
    return in_one_line(venues[0].name, venues[0].address or conference.place)


def in_one_line(*parts: str) -> str:
    return ", ".join(filter(None, parts))

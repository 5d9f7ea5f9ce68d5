import pytest

from sessions.services.publication import publish_agenda
from tests.factories.conference import RoleFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def role(client):
    role = RoleFactory(kind="organiser")
    SessionFactory(conference=role.conference, title="Khai mạc")
    client.force_login(role.user)
    return role


def test_what_is_not_published_yet_is_shown_first(client, role):
    response = client.get(f"/staff/{role.conference.slug}/publish/")

    assert len(response.context["changes"]) == 1
    assert "Khai mạc" in response.context["changes"][0]
    assert not role.conference.publications.exists()


def test_publishing_makes_it_public(client, role):
    client.post(f"/staff/{role.conference.slug}/publish/")

    assert role.conference.publications.get().published_by == role.user
    assert "Khai mạc" in client.get(f"/{role.conference.slug}/agenda/").content.decode()


def test_publishing_nothing_new_says_so_and_makes_no_version(client, role):
    publish_agenda(conference=role.conference)

    response = client.post(f"/staff/{role.conference.slug}/publish/", follow=True)

    assert len(response.context["messages"]) == 1
    assert role.conference.publications.count() == 1


@pytest.mark.parametrize("kind", ["staff", "viewer"])
def test_only_organisers_publish(client, kind):
    role = RoleFactory(kind=kind)
    SessionFactory(conference=role.conference)
    client.force_login(role.user)

    assert client.post(f"/staff/{role.conference.slug}/publish/").status_code == 404
    assert not role.conference.publications.exists()

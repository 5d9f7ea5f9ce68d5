from datetime import UTC, date, datetime

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.conference import RoleFactory, RoomFactory
from tests.factories.sessions import FieldVisitFactory, SessionFactory

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


def test_a_room_wanted_twice_is_said_and_blocks_nothing(client, role):
    room = RoomFactory(venue__conference=role.conference, name="Hội trường A")
    role.conference.sessions.update(room=room)
    SessionFactory(conference=role.conference, title="Giải lao", room=room)
    path = f"/staff/{role.conference.slug}/publish/"

    assert (
        "Hội trường A bị trùng giờ: “Khai mạc” và “Giải lao”." in client.get(path).content.decode()
    )
    client.post(path)

    assert role.conference.publications.count() == 1


def test_who_changes_the_agenda_in_the_admin_is_led_to_publishing(admin_client):
    visit = FieldVisitFactory()
    form = {"name": "Mô hình 1", "place_name": "Gia Bình"}

    response = admin_client.post(f"/admin/agenda/fieldvisit/{visit.pk}/change/", form, follow=True)

    assert f'href="/staff/{visit.conference.slug}/publish/"' in response.content.decode()


@pytest.mark.parametrize(("kind", "led"), [("organiser", True), ("staff", False)])
def test_the_printing_page_leads_organisers_to_publishing(client, kind, led):
    role = RoleFactory(kind=kind)
    client.force_login(role.user)
    slug = role.conference.slug

    page = client.get(f"/staff/{slug}/print/").content.decode()

    assert (f'href="/staff/{slug}/publish/"' in page) == led


def test_a_session_outside_the_conference_is_named_and_not_published(client, role):
    role.conference.sessions.update(starts_at=datetime(2023, 9, 18, 1, 0, tzinfo=UTC))

    response = client.post(f"/staff/{role.conference.slug}/publish/", follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Phiên “Khai mạc” nằm ngoài thời gian hội nghị: hãy chuyển phiên trước."
    ]
    assert not role.conference.publications.exists()


def test_what_nobody_has_reviewed_is_not_published(client, role):
    path = f"/staff/{role.conference.slug}/publish/"
    reviewed = client.get(path).context["reviewed"]
    SessionFactory(conference=role.conference, title="Bế mạc")  # by somebody else, meanwhile

    response = client.post(path, {"reviewed": reviewed}, follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Chương trình vừa có thay đổi khác: hãy xem lại các thay đổi."
    ]
    assert not role.conference.publications.exists()


def test_what_was_reviewed_is_published(client, role):
    path = f"/staff/{role.conference.slug}/publish/"

    client.post(path, {"reviewed": client.get(path).context["reviewed"]})

    assert role.conference.publications.count() == 1


@pytest.fixture
def versions(client, role):
    """Version 1 says “Khai mạc”, version 2 “Lễ khai mạc”."""
    publish_agenda(conference=role.conference, user=role.user)
    role.conference.sessions.update(title="Lễ khai mạc")
    publish_agenda(conference=role.conference)
    return f"/staff/{role.conference.slug}/publish/"


def test_the_versions_are_listed_with_their_changes_in_words(client, versions):
    context = client.get(versions).context

    assert [(each.version, words) for each, words in context["versions"]] == [
        (2, ["“Khai mạc” đổi tên thành “Lễ khai mạc”."]),
        (1, []),
    ]


def test_the_way_back_is_offered_for_older_versions_alone(client, versions):
    page = client.get(versions).content.decode()

    assert f'href="{versions}1/"' in page
    assert f'href="{versions}2/"' not in page


def test_whoever_goes_back_is_told_first_what_the_public_will_see(client, role, versions):
    context = client.get(f"{versions}1/").context

    assert context["changes"] == ["“Lễ khai mạc” đổi tên thành “Khai mạc”."]
    assert role.conference.publications.count() == 2


def test_going_back_publishes_the_older_version_again(client, role, versions):
    response = client.post(f"{versions}1/", {"latest_seen": 2}, follow=True)

    public = client.get(f"/{role.conference.slug}/agenda/").content.decode()
    assert [str(message) for message in response.context["messages"]] == ["Đã công bố phiên bản 3."]
    assert "Lễ khai mạc" not in public
    assert response.context["changes"] == ["“Khai mạc” đổi tên thành “Lễ khai mạc”."]


@pytest.mark.parametrize(("version", "latest_seen"), [(1, ""), (1, "một"), (1, 1), (2, 2)])
def test_a_way_back_that_is_none_is_refused_in_words(client, role, versions, version, latest_seen):
    response = client.post(f"{versions}{version}/", {"latest_seen": latest_seen}, follow=True)

    assert len(response.context["messages"]) == 1
    assert role.conference.publications.count() == 2


def test_the_way_back_out_of_the_conference_s_dates_is_refused_in_words(client, role, versions):
    role.conference.starts_on = date(2023, 10, 5)
    role.conference.save()

    response = client.post(f"{versions}1/", {"latest_seen": 2}, follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Phiên “Khai mạc” của phiên bản đó nằm ngoài thời gian hội nghị hiện nay."
    ]


def test_going_back_to_what_the_public_reads_is_not_offered(client, versions):
    page = client.get(f"{versions}2/").content.decode()

    assert "Công chúng đang xem đúng nội dung của phiên bản này." in page
    assert "latest_seen" not in page


@pytest.mark.parametrize("version", [3, 99])
def test_a_version_that_never_was_is_not_there(client, versions, version):
    assert client.get(f"{versions}{version}/").status_code == 404


@pytest.mark.parametrize("kind", ["staff", "viewer"])
def test_only_organisers_go_back(client, versions, role, kind):
    other = RoleFactory(kind=kind, conference=role.conference)
    client.force_login(other.user)

    assert client.post(f"{versions}1/", {"latest_seen": 2}).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_versions_ask_as_many_questions_whatever_their_number(
    client, role, django_assert_num_queries, count
):
    for number in range(count):
        role.conference.sessions.update(title=f"Phiên bản {number}")
        publish_agenda(conference=role.conference, user=role.user)
    path = f"/staff/{role.conference.slug}/publish/"
    client.get(path)  # from now on it is the conference at hand

    # session, user, roles; draft twice (4 and 4, nothing is given there); version twice; warnings 3
    with django_assert_num_queries(18):
        client.get(path)

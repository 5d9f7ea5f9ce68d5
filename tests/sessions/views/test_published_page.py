"""Published pages are kept, exact at once, and never anybody's own."""

import gzip
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import brotli
import pytest
from django.urls import reverse

from conference.models import Conference
from sessions.models import Publication
from sessions.queries import now as clock
from sessions.services.publication import publish_agenda
from sessions.views import published_page
from tests.architecture.doors import doors_of
from tests.architecture.world import World, finished_job
from tests.factories.conference import ConferenceFactory, ThemeFactory, UserFactory, VenueFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db

AGENDA = "/bac-ninh-2023/agenda/"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture
def conference():
    return ConferenceFactory(slug="bac-ninh-2023")


@pytest.fixture
def session(conference):
    session = SessionFactory(conference=conference, title="Khai mạc")
    publish_agenda(conference=conference)
    return session


@pytest.fixture
def at(monkeypatch):
    """Set the clock by which pages tell what is on."""

    def set_clock(moment):
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_clock


def publish_as(session, title):
    session.title = title
    session.save()
    publish_agenda(conference=session.conference)


def test_an_unchanged_page_takes_one_query_and_no_rendering(
    client, session, django_assert_num_queries
):
    client.get(AGENDA)

    with django_assert_num_queries(1):
        response = client.get(AGENDA)

    assert (response.status_code, response.templates) == (200, [])


def test_who_has_the_page_already_is_told_so(client, session):
    first = client.get(AGENDA)

    again = client.get(AGENDA, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]


def test_the_first_request_after_a_publication_reads_the_new_version(client, session):
    old = client.get(AGENDA)
    publish_as(session, "Khai mạc muộn hơn")

    new = client.get(AGENDA, headers={"If-None-Match": old["ETag"]})

    assert new.status_code == 200
    assert "Khai mạc muộn hơn" in new.content.decode()


def test_within_one_second_no_date_vouches_for_the_page(client, session):
    """Two publications in a second would share their Last-Modified."""
    assert "Last-Modified" not in client.get(AGENDA)


def test_later_the_date_vouches_for_it_until_the_next_publication(client, session, at, monkeypatch):
    hour_ago = datetime.now(ZONE) - timedelta(hours=1)
    monkeypatch.setattr(published_page, "STARTED_AT", hour_ago)
    Publication.objects.update(published_at=hour_ago)
    Conference.objects.update(changed_at=hour_ago)
    asking = {"If-Modified-Since": client.get(AGENDA)["Last-Modified"]}

    assert client.get(AGENDA, headers=asking).status_code == 304

    publish_as(session, "Khai mạc muộn hơn")
    assert client.get(AGENDA, headers=asking).status_code == 200


def test_a_change_of_the_conference_itself_is_there_at_once(client, session):
    client.get(AGENDA)
    Conference.objects.filter(pk=session.conference_id).update(short_title="Tên mới")

    assert "Tên mới" in client.get(AGENDA).content.decode()


@pytest.mark.parametrize("factory", [ThemeFactory, VenueFactory])
def test_the_home_page_shows_what_is_not_part_of_a_version_at_once(client, conference, factory):
    client.get("/bac-ninh-2023/")
    row = factory(conference=conference)

    assert str(row) in client.get("/bac-ninh-2023/").content.decode()


def test_what_is_on_changes_at_the_minute_a_session_starts(client, session, at):
    at(session.starts_at - timedelta(minutes=1))
    before = client.get(AGENDA).context["status"]
    at(session.starts_at)
    during = client.get(AGENDA).context["status"]
    at(session.ends_at)
    after = client.get(AGENDA).context["status"]

    assert [len(status.current) for status in (before, during, after)] == [0, 1, 0]
    assert [len(status.upcoming) for status in (before, during, after)] == [1, 0, 0]


def test_before_and_after_are_told_by_the_conferences_own_days(conference):
    midnight = datetime(2023, 10, 4, tzinfo=ZONE)
    moments = [
        midnight - timedelta(seconds=1),
        midnight,
        midnight + timedelta(days=3, seconds=-1),
        midnight + timedelta(days=3),
    ]

    phases = [clock.status_at(conference, [], moment).phase for moment in moments]

    assert phases == ["before", "during", "during", "after"]


@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("br; q=0.000, gzip;q=0", None, bytes),
        ("gzip;q=0.5, br;q=0.1", "br", brotli.decompress),
    ],
)
def test_the_page_comes_as_small_as_the_browser_can_read_it(
    client, session, accepted, encoding, unpack
):
    response = client.get(AGENDA, headers={"Accept-Encoding": accepted})

    assert response.get("Content-Encoding") == encoding
    assert "Khai mạc" in unpack(response.content).decode()
    assert response["Vary"] == "Accept-Encoding"


def test_the_two_languages_are_two_pages(client, session):
    vietnamese, english = client.get(AGENDA), client.get(f"/en{AGENDA}")

    assert vietnamese["Content-Language"] == "vi"
    assert english["Content-Language"] == "en"
    assert vietnamese["ETag"] != english["ETag"]


@pytest.mark.parametrize("choice", ["theme=0", "theme=x", "bus=999", "bus=-1"])
def test_a_choice_that_the_agenda_does_not_have_leads_nowhere(client, session, choice):
    assert client.get(f"{AGENDA}?{choice}").status_code == 404


def test_a_parameter_that_the_page_does_not_read_makes_no_page_of_its_own(
    client, session, django_assert_num_queries
):
    client.get(AGENDA)

    with django_assert_num_queries(1):
        client.get(f"{AGENDA}?fbclid=abc")


@pytest.mark.parametrize("written", ["theme=0{0}", "theme={0}&bus=", "bus=&theme=000{0}"])
def test_a_choice_written_otherwise_makes_no_page_of_its_own(
    client, session, django_assert_num_queries, written
):
    theme = ThemeFactory(conference=session.conference)
    publish_agenda(conference=session.conference)
    client.get(f"{AGENDA}?theme={theme.pk}")

    with django_assert_num_queries(1):
        response = client.get(f"{AGENDA}?{written.format(theme.pk)}")

    assert f'href="/en{AGENDA}?theme={theme.pk}"' in response.content.decode()


def test_a_page_that_anybody_may_keep_is_the_same_for_an_organiser_and_sets_no_cookie(client):
    """Whatever a shared cache may keep was asked for by nobody in particular."""
    world = World()
    job = finished_job(world.users["superuser"], world.own["conference.conference"])
    addresses = [
        reverse(door.name, args=door.args)
        for door in doors_of(world.own, job)
        if door.method == "get" and door.data is None
    ]
    anonymous = {address: read(client.get(address)) for address in addresses}
    client.force_login(UserFactory(is_superuser=True, is_staff=True))

    shared = []
    for address in addresses:
        response = client.get(address)
        body = read(response)  # files are closed at their end
        if "public" in response["Cache-Control"]:
            shared.append(address)
            assert "Set-Cookie" not in response
            assert "Cookie" not in response.get("Vary", "")
            assert (body, response.cookies) == (anonymous[address], {})

    assert "/cua-minh/agenda/" in shared
    assert [each for each in shared if each.startswith(("/admin", "/staff", "/d/", "/media"))] == []


def test_what_says_nothing_of_who_may_keep_it_is_private(client):
    response = client.get("/accounts/login/")

    assert "private" in response["Cache-Control"]


def read(response) -> bytes:
    return b"".join(response)


def test_what_else_an_address_says_is_told_to_no_other_reader(client, session):
    client.get(f"{AGENDA}?from=elsewhere")

    assert "elsewhere" not in client.get(AGENDA).content.decode()


@pytest.mark.parametrize("own", [AGENDA, f"/en{AGENDA}"])
def test_search_engines_are_told_the_page_in_both_languages(client, session, settings, own):
    settings.SITE_URL = "https://hoinghi.example"

    html = client.get(own).content.decode()

    site = "https://hoinghi.example"
    assert f'<link rel="alternate" hreflang="vi" href="{site}{AGENDA}">' in html
    assert f'<link rel="alternate" hreflang="en" href="{site}/en{AGENDA}">' in html
    assert html.count('rel="canonical"') == 1
    assert f'<link rel="canonical" href="{site}{own}">' in html

"""The programme is kept in the process, and never another one than what is published."""

from datetime import timedelta

import pytest

from conference.models import Conference
from sessions.models import Publication
from sessions.queries.edition import edition_of, latest_edition
from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db


def published(slug, title):
    session = SessionFactory(conference=ConferenceFactory(slug=slug), title=title)
    publish_agenda(conference=session.conference)
    return session


def titles(slug):
    return [session.title for session in edition_of(slug).programme.sessions]


def test_a_programme_is_read_from_the_database_once(django_assert_num_queries):
    published("bac-ninh", "Khai mạc")

    with django_assert_num_queries(1 + 1 + 1):  # the edition twice, the programme
        first, second = edition_of("bac-ninh").programme, edition_of("bac-ninh").programme

    assert first is second


def test_two_conferences_share_no_programme():
    published("bac-ninh", "Khai mạc ở Bắc Ninh")
    published("hung-yen", "Khai mạc ở Hưng Yên")
    Publication.objects.update(published_at=Publication.objects.first().published_at)

    assert titles("bac-ninh") == ["Khai mạc ở Bắc Ninh"]
    assert titles("hung-yen") == ["Khai mạc ở Hưng Yên"]


def test_a_new_version_is_read_though_the_clock_stands_still():
    session = published("bac-ninh", "Khai mạc")
    assert titles("bac-ninh") == ["Khai mạc"]
    moment = Publication.objects.get().published_at
    session.title = "Khai mạc muộn hơn"
    session.save()
    publish_agenda(conference=session.conference)
    Publication.objects.update(published_at=moment)

    assert titles("bac-ninh") == ["Khai mạc muộn hơn"]


def test_a_version_with_the_number_of_another_is_told_by_its_time():
    session = published("bac-ninh", "Khai mạc")
    assert titles("bac-ninh") == ["Khai mạc"]
    Publication.objects.all().delete()
    session.title = "Khai mạc muộn hơn"
    session.save()
    publish_agenda(conference=session.conference)

    assert titles("bac-ninh") == ["Khai mạc muộn hơn"]


def test_another_time_zone_is_told_at_once():
    published("bac-ninh", "Khai mạc")
    (before,) = edition_of("bac-ninh").programme.sessions
    Conference.objects.update(time_zone="Asia/Tokyo")
    (after,) = edition_of("bac-ninh").programme.sessions

    assert after.starts_at == before.starts_at
    assert after.starts_at.utcoffset() - before.starts_at.utcoffset() == timedelta(hours=2)


def test_whichever_way_an_edition_is_found_it_is_the_same():
    session = published("bac-ninh", "Khai mạc")

    one, other = edition_of("bac-ninh"), latest_edition(session.conference)

    assert (one.version, one.published_at) == (other.version, other.published_at)
    assert one.published_at == Publication.objects.get().published_at
    assert one.programme is other.programme


def test_before_the_first_version_there_is_an_empty_programme():
    conference = ConferenceFactory(slug="bac-ninh")

    for edition in (edition_of("bac-ninh"), latest_edition(conference)):
        assert (edition.version, edition.published_at) == (None, None)
        assert edition.programme.days == ()

from datetime import UTC, datetime

import pytest

from sessions.models import Publication
from sessions.queries.agenda_paper import agenda_paper
from sessions.queries.draft import draft_programme
from sessions.queries.published import snapshot_of
from tests.factories.conference import ConferenceFactory, VenueFactory
from tests.factories.sessions import SessionFactory, SpeakerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    """Its agenda is published, and has changed since."""
    conference = ConferenceFactory()
    SessionFactory(conference=conference, title="Khai mạc")
    Publication.objects.create(
        conference=conference,
        version=1,
        published_at=datetime(2023, 9, 7, 18, tzinfo=UTC),
        snapshot=snapshot_of(draft_programme(conference)),
    )
    conference.sessions.update(title="Khai mạc, sửa")
    return conference


def titles(paper):
    return [session.title for day in paper.programme.days for session in day.sessions]


def test_the_paper_is_the_published_agenda(conference):
    paper = agenda_paper(conference)

    assert titles(paper) == ["Khai mạc"]
    assert not paper.is_draft


def test_the_draft_is_had_by_asking(conference):
    paper = agenda_paper(conference, draft=True)

    assert titles(paper) == ["Khai mạc, sửa"]
    assert paper.is_draft


def test_before_the_first_publication_the_paper_is_a_draft():
    assert agenda_paper(ConferenceFactory()).is_draft


def test_one_venue_is_named_with_its_address_of_several_none():
    conference = ConferenceFactory()
    VenueFactory(conference=conference, name="Nhà văn hóa", address="Bắc Ninh")

    assert agenda_paper(conference).venue == "Nhà văn hóa, Bắc Ninh"

    VenueFactory(conference=conference, name="Hội trường xã")

    assert agenda_paper(conference).venue == ""


@pytest.mark.parametrize("count", [1, 3])
def test_the_queries_do_not_grow_with_the_agenda(count, django_assert_num_queries):
    conference = ConferenceFactory()
    for _ in range(count):
        SpeakerFactory(presentation__session__conference=conference)

    # publication, venues, sessions, presentations, speakers, visits (none, so no stops)
    with django_assert_num_queries(8):
        agenda_paper(conference)

from datetime import date, timedelta

import pytest

from sessions.queries.draft import draft_programme
from sessions.queries.timetable import timetable
from sessions.queries.warnings import AgendaWarning
from tests.factories.conference import ConferenceFactory
from tests.factories.sessions import PresentationFactory, SessionFactory

pytestmark = pytest.mark.django_db

DAY = date(2023, 10, 4)


@pytest.fixture
def session():
    """From 08:00 to 10:00."""
    return SessionFactory(conference=ConferenceFactory(), title="Khai mạc")


def following(session, *, minutes, **values):
    start = session.ends_at + timedelta(minutes=minutes)
    return SessionFactory(
        conference=session.conference,
        starts_at=start,
        ends_at=start + timedelta(hours=1),
        **values,
    )


def laid_out(conference, *, day=DAY, warnings=()):
    return timetable(conference, day, draft_programme(conference), warnings)


def clocks(stretch):
    return stretch and (f"{stretch.starts_at:%H:%M}", f"{stretch.ends_at:%H:%M}")


def test_gaps_are_seen_and_sessions_that_meet_have_none(session):
    following(session, minutes=0)
    following(session, minutes=80)

    blocks = laid_out(session.conference).blocks

    assert [clocks(block.gap) for block in blocks] == [None, None, ("11:00", "11:20")]
    assert blocks[2].gap.minutes == 20


def test_what_overlaps_directly_or_by_another_is_one_block(session):
    second = following(session, minutes=-30)
    third = following(session, minutes=20)
    fourth = following(session, minutes=80)

    assert laid_out(session.conference).order == (
        f"{session.pk}+{second.pk}+{third.pk},{fourth.pk}"
    )


def test_warnings_stand_at_the_sessions_they_name(session):
    other = following(session, minutes=0)

    blocks = laid_out(session.conference, warnings=[AgendaWarning("Xem lại", (other.pk,))]).blocks

    assert [block.rows[0].warnings for block in blocks] == [(), ("Xem lại",)]


def test_the_next_session_is_offered_after_the_last(session):
    assert clocks(laid_out(session.conference).following) == ("10:00", "11:00")


def test_an_empty_day_offers_its_morning(session):
    empty = laid_out(session.conference, day=date(2023, 10, 5))

    assert (empty.blocks, clocks(empty.following)) == ((), ("08:00", "09:00"))


def test_a_full_day_offers_its_last_hour(session):
    following(session, minutes=13 * 60)

    assert clocks(laid_out(session.conference).following) == ("23:00", "00:00")


def test_the_next_talk_is_offered_when_the_last_one_ends(session):
    PresentationFactory(session=session, starts_at=session.starts_at, minutes=25)

    row = laid_out(session.conference).blocks[0].rows[0]

    assert (f"{row.next_start:%H:%M}", row.next_position) == ("08:25", 2)


@pytest.mark.parametrize("minutes", [None, 120])
def test_the_next_talk_has_no_time_where_none_is_known_or_left(session, minutes):
    PresentationFactory(session=session, starts_at=session.starts_at, minutes=minutes)

    assert laid_out(session.conference).blocks[0].rows[0].next_start is None


@pytest.mark.parametrize(("kind", "takes"), [("talks", True), ("meal", False)])
def test_no_talk_is_offered_at_a_meal(kind, takes):
    session = SessionFactory(kind=kind)

    assert laid_out(session.conference).blocks[0].rows[0].takes_talks is takes

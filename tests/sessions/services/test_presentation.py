from datetime import UTC, datetime, timedelta

import pytest

from sessions.models import Presentation
from sessions.services.presentation import (
    ForeignSessionError,
    OutsideSessionError,
    move_presentation,
    reorder_presentations,
    shift_from_presentation,
)
from sessions.services.session import ChangedMeanwhileError, LeavesDayError
from tests.factories.sessions import PresentationFactory, SessionFactory

pytestmark = pytest.mark.django_db

START = datetime(2023, 10, 4, 1, 0, tzinfo=UTC)  # 08:00 at the conference


def after(minutes):
    return START + timedelta(minutes=minutes)


def session_of(*talks, **values):
    """A session of two hours with talks (title, minutes after its start, its own minutes)."""
    session = SessionFactory(**values)
    for position, (title, start, minutes) in enumerate(talks, start=1):
        PresentationFactory(
            session=session,
            title=title,
            position=position,
            starts_at=start if start is None else after(start),
            minutes=minutes,
        )
    return session


def starts(session):
    """Titles in their order, with the minutes from the session's start."""
    return [
        (talk.title, talk.starts_at and int((talk.starts_at - START).total_seconds() / 60))
        for talk in session.presentations.all()
    ]


def reorder(session, titles, *, times_follow=True):
    ids = dict(session.presentations.values_list("title", "pk"))
    order = [ids[title] for title in titles]
    return reorder_presentations(session=session, order=order, times_follow=times_follow)


def test_two_swapped_talks_keep_their_lengths_and_the_gap():
    session = session_of(("A", 0, 30), ("B", 35, 20), ("C", 60, 10))

    reorder(session, "BAC")

    assert starts(session) == [("B", 0), ("A", 25), ("C", 60)]


def test_the_last_talk_put_first_moves_all_others():
    session = session_of(("A", 10, 30), ("B", 45, 20), ("C", 70, 10))

    reorder(session, "CAB")

    assert starts(session) == [("C", 10), ("A", 25), ("B", 60)]


def test_talks_outside_the_change_keep_their_times():
    session = session_of(("A", 0, 40), ("B", 30, 20), ("C", 60, 20), ("D", 90, 10))

    reorder(session, "ABDC")

    assert starts(session) == [("A", 0), ("B", 30), ("D", 60), ("C", 80)]


def test_times_stay_with_their_talks_when_they_shall_not_follow():
    session = session_of(("A", 0, 30), ("B", 35, 20))

    reorder(session, "BA", times_follow=False)

    assert starts(session) == [("B", 35), ("A", 0)]


def test_there_and_back_is_as_before():
    session = session_of(("A", 0, 30), ("B", 35, 20), ("C", 60, 10))
    before = starts(session)
    reorder(session, "CBA")

    reorder(session, "ABC")

    assert starts(session) == before


def test_the_same_order_once_more_changes_nothing():
    session = session_of(("A", 0, 30), ("B", 35, 20))
    reorder(session, "BA")
    before = starts(session)

    reorder(session, "BA")

    assert starts(session) == before


def test_a_talk_without_minutes_lasts_until_the_next_one():
    session = session_of(("A", 0, None), ("B", 30, 20), ("C", 50, 10))

    reorder(session, "BAC")

    assert starts(session) == [("B", 0), ("A", 20), ("C", 50)]


def test_the_last_talk_without_minutes_lasts_until_the_session_ends():
    session = session_of(("A", 0, 30), ("B", 30, None))

    reorder(session, "BA")

    assert starts(session) == [("B", 0), ("A", 90)]


def test_a_talk_without_a_time_gets_none():
    session = session_of(("A", None, 10), ("B", 0, 30), ("C", 30, 20))

    reorder(session, "CBA")

    assert starts(session) == [("C", 0), ("B", 20), ("A", None)]


def test_talks_without_times_are_put_in_order():
    session = session_of(("A", None, None), ("B", None, None))

    reorder(session, "BA")

    assert starts(session) == [("B", None), ("A", None)]


def test_overlapping_talks_follow_each_other_afterwards():
    session = session_of(("A", 0, 40), ("B", 30, 20))

    reorder(session, "BA")

    assert starts(session) == [("B", 0), ("A", 20)]


def test_an_order_that_leads_out_of_the_session_is_refused():
    session = session_of(("A", 0, 10), ("B", 90, 100), ("C", 100, 10))
    before = starts(session)

    with pytest.raises(OutsideSessionError, match="A"):
        reorder(session, "BCA")

    assert starts(session) == before


def test_an_order_without_a_talk_that_came_meanwhile_is_refused():
    session = session_of(("A", 0, 10), ("B", 10, 10))
    order = list(session.presentations.values_list("pk", flat=True))
    PresentationFactory(session=session)

    with pytest.raises(ChangedMeanwhileError):
        reorder_presentations(session=session, order=order, times_follow=True)


def test_a_talk_of_another_session_is_refused():
    session, other = session_of(("A", 0, 10)), session_of(("B", 0, 10))

    with pytest.raises(ChangedMeanwhileError):
        reorder_presentations(
            session=session, order=[other.presentations.get().pk], times_follow=True
        )


def shift(session, title, minutes, **values):
    talk = session.presentations.get(title=title)
    seen = {"seen_at": talk.starts_at} | values
    shift_from_presentation(presentation=talk, minutes=minutes, **seen)


def test_a_shift_moves_later_talks_the_session_s_end_and_what_follows():
    session = session_of(("A", 0, 30), ("B", 30, 30), ("C", 60, 30), ("D", None, None))
    following = SessionFactory(
        conference=session.conference, starts_at=after(120), ends_at=after(150)
    )
    talk = PresentationFactory(session=following, starts_at=after(125))

    shift(session, "B", 10)

    for row in (session, following, talk):
        row.refresh_from_db()
    assert starts(session) == [("A", 0), ("B", 40), ("C", 70), ("D", None)]
    assert (session.starts_at, session.ends_at) == (START, after(130))
    assert (following.starts_at, following.ends_at) == (after(130), after(160))
    assert talk.starts_at == after(135)


def test_a_shift_of_a_talk_asked_twice_moves_once():
    session = session_of(("A", 0, 30), ("B", 30, 30))
    shift(session, "B", 10)

    with pytest.raises(ChangedMeanwhileError):
        shift(session, "B", 10, seen_at=after(30))

    assert starts(session) == [("A", 0), ("B", 40)]


def test_a_shift_of_a_talk_before_its_session_is_refused():
    session = session_of(("A", 0, 30), ("B", 30, 30))

    with pytest.raises(OutsideSessionError, match="B"):
        shift(session, "B", -31)

    session.refresh_from_db()
    assert (starts(session), session.ends_at) == ([("A", 0), ("B", 30)], after(120))


def test_a_shift_of_a_talk_over_midnight_is_refused_and_changes_nothing():
    session = session_of(("A", 0, 30), ("B", 30, 30))
    following = SessionFactory(
        conference=session.conference, starts_at=after(120), ends_at=after(150)
    )

    with pytest.raises(LeavesDayError):
        shift(session, "B", 14 * 60)

    following.refresh_from_db()
    assert (starts(session), following.starts_at) == ([("A", 0), ("B", 30)], after(120))


def test_a_session_that_ends_at_midnight_moves_nothing_of_the_next_day():
    night = session_of(starts_at=after(14 * 60), ends_at=after(16 * 60))
    talk = PresentationFactory(session=night, starts_at=after(15 * 60))
    tomorrow = SessionFactory(
        conference=night.conference, starts_at=after(16 * 60), ends_at=after(17 * 60)
    )

    shift_from_presentation(presentation=talk, minutes=-10, seen_at=talk.starts_at)

    tomorrow.refresh_from_db()
    assert tomorrow.starts_at == after(16 * 60)


def move(talk, session):
    return move_presentation(presentation=Presentation.objects.get(title=talk), session=session)


def other_session(session, *talks):
    return session_of(*talks, conference=session.conference)


def test_a_talk_goes_to_the_end_of_another_session():
    session = session_of(("A", 0, 30))
    target = other_session(session, ("B", 60, 20))

    move("A", target)

    assert starts(target) == [("B", 60), ("A", 80)]
    assert starts(session) == []


def test_a_first_talk_starts_with_its_session():
    session = session_of(("A", 30, 30))
    target = other_session(session)

    move("A", target)

    assert starts(target) == [("A", 0)]


@pytest.mark.parametrize("last", [("B", 110, 10), ("B", 60, None), ("B", None, 20)])
def test_a_talk_that_finds_no_time_comes_without_one(last):
    session = session_of(("A", 0, 30))
    target = other_session(session, last)

    move("A", target)

    assert starts(target)[1] == ("A", None)


def test_a_talk_without_a_time_stays_so():
    session = session_of(("A", None, 30))
    target = other_session(session)

    move("A", target)

    assert starts(target) == [("A", None)]


def test_a_talk_that_is_there_already_stays_as_it_is():
    session = session_of(("A", 0, 30), ("B", 30, 30))

    move("A", session)

    assert starts(session) == [("A", 0), ("B", 30)]


def test_a_talk_does_not_go_to_another_conference():
    session_of(("A", 0, 30))

    with pytest.raises(ForeignSessionError):
        move("A", SessionFactory())

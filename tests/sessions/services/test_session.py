from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest
from django.db import connection

from sessions.services.session import (
    ChangedMeanwhileError,
    LeavesDayError,
    reorder_sessions,
    shift_from_session,
)
from tests.factories.conference import ConferenceFactory
from tests.factories.sessions import PresentationFactory, SessionFactory

pytestmark = pytest.mark.django_db

DAY = date(2023, 10, 4)


def at(clock: str, day: date = DAY) -> datetime:
    """That time at the conference, which is seven hours ahead of UTC."""
    hours, minutes = map(int, clock.split(":"))
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=7)
    return midnight + timedelta(hours=hours, minutes=minutes)


def session(conference, title, start, end, **values):
    return SessionFactory(
        conference=conference, title=title, starts_at=at(start), ends_at=at(end), **values
    )


@pytest.fixture
def conference():
    """Opening 8–9, break 9–9:20, talks 9:20–11:10, a gap of 20 minutes, lunch from 11:30."""
    conference = ConferenceFactory()
    session(conference, "Khai mạc", "8:00", "9:00")
    session(conference, "Giải lao", "9:00", "9:20")
    session(conference, "Tham luận", "9:20", "11:10")
    session(conference, "Ăn trưa", "11:30", "13:30")
    return conference


def ids(conference, *titles):
    by_title = dict(conference.sessions.values_list("title", "pk"))
    return [by_title[title] for title in titles]


def hours(conference):
    return [
        f"{each.title} {each.starts_at.astimezone(conference.tz):%H:%M}–"
        f"{each.ends_at.astimezone(conference.tz):%H:%M}"
        for each in conference.sessions.all()
    ]


def reorder(conference, *titles):
    return reorder_sessions(conference=conference, day=DAY, order=ids(conference, *titles))


def test_two_sessions_swapped_keep_their_lengths_and_move_nothing_else(conference):
    moved = reorder(conference, "Khai mạc", "Tham luận", "Giải lao", "Ăn trưa")

    assert hours(conference) == [
        "Khai mạc 08:00–09:00",
        "Tham luận 09:00–10:50",
        "Giải lao 10:50–11:10",
        "Ăn trưa 11:30–13:30",
    ]
    assert {each.title for each in moved} == {"Tham luận", "Giải lao"}


def test_gaps_stay_where_they_are(conference):
    reorder(conference, "Khai mạc", "Giải lao", "Ăn trưa", "Tham luận")

    assert hours(conference)[2:] == ["Ăn trưa 09:20–11:20", "Tham luận 11:40–13:30"]


def test_talks_move_with_their_session(conference):
    talks = conference.sessions.get(title="Tham luận")
    timed = PresentationFactory(session=talks, starts_at=at("9:50"))
    untimed = PresentationFactory(session=talks)

    reorder(conference, "Khai mạc", "Tham luận", "Giải lao", "Ăn trưa")

    timed.refresh_from_db()
    untimed.refresh_from_db()
    assert (timed.starts_at, untimed.starts_at) == (at("9:30"), None)


def test_the_same_order_once_more_moves_nothing(conference):
    order = ["Tham luận", "Khai mạc", "Giải lao", "Ăn trưa"]
    reorder(conference, *order)
    before = hours(conference)

    moved = reorder(conference, *order)

    assert (moved, hours(conference)) == ([], before)


def test_sessions_side_by_side_move_as_one(conference):
    session(conference, "Song song", "9:30", "11:20")

    reorder(conference, "Khai mạc", "Tham luận", "Song song", "Giải lao", "Ăn trưa")

    assert hours(conference) == [
        "Khai mạc 08:00–09:00",
        "Tham luận 09:00–10:50",
        "Song song 09:10–11:00",
        "Giải lao 11:00–11:20",
        "Ăn trưa 11:30–13:30",
    ]


def test_other_days_and_conferences_stay_as_they_are(conference):
    tomorrow = SessionFactory(
        conference=conference,
        title="Ngày mai",
        starts_at=at("8:00", date(2023, 10, 5)),
        ends_at=at("9:00", date(2023, 10, 5)),
    )
    elsewhere = session(ConferenceFactory(), "Nơi khác", "8:00", "9:00")

    reorder(conference, "Tham luận", "Giải lao", "Khai mạc", "Ăn trưa")

    before = (tomorrow.starts_at, elsewhere.starts_at)
    tomorrow.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (tomorrow.starts_at, elsewhere.starts_at) == before


@pytest.mark.parametrize("titles", [["Khai mạc"], ["Khai mạc"] * 4])
def test_an_order_that_is_not_of_this_day_is_refused(conference, titles):
    with pytest.raises(ChangedMeanwhileError):
        reorder(conference, *titles)


def test_a_session_of_another_conference_is_refused(conference):
    stranger = session(ConferenceFactory(), "Nơi khác", "8:00", "9:00")
    order = [*ids(conference, "Khai mạc", "Giải lao", "Tham luận"), stranger.pk]

    with pytest.raises(ChangedMeanwhileError):
        reorder_sessions(conference=conference, day=DAY, order=order)


def test_a_session_put_past_one_that_runs_over_midnight_is_refused():
    conference = ConferenceFactory()
    session(conference, "Giao lưu", "20:00", "21:00")
    session(conference, "Trực đêm", "22:00", "24:30")

    with pytest.raises(LeavesDayError, match="Giao lưu"):
        reorder(conference, "Trực đêm", "Giao lưu")

    assert hours(conference) == ["Giao lưu 20:00–21:00", "Trực đêm 22:00–00:30"]


def shift(conference, title, minutes):
    chosen = conference.sessions.get(title=title)
    return shift_from_session(session=chosen, minutes=minutes, seen_at=chosen.starts_at)


def test_a_shift_moves_the_session_and_all_after_it(conference):
    talk = PresentationFactory(
        session=conference.sessions.get(title="Tham luận"), starts_at=at("9:20")
    )

    shift(conference, "Giải lao", 15)

    assert hours(conference) == [
        "Khai mạc 08:00–09:00",
        "Giải lao 09:15–09:35",
        "Tham luận 09:35–11:25",
        "Ăn trưa 11:45–13:45",
    ]
    talk.refresh_from_db()
    assert talk.starts_at == at("9:35")


def test_a_shift_backwards_may_overlap_and_is_not_refused(conference):
    shift(conference, "Giải lao", -10)

    assert hours(conference)[:2] == ["Khai mạc 08:00–09:00", "Giải lao 08:50–09:10"]


def test_a_shift_asked_twice_moves_once(conference):
    chosen = conference.sessions.get(title="Giải lao")
    seen_at = chosen.starts_at
    shift_from_session(session=chosen, minutes=15, seen_at=seen_at)

    with pytest.raises(ChangedMeanwhileError):
        shift_from_session(session=chosen, minutes=15, seen_at=seen_at)

    assert hours(conference)[1] == "Giải lao 09:15–09:35"


def test_nothing_is_shifted_over_midnight(conference):
    before = hours(conference)

    with pytest.raises(LeavesDayError, match="Ăn trưa"):
        shift(conference, "Giải lao", 631)

    assert hours(conference) == before


def test_a_day_may_last_until_midnight(conference):
    shift(conference, "Ăn trưa", 630)

    assert hours(conference)[-1] == "Ăn trưa 22:00–00:00"


def test_nothing_is_shifted_to_the_day_before(conference):
    with pytest.raises(LeavesDayError, match="Khai mạc"):
        shift(conference, "Khai mạc", -481)


def test_what_lies_outside_the_conference_is_not_shifted():
    conference = ConferenceFactory(starts_on=date(2023, 10, 5))
    session(conference, "Khai mạc", "8:00", "9:00")

    with pytest.raises(LeavesDayError, match="Khai mạc"):
        shift(conference, "Khai mạc", 10)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="threads share no database in memory")
def test_two_organisers_at_once_do_not_shift_twice(conference):
    chosen = conference.sessions.get(title="Giải lao")
    seen_at = chosen.starts_at
    start = Barrier(4)

    def shift_by_ten(_organiser):
        start.wait()
        try:
            shift_from_session(session=chosen, minutes=10, seen_at=seen_at)
        except ChangedMeanwhileError:
            return "refused"
        finally:
            connection.close()
        return "shifted"

    with ThreadPoolExecutor(4) as organisers:
        outcomes = list(organisers.map(shift_by_ten, range(4)))

    assert sorted(outcomes) == ["refused", "refused", "refused", "shifted"]
    assert hours(conference)[1] == "Giải lao 09:10–09:30"

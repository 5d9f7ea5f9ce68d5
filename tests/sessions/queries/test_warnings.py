from datetime import UTC, datetime, timedelta

import pytest

from sessions.queries.draft import draft_programme
from sessions.queries.warnings import AgendaWarning, warnings_of
from tests.factories.conference import ConferenceFactory, RoomFactory, VenueFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory
from tests.factories.sessions import PresentationFactory, SessionFactory, SpeakerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    """Three delegates, one of whom does not come."""
    conference = ConferenceFactory()
    people = {
        "delegation": DelegationFactory(conference=conference),
        "category": CategoryFactory(conference=conference),
    }
    DelegateFactory.create_batch(2, **people)
    DelegateFactory(state="cancelled", **people)
    return conference


def session_in(conference, *, seats, **values):
    room = RoomFactory(venue__conference=conference, name="Hội trường A", seats=seats)
    return SessionFactory(conference=conference, room=room, **values)


def found(conference):
    return warnings_of(conference, draft_programme(conference))


def test_a_hall_with_fewer_seats_than_delegates_is_named_once(conference):
    session = session_in(conference, seats=1)
    later = SessionFactory(
        conference=conference,
        room=session.room,
        starts_at=session.ends_at,
        ends_at=session.ends_at + timedelta(hours=1),
    )

    text = "Hội trường A có 1 chỗ, trong khi có 2 đại biểu tham dự."
    assert found(conference) == [AgendaWarning(text, (session.pk, later.pk))]


@pytest.mark.parametrize("seats", [2, 3, None])
def test_a_hall_with_a_seat_for_each_or_of_unknown_size_is_no_matter(conference, seats):
    session_in(conference, seats=seats)

    assert found(conference) == []


@pytest.mark.parametrize("kind", ["break", "meal", "visit", "registration"])
def test_where_not_everybody_is_at_once_a_small_room_will_do(conference, kind):
    session_in(conference, seats=1, kind=kind)

    assert found(conference) == []


def test_sessions_side_by_side_share_the_delegates(conference):
    session_in(conference, seats=1)
    SessionFactory(conference=conference)

    assert found(conference) == []


def test_a_room_wanted_twice_names_both_sessions(conference):
    session = session_in(conference, seats=2, title="Khai mạc")
    other = SessionFactory(conference=conference, room=session.room, title="Giải lao")

    text = "Hội trường A bị trùng giờ: “Khai mạc” và “Giải lao”."
    assert found(conference) == [AgendaWarning(text, (session.pk, other.pk))]


def test_a_session_outside_the_conference_is_said(conference):
    session = SessionFactory(conference=conference, title="Khai mạc")
    conference.starts_on += timedelta(days=1)

    text = "“Khai mạc” nằm ngoài thời gian hội nghị."
    assert found(conference) == [AgendaWarning(text, (session.pk,))]


def test_talks_outside_their_session_or_out_of_order_are_said(conference):
    session = SessionFactory(conference=conference, title="Tham luận")
    PresentationFactory(session=session, position=1, starts_at=session.ends_at)
    PresentationFactory(session=session, position=2, starts_at=session.starts_at)

    assert [warning.text for warning in found(conference)] == [
        "“Tham luận” có 1 tham luận bắt đầu ngoài giờ của phiên.",
        "Các tham luận của “Tham luận” không xếp theo thứ tự giờ.",
    ]


def test_a_speaker_who_cancelled_is_named(conference):
    talk = PresentationFactory(session__conference=conference, title="Một")
    gone = conference.delegations.get().delegates.get(state="cancelled")
    SpeakerFactory(presentation=talk, delegate=gone, name="")

    text = f"{gone.full_name} đã hủy tham dự nhưng còn tên ở tham luận “Một”."
    assert found(conference) == [AgendaWarning(text, (talk.session_id,))]


@pytest.mark.parametrize("count", [1, 3])
def test_looking_takes_as_many_queries_whatever_there_is(
    conference, django_assert_num_queries, count
):
    venue = VenueFactory(conference=conference)
    for number, room in enumerate(RoomFactory.create_batch(count, venue=venue, seats=1)):
        start = datetime(2023, 10, 4, number, tzinfo=UTC)
        end = start + timedelta(hours=1)
        SessionFactory(conference=conference, room=room, starts_at=start, ends_at=end)
    draft = draft_programme(conference)

    with django_assert_num_queries(3):  # who comes, sessions in small rooms, speakers who cancelled
        warnings_of(conference, draft)

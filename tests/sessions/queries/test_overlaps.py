from datetime import timedelta

import pytest

from sessions.queries.draft import draft_programme
from sessions.queries.overlaps import Overlap, overlaps
from tests.factories.conference import RoomFactory
from tests.factories.sessions import PresentationFactory, SessionFactory, SpeakerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening():
    session = SessionFactory(title="Khai mạc")
    session.room = RoomFactory(venue__conference=session.conference, name="Hội trường A")
    session.save()
    return session


def following(session, *, minutes, **values):
    """A session of the same length that starts so many minutes after the first one's end."""
    start = session.ends_at + timedelta(minutes=minutes)
    length = session.ends_at - session.starts_at
    return SessionFactory(
        conference=session.conference, starts_at=start, ends_at=start + length, **values
    )


def found(session):
    return overlaps(draft_programme(session.conference))


def talk_by(session, name, **values):
    talk = PresentationFactory(session=session, **values)
    SpeakerFactory(presentation=talk, name=name)
    return talk


def test_a_room_used_twice_at_one_time_is_found(opening):
    other = following(opening, minutes=-15, room=opening.room, title="Giải lao")

    sessions = (opening.pk, other.pk)
    assert found(opening) == [Overlap("Hội trường A", "Khai mạc", "Giải lao", sessions)]


def test_sessions_that_follow_each_other_share_a_room(opening):
    following(opening, minutes=0, room=opening.room)

    assert found(opening) == []


def test_two_rooms_at_one_time_are_no_matter(opening):
    following(opening, minutes=-15, room=RoomFactory(venue=opening.room.venue))

    assert found(opening) == []


def test_a_speaker_of_two_talks_at_one_time_is_found(opening):
    other = following(opening, minutes=-15)
    at = other.starts_at
    talk_by(opening, "TS. Mẫu", title="Một", starts_at=at, minutes=20)
    talk_by(other, "TS. Mẫu", title="Hai", starts_at=at, minutes=20)
    talk_by(other, "Bà Khác", title="Ba", starts_at=at, minutes=20)

    assert found(opening) == [Overlap("TS. Mẫu", "Một", "Hai", (opening.pk, other.pk))]


def test_a_talk_without_a_time_overlaps_with_nothing(opening):
    talk_by(opening, "TS. Mẫu")
    talk_by(opening, "TS. Mẫu")

    assert found(opening) == []

"""A draft to be published, and what of it is not published yet."""

from sessions.queries.changes import describe
from sessions.services.publication import (
    pending_changes,
)
from tests.factories.conference import ConferenceFactory, RoomFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    PresentationFactory,
    SessionFactory,
    SpeakerFactory,
    StopFactory,
)


def small_conference():
    """An opening with a talk by two people, and a bus that stops somewhere."""
    conference = ConferenceFactory()
    room = RoomFactory(venue__conference=conference)
    session = SessionFactory(conference=conference, title="Khai mạc", room=room)
    talk = PresentationFactory(session=session, title="Tham luận 1", starts_at=session.starts_at)
    SpeakerFactory(presentation=talk)
    SpeakerFactory(
        presentation=talk,
        name="",
        delegate=DelegateFactory(conference=conference, honorific="Bà", full_name="Lê Thị Mẫu"),
    )
    StopFactory(bus__conference=conference)
    return conference


def words(conference):
    """What the next publication would change, as readers are told."""
    return [describe(change, conference.tz) for change in pending_changes(conference=conference)]

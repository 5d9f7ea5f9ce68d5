from datetime import UTC, datetime

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory, RoomFactory, ThemeFactory, VenueFactory
from tests.factories.sessions import PresentationFactory, SessionFactory, SpeakerFactory


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = "https://hoinghi.example.vn"


@pytest.fixture
def conference():
    return ConferenceFactory(slug="bac-ninh-2023")


@pytest.fixture
def talk(conference):
    """One talk at 08:30 of 20 minutes, in a session from 08:00 to 10:00."""
    venue = VenueFactory(conference=conference, address="Số 1, Lý Thái Tổ")
    session = SessionFactory(
        conference=conference,
        title="Tham luận",
        room=RoomFactory(venue=venue, name="Hội trường lớn"),
        theme=ThemeFactory(conference=conference, title="Sinh kế"),
    )
    talk = PresentationFactory(
        session=session,
        title="Trồng rau an toàn",
        abstract="Ba năm làm chung",
        starts_at=datetime(2023, 10, 4, 1, 30, tzinfo=UTC),
        minutes=20,
        clip_url="https://example.org/clip",
    )
    SpeakerFactory(presentation=talk, name="Bà Lê Thị Mẫu", affiliation="Hội Phụ nữ")
    return talk


@pytest.fixture
def published(conference, talk):
    publish_agenda(conference=conference)
    return conference


@pytest.fixture
def bilingual(conference, talk):
    """The same talk, published with all that there is in English."""
    english = {"title_en": "On poverty", "short_title_en": "Poverty", "host_en": "Training Centre"}
    for row, texts in (
        (conference, english | {"place_en": "Bac Ninh town"}),
        (talk, {"title_en": "Safe vegetables", "abstract_en": "Three years"}),
        (talk.session, {"title_en": "Talks", "notes_en": "Bring your badge"}),
        (talk.session.room, {"name_en": "Great hall"}),
        (talk.session.theme, {"title_en": "Livelihoods"}),
        (talk.session.room.venue, {"name_en": "Conference centre", "address_en": "1 Main Street"}),
    ):
        for name, text in texts.items():
            setattr(row, name, text)
        row.save()
    talk.speakers.update(affiliation_en="Women's Union")
    publish_agenda(conference=conference)
    return conference


@pytest.fixture(params=["<script>alert(1)</script>", "a ]]> b", "một, hai; ba\\n", 'A & "B"'])
def hostile(request, conference, talk):
    """A title that would break a careless writing, once it is published."""
    SessionFactory(conference=conference, title=request.param, notes="Dòng một\nDòng, hai")
    publish_agenda(conference=conference)
    return request.param

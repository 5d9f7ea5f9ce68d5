from datetime import UTC, datetime

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.sessions import (
    BusFactory,
    PassengerFactory,
    PresentationFactory,
    SessionFactory,
    SpeakerFactory,
    StopFactory,
)
from tests.sessions.views.pages import delegate_with_everything, own_page, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def delegate():
    return delegate_with_everything()


def test_the_agenda_has_the_published_sessions_and_marks_the_own_talks(client, delegate):
    conference = delegate.delegation.conference
    own = SpeakerFactory(
        presentation__session__conference=conference,
        presentation__title="Nuôi bò",
        delegate=delegate,
    ).presentation
    PresentationFactory(session=own.session, title="Trồng tre")
    SessionFactory(conference=conference, title="Bế mạc")
    publish_agenda(conference=conference)
    SessionFactory(conference=conference, title="Chưa công bố")

    response = own_page(client, delegate)

    html, text = response.content.decode(), text_of(response)
    assert "Quý vị trình bày Nuôi bò" in text
    assert f'href="/{conference.slug}/talks/{own.pk}/"' in html
    assert "Bế mạc" in text
    assert [title for title in ("Trồng tre", "Chưa công bố") if title in text] == []


def test_a_talk_that_is_not_published_yet_is_not_told(client, delegate):
    conference = delegate.delegation.conference
    session = SessionFactory(conference=conference)
    publish_agenda(conference=conference)
    SpeakerFactory(presentation__session=session, delegate=delegate)

    assert "Quý vị trình bày" not in text_of(own_page(client, delegate))


def test_the_stops_of_the_bus_stand_for_the_visits_of_that_day(client, delegate):
    conference = delegate.delegation.conference
    for day in (5, 6):
        hours = [datetime(2023, 10, day, hour, tzinfo=UTC) for hour in (1, 4)]
        SessionFactory(
            conference=conference,
            kind="visit",
            title=f"Tham quan ngày {day}",
            starts_at=hours[0],
            ends_at=hours[1],
        )
    bus = BusFactory(conference=conference, name="Xe của tôi")
    stop = StopFactory(bus=bus, visit__name="Làng tre")
    StopFactory(bus__conference=conference, visit__name="Trại bò")
    PassengerFactory(bus=bus, delegate=delegate)
    publish_agenda(conference=conference)

    response = own_page(client, delegate)

    text = text_of(response)
    assert "Làng tre Xe của tôi" in text
    assert f"/visits/{stop.visit_id}/" in response.content.decode()
    assert [words for words in ("Tham quan ngày 5", "Trại bò") if words in text] == []
    assert "Tham quan ngày 6" in text

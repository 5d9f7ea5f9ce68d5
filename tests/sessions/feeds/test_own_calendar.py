"""A delegate's calendar, read back by the library that others read it with."""

from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from sessions.services.publication import publish_agenda
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    BusFactory,
    PassengerFactory,
    SessionFactory,
    SpeakerFactory,
    StopFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def delegate():
    return DelegateFactory()


def events_of(client, delegate, language=""):
    response = client.get(f"{language}/d/{delegate.token}/agenda.ics")
    return {str(event["summary"]): event for event in Calendar.from_ical(response.content).events}


def test_sessions_own_talks_assembly_and_stops_are_in_it(client, delegate):
    conference = delegate.delegation.conference
    SpeakerFactory(
        presentation__session__conference=conference,
        presentation__session__title="Tham luận",
        presentation__title="Nuôi bò",
        presentation__starts_at=datetime(2023, 10, 4, 2, tzinfo=UTC),
        presentation__minutes=20,
        delegate=delegate,
    )
    bus = BusFactory(
        conference=conference,
        name="Xe 1",
        meeting_place="Cổng chính",
        assembles_at=datetime(2023, 10, 5, 0, 15, tzinfo=UTC),
    )
    StopFactory(bus=bus, visit__name="Làng tre")
    StopFactory(bus__conference=conference, bus__name="Xe 2")
    PassengerFactory(bus=bus, delegate=delegate)
    publish_agenda(conference=conference)

    events = events_of(client, delegate)

    starts = {title: f"{event['dtstart'].dt:%d %H:%M}" for title, event in events.items()}
    assert starts == {
        "Tham luận": "04 08:00",
        "Quý vị trình bày: Nuôi bò": "04 09:00",
        "Tập trung: Xe 1": "05 07:15",
        "Làng tre (Xe 1)": "05 08:00",
    }
    assert events["Tập trung: Xe 1"]["location"] == "Cổng chính"
    talk = events["Quý vị trình bày: Nuôi bò"]
    assert talk["dtend"].dt - talk["dtstart"].dt == timedelta(minutes=20)


def test_below_en_the_same_events_are_told_in_english(client, delegate):
    conference = delegate.delegation.conference
    SpeakerFactory(
        presentation__session__conference=conference,
        presentation__session__title_en="Talks",
        presentation__title_en="Cattle",
        delegate=delegate,
    )
    stop = StopFactory(
        bus__conference=conference, bus__name="Xe 1", visit__name_en="Bamboo village"
    )
    PassengerFactory(bus=stop.bus, delegate=delegate)
    publish_agenda(conference=conference)

    english, vietnamese = events_of(client, delegate, "/en"), events_of(client, delegate)

    assert set(english) == {"Talks", "You speak: Cattle", "Bamboo village (Xe 1)"}
    assert english["Talks"]["url"].startswith("https://hoinghi.example.vn/en/")
    uids = [{str(event["uid"]) for event in each.values()} for each in (english, vietnamese)]
    assert uids[0] == uids[1]


def test_a_talk_without_a_time_of_its_own_has_the_sessions(client, delegate):
    talk = SpeakerFactory(
        presentation__session__conference=delegate.delegation.conference, delegate=delegate
    ).presentation
    publish_agenda(conference=talk.session.conference)

    event = events_of(client, delegate)[f"Quý vị trình bày: {talk.title}"]

    assert (event["dtstart"].dt, event["dtend"].dt) == (
        talk.session.starts_at,
        talk.session.ends_at,
    )


def test_the_next_version_tells_calendars_of_a_moved_bus_and_none_does_before(client, delegate):
    stop = StopFactory(
        bus__conference=delegate.delegation.conference, bus__name="Xe 1", visit__name="Làng tre"
    )
    PassengerFactory(bus=stop.bus, delegate=delegate)
    SessionFactory(conference=stop.bus.conference)
    publish_agenda(conference=stop.bus.conference)
    first = events_of(client, delegate)["Làng tre (Xe 1)"]
    stop.arrives_at += timedelta(minutes=30)
    stop.save()

    unpublished = events_of(client, delegate)["Làng tre (Xe 1)"]
    publish_agenda(conference=stop.bus.conference)
    again = events_of(client, delegate)["Làng tre (Xe 1)"]

    assert unpublished == first
    assert again["uid"] == first["uid"]
    assert again["dtstart"].dt - first["dtstart"].dt == timedelta(minutes=30)
    assert again["sequence"] > first["sequence"]


def test_two_stops_at_one_visit_are_two_events_beside_the_session(client, delegate):
    first = StopFactory(bus__conference=delegate.delegation.conference)
    StopFactory(bus=first.bus, visit=first.visit, arrives_at=first.arrives_at + timedelta(hours=1))
    PassengerFactory(bus=first.bus, delegate=delegate)
    SessionFactory(conference=first.bus.conference)
    publish_agenda(conference=first.bus.conference)

    response = client.get(f"/d/{delegate.token}/agenda.ics")

    assert len({str(each["uid"]) for each in Calendar.from_ical(response.content).events}) == 3


def test_before_the_first_publication_the_calendar_is_empty(client, delegate):
    SessionFactory(conference=delegate.delegation.conference)

    assert events_of(client, delegate) == {}


def test_it_is_kept_from_caches_and_search_engines(client, delegate):
    response = client.get(f"/d/{delegate.token}/agenda.ics")

    headers = ("Content-Type", "Cache-Control", "Referrer-Policy", "X-Robots-Tag")
    assert [response[name] for name in headers] == [
        "text/calendar; charset=utf-8",
        "no-store, private",
        "no-referrer",
        "noindex",
    ]


def test_a_cancelled_delegate_has_no_calendar(client, delegate):
    delegate.state = "cancelled"
    delegate.save()

    unknown = client.get(f"/d/{'B' * 22}/agenda.ics")
    response = client.get(f"/d/{delegate.token}/agenda.ics")

    assert response.status_code == 404
    assert response.content == unknown.content

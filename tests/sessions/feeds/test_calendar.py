from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from conference.models import Conference
from sessions.feeds.calendar import agenda_calendar
from sessions.queries.edition import latest_edition
from sessions.services.publication import publish_agenda

pytestmark = pytest.mark.django_db

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def fetched(client, language="") -> Calendar:
    response = client.get(f"{language}/bac-ninh-2023/agenda.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content)


def test_before_the_first_publication_there_is_no_calendar(client, conference):
    assert client.get("/bac-ninh-2023/agenda.ics").status_code == 404


def test_a_session_is_an_event_in_the_time_of_the_place(client, published, talk):
    (event,) = fetched(client).walk("VEVENT")

    assert event["uid"] == f"session-{talk.session_id}@hoinghi.example.vn"
    assert event["summary"] == "Tham luận"
    assert event["dtstart"].dt == datetime(2023, 10, 4, 8, 0, tzinfo=ZONE)
    assert event["dtend"].dt == datetime(2023, 10, 4, 10, 0, tzinfo=ZONE)
    assert event["dtstart"].params["TZID"] == "Asia/Ho_Chi_Minh"
    assert event["location"] == "Hội trường lớn, Trung tâm Hội nghị, Số 1, Lý Thái Tổ"
    assert event["description"] == "08:30 Trồng rau an toàn (Bà Lê Thị Mẫu)"
    assert event["url"] == "https://hoinghi.example.vn/bac-ninh-2023/agenda/#day-2023-10-04"
    assert event["status"] == "CONFIRMED"


@pytest.mark.parametrize(
    ("zone", "observances"), [("Asia/Ho_Chi_Minh", 1), ("Europe/Berlin", 2), ("UTC", 1)]
)
def test_the_calendar_brings_the_rules_of_its_zone(client, published, zone, observances):
    Conference.objects.update(time_zone=zone, starts_on="2023-03-01", ends_on="2023-11-30")

    (rules,) = fetched(client).walk("VTIMEZONE")

    assert rules["tzid"] == zone
    assert len(rules.subcomponents) >= observances


def test_the_calendar_is_named_and_asks_to_be_read_again(client, published):
    calendar = fetched(client)

    assert calendar["x-wr-calname"] == "Hội nghị giảm nghèo"
    assert calendar["x-published-ttl"] == "PT1H"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in calendar.to_ical()


def test_the_next_version_keeps_the_uid_and_counts_on(client, published, talk):
    (before,) = fetched(client).walk("VEVENT")
    published.sessions.update(title="Tham luận buổi sáng")
    publish_agenda(conference=published)

    (after,) = fetched(client).walk("VEVENT")

    assert after["uid"] == before["uid"]
    assert (before["sequence"], after["sequence"]) == (2, 4)
    assert after["summary"] == "Tham luận buổi sáng"


def test_calling_the_conference_off_cancels_every_event(published):
    published.state = "cancelled"

    content = agenda_calendar(latest_edition(published))

    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert (event["status"], event["sequence"]) == ("CANCELLED", 3)


def test_taken_up_again_and_published_every_event_stands_once_more(published):
    """A calendar takes only what counts higher than the cancellation that it knows."""
    published.state = "cancelled"
    (cancelled,) = Calendar.from_ical(agenda_calendar(latest_edition(published))).walk("VEVENT")
    published.state = "published"
    published.sessions.update(title="Tham luận buổi sáng")
    publish_agenda(conference=published)

    (event,) = Calendar.from_ical(agenda_calendar(latest_edition(published))).walk("VEVENT")

    assert event["status"] == "CONFIRMED"
    assert event["sequence"] > cancelled["sequence"]


def test_below_en_the_same_event_is_told_in_english(client, bilingual):
    calendar = fetched(client, "/en")

    (event,), (vietnamese,) = calendar.walk("VEVENT"), fetched(client).walk("VEVENT")
    assert calendar["x-wr-calname"] == "Poverty"
    assert event["summary"] == "Talks"
    assert event["location"] == "Great hall, Conference centre, 1 Main Street"
    assert event["description"] == "Bring your badge\n08:30 Safe vegetables (Bà Lê Thị Mẫu)"
    assert event["url"] == "https://hoinghi.example.vn/en/bac-ninh-2023/agenda/#day-2023-10-04"
    assert [event[key] for key in ("uid", "sequence")] == [
        vietnamese[key] for key in ("uid", "sequence")
    ]


def test_a_hostile_title_is_read_back_as_it_was_typed(client, hostile):
    events = fetched(client).walk("VEVENT")

    assert sorted(str(event["summary"]) for event in events) == sorted(["Tham luận", hostile])
    assert "Dòng một\nDòng, hai" in [event.get("description") for event in events]


def test_no_line_is_longer_than_calendars_read(client, hostile):
    content = client.get("/bac-ninh-2023/agenda.ics").content

    assert [line for line in content.split(b"\r\n") if len(line) > 75] == []

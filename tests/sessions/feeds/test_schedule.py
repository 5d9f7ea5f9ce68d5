import json
from datetime import UTC, datetime
from uuid import UUID
from xml.etree import ElementTree

import pytest

from conference.models import Conference
from sessions.services.publication import publish_agenda
from tests.factories.sessions import PresentationFactory, SessionFactory

pytestmark = pytest.mark.django_db


def tree(client, language="") -> dict:
    response = client.get(f"{language}/bac-ninh-2023/agenda.json")
    assert response["Content-Type"] == "application/json"
    return json.loads(response.content)["schedule"]


def events(client, language="") -> list[dict]:
    days = tree(client, language)["conference"]["days"]
    return [event for day in days for room in day["rooms"].values() for event in room]


def xml(client) -> ElementTree.Element:
    response = client.get("/bac-ninh-2023/agenda.xml")
    assert response["Content-Type"] == "application/xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314


@pytest.mark.parametrize("writing", ["json", "xml"])
def test_before_the_first_publication_there_is_no_schedule(client, conference, writing):
    assert client.get(f"/bac-ninh-2023/agenda.{writing}").status_code == 404


def test_the_conference_tells_its_days_and_zone(client, published):
    schedule = tree(client)

    conference = schedule["conference"]
    assert schedule["version"] == "1"
    assert (conference["start"], conference["end"]) == ("2023-10-04", "2023-10-06")
    assert (conference["daysCount"], len(conference["days"])) == (3, 3)
    assert conference["acronym"] == "bac_ninh_2023"
    assert conference["time_zone_name"] == "Asia/Ho_Chi_Minh"
    assert [day["date"][-2:] for day in conference["days"]] == ["04", "05", "06"]
    assert conference["days"][0]["day_start"] == "2023-10-04T08:00:00+07:00"
    assert conference["days"][1]["day_end"] == "2023-10-06T00:00:00+07:00"


def test_a_talk_is_an_event(client, published, talk):
    (event,) = events(client)

    (person,) = event.pop("persons")
    assert UUID(event.pop("guid")).version == 5
    assert (person["name"], person["biography"]) == ("Bà Lê Thị Mẫu", "Hội Phụ nữ")
    assert event == {
        "id": 2 * talk.pk + 1,
        "date": "2023-10-04T08:30:00+07:00",
        "start": "08:30",
        "duration": "00:20",
        "room": "Hội trường lớn",
        "slug": f"bac-ninh-2023-talk-{talk.pk}",
        "url": f"https://hoinghi.example.vn/bac-ninh-2023/talks/{talk.pk}/",
        "title": "Trồng rau an toàn",
        "subtitle": "Tham luận",
        "track": "Sinh kế",
        "type": "talks",
        "language": "vi",
        "abstract": "Ba năm làm chung",
        "description": "",
        "links": [{"url": "https://example.org/clip", "title": "Video"}],
        "attachments": [],
    }


def test_a_session_without_talks_is_an_event_at_the_place_of_the_conference(client, conference):
    session = SessionFactory(conference=conference, kind="break", title="Giải lao")
    publish_agenda(conference=conference)

    (event,) = events(client)

    assert (event["id"], event["title"], event["room"]) == (2 * session.pk, "Giải lao", "Bắc Ninh")
    assert (event["start"], event["duration"]) == ("08:00", "02:00")


def test_talks_without_times_have_those_of_their_session(client, conference):
    session = SessionFactory(conference=conference)
    PresentationFactory(session=session, position=1, minutes=15)
    PresentationFactory(session=session, position=2)
    publish_agenda(conference=conference)

    times = [(event["start"], event["duration"]) for event in events(client)]

    assert times == [("08:00", "00:15"), ("08:00", "02:00")]


def test_a_talk_without_a_length_lasts_until_the_next(client, conference):
    session = SessionFactory(conference=conference)
    for position, minute in enumerate((0, 40), start=1):
        start = datetime(2023, 10, 4, 1, minute, tzinfo=UTC)
        PresentationFactory(session=session, position=position, starts_at=start)
    publish_agenda(conference=conference)

    times = [(event["start"], event["duration"]) for event in events(client)]

    assert times == [("08:00", "00:40"), ("08:40", "01:20")]


def test_a_published_session_is_told_even_if_the_dates_have_changed_since(client, published):
    Conference.objects.update(starts_on="2023-11-01", ends_on="2023-11-02")

    assert [event["title"] for event in events(client)] == ["Trồng rau an toàn"]
    assert tree(client)["conference"]["daysCount"] == 3


def test_no_two_events_share_a_name(client, published, talk):
    SessionFactory(conference=published, id=talk.pk + 1000)
    PresentationFactory(session=talk.session, id=talk.pk + 1000)
    publish_agenda(conference=published)

    for key in ("id", "guid", "slug"):
        assert len({event[key] for event in events(client)}) == 3


def test_the_guid_stays_when_the_talk_moves(client, published, talk):
    (before,) = events(client)
    talk.title = "Tên khác"
    talk.starts_at = datetime(2023, 10, 4, 2, 0, tzinfo=UTC)
    talk.save()
    publish_agenda(conference=published)

    (after,) = events(client)

    assert after["guid"] == before["guid"]
    assert (before["start"], after["start"]) == ("08:30", "09:00")


def test_xml_tells_the_same_as_json(client, published):
    root, (event,) = xml(client), events(client)

    (element,) = root.iter("event")
    assert root.findtext("conference/days") == "3"
    assert [day.get("index") for day in root.iter("day")] == ["1", "2", "3"]
    assert element.attrib == {"guid": event["guid"], "id": str(event["id"])}
    for name in ("date", "start", "duration", "room", "slug", "title", "track", "abstract"):
        assert element.findtext(name) == event[name]
    assert [person.text for person in element.iter("person")] == ["Bà Lê Thị Mẫu"]
    assert [link.get("href") for link in element.iter("link")] == ["https://example.org/clip"]


def test_below_en_the_same_events_are_told_in_english(client, bilingual, talk):
    (event,), (vietnamese,) = events(client, "/en"), events(client)

    (person,) = event["persons"]
    assert tree(client, "/en")["conference"]["title"] == "On poverty"
    assert {name: event[name] for name in ("title", "subtitle", "room", "track", "abstract")} == {
        "title": "Safe vegetables",
        "subtitle": "Talks",
        "room": "Great hall",
        "track": "Livelihoods",
        "abstract": "Three years",
    }
    assert event["url"] == f"https://hoinghi.example.vn/en/bac-ninh-2023/talks/{talk.pk}/"
    assert event["language"] == "vi"  # in which it is given
    assert person["biography"] == "Women's Union"
    assert [event[key] for key in ("guid", "id", "slug")] == [
        vietnamese[key] for key in ("guid", "id", "slug")
    ]
    assert person["guid"] == vietnamese["persons"][0]["guid"]
    assert "Safe vegetables" in client.get("/en/bac-ninh-2023/agenda.xml").content.decode()


def test_a_hostile_title_is_read_back_as_it_was_typed(client, hostile):
    from_json = {event["title"] for event in events(client)}
    from_xml = {title.text for title in xml(client).iterfind(".//event/title")}

    assert from_json == from_xml == {"Trồng rau an toàn", hostile}

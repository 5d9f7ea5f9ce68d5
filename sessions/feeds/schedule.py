"""The c3voc schedule, which conference apps read: one tree, written as JSON and as XML."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from django.conf import settings

from conference.models import Conference
from conference.templatetags.bilingual import plain
from sessions.queries.edition import Edition
from sessions.queries.programme import Day, PresentationEntry, SessionEntry

from .addresses import absolute, address, address_in, day_address

#: What is spoken there, whatever language the schedule is read in.
SPOKEN = "vi"
_SCHEMA = "https://c3voc.de/schedule/schema.json"
#: What no XML document may hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: In the order in which readers of the XML expect them.
_EVENT_TEXTS = ["date", "start", "duration", "room", "slug", "url", "title", "subtitle", "track"]
_EVENT_TEXTS += ["type", "language", "abstract", "description"]


@dataclass(frozen=True, slots=True)
class _Slot:
    """When a talk is given, whether or not the agenda says so."""

    talk: PresentationEntry
    starts_at: datetime
    ends_at: datetime


def schedule_json(edition: Edition) -> bytes:
    tree = {"$schema": _SCHEMA, "schedule": schedule(edition)}
    return json.dumps(tree, ensure_ascii=False, indent=1).encode()


def schedule_xml(edition: Edition) -> bytes:
    tree = schedule(edition)
    root = ElementTree.Element("schedule")
    _texts(root, tree, ["version"])
    head = ElementTree.SubElement(root, "conference")
    _texts(head, tree["conference"], ["title", "acronym", "start", "end"])
    _texts(head, {"days": tree["conference"]["daysCount"]}, ["days"])
    _texts(head, tree["conference"], ["timeslot_duration", "time_zone_name"])
    for day in tree["conference"]["days"]:
        _day_element(root, day)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)


def schedule(edition: Edition) -> dict:
    """The tree that both writings tell."""
    conference = edition.conference
    by_date = {day.date: day for day in edition.programme.days}
    # The dates may have changed since the publication: no session is left out.
    dates = sorted({*conference.dates, *by_date})
    days = [by_date.get(day, Day(day, ())) for day in dates]
    return {
        "version": str(edition.version),
        "base_url": absolute("/"),
        "conference": {
            "acronym": conference.slug.replace("-", "_"),  # hyphens are not allowed in it
            "title": plain(conference, "title"),
            "start": f"{dates[0]:%Y-%m-%d}",
            "end": f"{dates[-1]:%Y-%m-%d}",
            "daysCount": len(days),
            "timeslot_duration": "00:05",
            "time_zone_name": conference.time_zone,
            "url": address("agenda:agenda", conference.slug),
            "days": [_day(conference, number, day) for number, day in enumerate(days, start=1)],
        },
    }


def _day(conference: Conference, index: int, day: Day) -> dict:
    starts, ends = _bounds(conference, day)
    rooms = {}
    for session in day.sessions:
        room = plain(session, "room") or plain(conference, "place")
        events = [event | {"room": room} for event in _events(conference, session)]
        rooms.setdefault(room, []).extend(events)
    return {
        "index": index,
        "date": f"{day.date:%Y-%m-%d}",
        "day_start": starts.isoformat(),
        "day_end": ends.isoformat(),
        "rooms": rooms,
    }


def _bounds(conference: Conference, day: Day) -> tuple[datetime, datetime]:
    """From the first to the last moment of the day's sessions; of an empty day, all of it."""
    if day.sessions:
        starts = [session.starts_at for session in day.sessions]
        return min(starts), max(session.ends_at for session in day.sessions)
    return _midnight(conference, day.date), _midnight(conference, day.date + timedelta(days=1))


def _midnight(conference: Conference, day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=conference.tz)


def _events(conference: Conference, session: SessionEntry) -> Iterator[dict]:
    """A session's talks; the session itself where it has none."""
    if not session.presentations:
        yield _session_event(conference, session)
    for slot in _slots(session):
        yield _talk_event(conference, session, slot)


def _slots(session: SessionEntry) -> list[_Slot]:
    """A talk without a start has the session's; one without a length lasts to the next one."""
    talks = session.presentations
    slots = []
    for talk, following in pairwise((*talks, None)):
        starts_at = talk.starts_at or session.starts_at
        ends_at = (following and following.starts_at) or session.ends_at
        if talk.minutes:
            ends_at = starts_at + timedelta(minutes=talk.minutes)
        slots.append(_Slot(talk, starts_at, max(ends_at, starts_at)))
    return slots


def _session_event(conference: Conference, session: SessionEntry) -> dict:
    return {
        **_common(conference, "session", session, session.starts_at, session.ends_at),
        "id": 2 * session.id,  # sessions even, talks odd: one number for each event
        "subtitle": "",
        "track": plain(session, "theme"),
        "type": session.kind,
        "abstract": "",
        "description": plain(session, "notes"),
        "persons": [],
        "links": [],
    }


def _talk_event(conference: Conference, session: SessionEntry, slot: _Slot) -> dict:
    talk = slot.talk
    return {
        **_common(conference, "talk", talk, slot.starts_at, slot.ends_at),
        "id": 2 * talk.id + 1,
        "subtitle": plain(session, "title"),
        "track": plain(session, "theme"),
        "type": session.kind,
        "abstract": plain(talk, "abstract"),
        "description": "",
        "persons": [_person(speaker) for speaker in talk.speakers],
        "links": [{"url": talk.clip_url, "title": "Video"}] if talk.clip_url else [],
    }


def _common(conference: Conference, noun: str, entry, starts_at, ends_at) -> dict:
    # Of the same name in every language: it is the same event.
    home = address_in(settings.LANGUAGE_CODE, "agenda:home", conference.slug)
    path = f"{home}{noun}s/{entry.id}"
    return {
        "guid": str(uuid5(NAMESPACE_URL, path)),
        "date": starts_at.isoformat(),
        "start": f"{starts_at:%H:%M}",
        "duration": _duration(ends_at - starts_at),
        "slug": f"{conference.slug}-{noun}-{entry.id}",
        "url": _address(conference, noun, entry, starts_at),
        "title": plain(entry, "title"),
        "language": SPOKEN,
        "attachments": [],
    }


def _address(conference: Conference, noun: str, entry, starts_at) -> str:
    """A talk has a page of its own; a session stands in its day of the agenda."""
    if noun == "talk":
        return address("agenda:talk", conference.slug, entry.id)
    return day_address(conference, starts_at.date())


def _duration(length: timedelta) -> str:
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    return f"{hours:02}:{minutes:02}"


def _person(speaker) -> dict:
    guid = uuid5(NAMESPACE_URL, absolute(f"/#{speaker.name}, {speaker.affiliation}"))
    return {"guid": str(guid), "name": speaker.name, "biography": plain(speaker, "affiliation")}


def _day_element(root: ElementTree.Element, day: dict) -> None:
    bounds = {"date": day["date"], "start": day["day_start"], "end": day["day_end"]}
    element = ElementTree.SubElement(root, "day", index=str(day["index"]), **bounds)
    for name, events in day["rooms"].items():
        room = ElementTree.SubElement(element, "room", name=_clean(name))
        for event in events:
            _event_element(room, event)


def _event_element(room: ElementTree.Element, event: dict) -> None:
    element = ElementTree.SubElement(room, "event", guid=event["guid"], id=str(event["id"]))
    _texts(element, event, _EVENT_TEXTS)
    persons = ElementTree.SubElement(element, "persons")
    for person in event["persons"]:
        ElementTree.SubElement(persons, "person", guid=person["guid"]).text = _clean(person["name"])
    links = ElementTree.SubElement(element, "links")
    for link in event["links"]:
        ElementTree.SubElement(links, "link", href=_clean(link["url"])).text = link["title"]
    ElementTree.SubElement(element, "attachments")


def _texts(parent: ElementTree.Element, values: dict, names: list[str]) -> None:
    for name in names:
        ElementTree.SubElement(parent, name).text = _clean(str(values[name]))


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)

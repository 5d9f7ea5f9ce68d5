"""iCalendar (RFC 5545): what a phone's calendar shows, and shows again after each change."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from conference.models import Conference
from conference.templatetags.bilingual import plain
from sessions.queries.edition import Edition
from sessions.queries.programme import PresentationEntry, SessionEntry

from .addresses import day_address, site_host
from .place import in_one_line, place_of

#: How often a subscribed calendar should look again: agendas change on the day itself.
REFRESH = timedelta(hours=1)
_PRODUCT = "-//Hoinghi//Hoinghi//VI"


@dataclass(frozen=True, slots=True)
class Revision:
    """Which state of the plan an event tells: of two, calendars keep the higher `sequence`."""

    sequence: int
    stamped_at: datetime
    cancelled: bool = False


def agenda_calendar(edition: Edition) -> bytes:
    """Every session of the published agenda."""
    conference, programme = edition.conference, edition.programme
    revision, place = revision_of(edition), place_of(conference)
    days = [*conference.dates, *(day.date for day in programme.days)]
    events = [
        session_event(conference, session, revision=revision, place=place)
        for session in programme.sessions
    ]
    return calendar(
        name=plain(conference, "short_title"),
        zone=conference.tz,
        first=min(days),
        last=max(days),
        events=events,
    )


def revision_of(edition: Edition) -> Revision:
    """Two numbers for each version: calling the conference off comes after it, before the next."""
    cancelled = edition.conference.state == Conference.State.CANCELLED
    return Revision(2 * edition.version + cancelled, edition.published_at, cancelled)


def calendar(*, name: str, zone: ZoneInfo, first: date, last: date, events: list[Event]) -> bytes:
    """A calendar of these events, with the rules of its time zone for the days it tells of."""
    result = Calendar()
    result.add("prodid", _PRODUCT)
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        result.add(key, name)
    result.add("x-wr-timezone", zone.key)
    result.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    result.add("x-published-ttl", result["refresh-interval"].to_ical().decode())  # Outlook's
    result.add_component(_zone_rules(zone, first, last))
    for event in events:
        result.add_component(event)
    return result.to_ical()


def event(
    *,
    uid: str,
    title: str,
    starts_at: datetime,
    ends_at: datetime,
    revision: Revision,
    place: str = "",
    description: str = "",
    url: str = "",
) -> Event:
    """One event, in the zone of its times; `uid` is its own for ever, before the @ of the site."""
    result = Event()
    result.add("uid", f"{uid}@{site_host()}")
    result.add("sequence", revision.sequence)
    result.add("dtstamp", revision.stamped_at)
    result.add("last-modified", revision.stamped_at)
    result.add("summary", title)
    result.add("dtstart", starts_at)
    result.add("dtend", ends_at)
    result.add("status", "CANCELLED" if revision.cancelled else "CONFIRMED")
    for key, value in (("location", place), ("description", description), ("url", url)):
        if value:
            result.add(key, value)
    return result


def session_event(
    conference: Conference, session: SessionEntry, *, revision: Revision, place: str
) -> Event:
    """A session of the agenda; `place` is the venue's, to which its room is added."""
    return event(
        uid=f"session-{session.id}",
        title=plain(session, "title"),
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        revision=revision,
        place=in_one_line(plain(session, "room"), place),
        description=_description(session),
        url=day_address(conference, session.starts_at.date()),
    )


def _description(session: SessionEntry) -> str:
    return "\n".join(
        filter(None, [plain(session, "notes"), *map(_talk_line, session.presentations)])
    )


def _talk_line(talk: PresentationEntry) -> str:
    start = f"{talk.starts_at:%H:%M} " if talk.starts_at else "• "
    speakers = ", ".join(speaker.name for speaker in talk.speakers)
    return f"{start}{plain(talk, 'title')}" + (f" ({speakers})" if speakers else "")


def _zone_rules(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """The rules a day before and after too, for whoever reckons from another zone."""
    day = timedelta(days=1)
    return Timezone.from_tzinfo(zone, zone.key, first_date=first - day, last_date=last + day)

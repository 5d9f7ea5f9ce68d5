"""A delegate's own calendar: the agenda's sessions, the own talks, and the bus with its stops."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from conference.models import Conference
from sessions.queries.delegate_page import DelegatePage
from sessions.queries.own_agenda import OwnEntry
from sessions.queries.programme import PresentationEntry

from .calendar import Event, Revision, calendar, event, revision_of, session_event
from .place import place_of

#: An assembly has no end of its own, but calendars draw what lasts.
GATHERING = timedelta(minutes=15)


def own_calendar(page: DelegatePage) -> bytes:
    """What the delegate's page tells by time; times of the bus are those of this minute."""
    conference, entries = page.conference, [each for day in page.days for each in day.entries]
    days = [*conference.dates, *(day.date for day in page.days)]
    return calendar(
        name=conference.short_title,
        zone=conference.tz,
        first=min(days),
        last=max(days),
        events=[*_attended(page, entries), *_rides(conference, entries)],
    )


def _attended(page: DelegatePage, entries: list[OwnEntry]) -> Iterator[Event]:
    if page.edition.version is None:
        return
    revision, place = revision_of(page.edition), place_of(page.conference)
    for entry in entries:
        if entry.session:
            yield session_event(page.conference, entry.session, revision=revision, place=place)
        for talk in entry.talks:
            yield _talk_event(entry, talk, revision)


def _talk_event(entry: OwnEntry, talk: PresentationEntry, revision: Revision) -> Event:
    starts_at = talk.starts_at or entry.starts_at
    ends_at = starts_at + timedelta(minutes=talk.minutes) if talk.minutes else entry.ends_at
    return event(
        uid=f"talk-{talk.id}",
        title=_("You speak: %(title)s") % {"title": talk.title},
        starts_at=starts_at,
        ends_at=ends_at,
        revision=revision,
        place=entry.session.room,
    )


def _rides(conference: Conference, entries: list[OwnEntry]) -> Iterator[Event]:
    revision = _revision_of_the_minute(conference, timezone.now())
    for entry in entries:
        if entry.stop:
            yield _stop_event(entry, revision)
        elif entry.bus:
            yield _assembly_event(entry, revision)


def _revision_of_the_minute(conference: Conference, now: datetime) -> Revision:
    """Buses are told as they stand, and have no versions: the later answer is the newer one."""
    return Revision(int(now.timestamp()) // 60, now, conference.state == Conference.State.CANCELLED)


def _stop_event(entry: OwnEntry, revision: Revision) -> Event:
    return event(
        uid=f"stop-{entry.stop.pk}",
        title=f"{entry.stop.visit.name} ({entry.bus.name})",
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        revision=revision,
        place=entry.stop.visit.place_name,
    )


def _assembly_event(entry: OwnEntry, revision: Revision) -> Event:
    return event(
        uid=f"assembly-{entry.bus.pk}",
        title=_("Assembly: %(bus)s") % {"bus": entry.bus.name},
        starts_at=entry.starts_at,
        ends_at=entry.starts_at + GATHERING,
        revision=revision,
        place=entry.bus.meeting_place,
    )

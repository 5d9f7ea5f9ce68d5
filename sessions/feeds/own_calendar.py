"""A delegate's own calendar: the agenda's sessions, the own talks, and the bus with its stops."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from conference.templatetags.bilingual import plain
from sessions.queries.delegate_page import DelegatePage
from sessions.queries.own_agenda import OwnEntry
from sessions.queries.programme import PresentationEntry

from .calendar import Event, Revision, calendar, event, revision_of, session_event
from .place import place_of


def own_calendar(page: DelegatePage) -> bytes:
    """What the delegate's page tells by time; empty before the first publication."""
    conference = page.conference
    days = [*conference.dates, *(day.date for day in page.days)]
    return calendar(
        name=plain(conference, "short_title"),
        zone=conference.tz,
        first=min(days),
        last=max(days),
        events=list(_events(page)) if page.days else [],
    )


def _events(page: DelegatePage) -> Iterator[Event]:
    revision, place = revision_of(page.edition), place_of(page.conference)
    for entry in (each for day in page.days for each in day.entries):
        if entry.session:
            yield session_event(page.conference, entry.session, revision=revision, place=place)
        elif entry.visit:
            yield _visit_event(entry, revision)
        else:
            yield _assembly_event(entry, revision)
        for talk in entry.talks:
            yield _talk_event(entry, talk, revision)


def _talk_event(entry: OwnEntry, talk: PresentationEntry, revision: Revision) -> Event:
    starts_at = talk.starts_at or entry.starts_at
    ends_at = starts_at + timedelta(minutes=talk.minutes) if talk.minutes else entry.ends_at
    return event(
        uid=f"talk-{talk.id}",
        title=_("You speak: %(title)s") % {"title": plain(talk, "title")},
        starts_at=starts_at,
        ends_at=ends_at,
        revision=revision,
        place=plain(entry.session, "room"),
    )


def _visit_event(entry: OwnEntry, revision: Revision) -> Event:
    visit = entry.visit
    return event(
        uid=f"stop-{entry.bus.id}-{visit.id}-{entry.turn}",
        title=f"{plain(visit, 'name')} ({plain(entry.bus, 'name')})",
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        revision=revision,
        place=plain(visit, "place_name"),
    )


def _assembly_event(entry: OwnEntry, revision: Revision) -> Event:
    return event(
        uid=f"assembly-{entry.bus.id}",
        title=_("Assembly: %(bus)s") % {"bus": plain(entry.bus, "name")},
        starts_at=entry.starts_at,
        ends_at=entry.ends_at,
        revision=revision,
        place=plain(entry.bus, "meeting_place"),
    )

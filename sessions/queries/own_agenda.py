"""The published agenda as one delegate lives it: what all attend, the own bus, the own talks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from sessions.models import Bus, Session, Stop

from .programme import PresentationEntry, Programme, SessionEntry
from .reading import visit_with


@dataclass(frozen=True)
class OwnEntry:
    """A session, the bus's assembly, or a stop of it; `talks` are those the delegate gives.

    An assembly has no end. `has_page` says whether the public reads of the stop's visit.
    """

    starts_at: datetime
    ends_at: datetime | None
    session: SessionEntry | None = None
    talks: tuple[PresentationEntry, ...] = ()
    bus: Bus | None = None
    stop: Stop | None = None
    has_page: bool = False


@dataclass(frozen=True)
class OwnDay:
    date: date
    entries: tuple[OwnEntry, ...]


def own_agenda(
    programme: Programme,
    *,
    talk_ids: Collection[int] = (),
    bus: Bus | None = None,
    stops: tuple[Stop, ...] = (),
    zone: ZoneInfo,
) -> tuple[OwnDay, ...]:
    """By day and time; on days on which the bus stops somewhere, its stops are the visits."""
    rides = list(_rides(programme, bus, stops, zone))
    toured = {ride.starts_at.date() for ride in rides if ride.stop}
    attended = [
        _attended(session, talk_ids)
        for session in programme.sessions
        if session.kind != Session.Kind.VISIT or session.starts_at.date() not in toured
    ]
    entries = sorted([*rides, *attended], key=lambda entry: entry.starts_at)
    by_day = groupby(entries, key=lambda entry: entry.starts_at.date())
    return tuple(OwnDay(day, tuple(group)) for day, group in by_day)


def _attended(session: SessionEntry, talk_ids: Collection[int]) -> OwnEntry:
    own = tuple(talk for talk in session.presentations if talk.id in talk_ids)
    return OwnEntry(session.starts_at, session.ends_at, session=session, talks=own)


def _rides(
    programme: Programme, bus: Bus | None, stops: tuple[Stop, ...], zone: ZoneInfo
) -> Iterator[OwnEntry]:
    if bus and bus.assembles_at:
        yield OwnEntry(bus.assembles_at.astimezone(zone), None, bus=bus)
    for stop in stops:
        yield OwnEntry(
            stop.arrives_at.astimezone(zone),
            stop.departs_at.astimezone(zone),
            bus=bus,
            stop=stop,
            has_page=visit_with(programme, stop.visit_id) is not None,
        )

"""The published agenda as one delegate lives it: what all attend, the own bus, the own talks."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from sessions.models import Session

from .programme import BusEntry, PresentationEntry, Programme, SessionEntry, VisitEntry
from .reading import bus_with

#: An assembly has no end of its own, but whoever is late still looks for it.
GATHERING = timedelta(minutes=15)


@dataclass(frozen=True)
class OwnEntry:
    """A session, the bus's assembly, or a visit that it stops at.

    `talks` are those that the delegate gives; `turn` counts the bus's stops at the same visit.
    """

    starts_at: datetime
    ends_at: datetime
    session: SessionEntry | None = None
    talks: tuple[PresentationEntry, ...] = ()
    bus: BusEntry | None = None
    visit: VisitEntry | None = None
    turn: int = 0


@dataclass(frozen=True)
class OwnDay:
    date: date
    entries: tuple[OwnEntry, ...]


def own_agenda(
    programme: Programme, *, talk_ids: Collection[int] = (), bus_id: int | None = None
) -> tuple[OwnDay, ...]:
    """By day and time; on days on which the bus stops somewhere, its stops are the visits."""
    rides = list(_rides(programme, bus_id))
    toured = {ride.starts_at.date() for ride in rides if ride.visit}
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


def _rides(programme: Programme, bus_id: int | None) -> Iterator[OwnEntry]:
    bus = bus_with(programme, bus_id)
    if bus is None:
        return
    if bus.assembles_at:
        yield OwnEntry(bus.assembles_at, bus.assembles_at + GATHERING, bus=bus)
    for visit in programme.visits:
        stops = [stop for stop in visit.stops if stop.bus_id == bus_id]
        for turn, stop in enumerate(stops):
            yield OwnEntry(stop.arrives_at, stop.departs_at, bus=bus, visit=visit, turn=turn)

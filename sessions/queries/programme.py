"""The agenda as a tree of plain values: days → sessions → presentations → speakers.

The same tree is read from the live rows (the draft) and from a publication's snapshot, so pages
and papers need not know which they show.
"""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter


@dataclass(frozen=True)
class SpeakerEntry:
    name: str
    affiliation: str


@dataclass(frozen=True)
class PresentationEntry:
    id: int
    title: str
    abstract: str
    starts_at: datetime | None
    minutes: int | None
    clip_url: str
    speakers: tuple[SpeakerEntry, ...]


@dataclass(frozen=True)
class SessionEntry:
    id: int
    kind: str
    title: str
    starts_at: datetime
    ends_at: datetime
    room: str
    theme: str
    chair: str
    notes: str
    presentations: tuple[PresentationEntry, ...]


@dataclass(frozen=True)
class Day:
    date: date
    sessions: tuple[SessionEntry, ...]


@dataclass(frozen=True)
class StopEntry:
    bus: str
    arrives_at: datetime
    departs_at: datetime


@dataclass(frozen=True)
class VisitSlot:
    arrives_at: datetime
    departs_at: datetime
    buses: tuple[str, ...]


@dataclass(frozen=True)
class VisitEntry:
    id: int
    name: str
    place_name: str
    description: str
    map_url: str
    stops: tuple[StopEntry, ...]

    def slots(self) -> list[VisitSlot]:
        """The buses by the time they share: a large conference has hundreds of them."""
        times = attrgetter("arrives_at", "departs_at")
        by_time = groupby(sorted(self.stops, key=times), key=times)
        return [VisitSlot(*slot, tuple(stop.bus for stop in stops)) for slot, stops in by_time]


@dataclass(frozen=True)
class Programme:
    """`days` and all times are in the conference's own time zone."""

    days: tuple[Day, ...]
    visits: tuple[VisitEntry, ...]

    @property
    def sessions(self) -> list[SessionEntry]:
        return [session for day in self.days for session in day.sessions]

    def presentations_of(self, kind: str) -> list[PresentationEntry]:
        """Those of every session of one kind, such as the addresses of the opening."""
        return [
            talk
            for session in self.sessions
            if session.kind == kind
            for talk in session.presentations
        ]


def in_days(entries: list[SessionEntry]) -> tuple[Day, ...]:
    """Sessions in their order, gathered by the day they start on."""
    by_day = groupby(entries, key=lambda entry: entry.starts_at.date())
    return tuple(Day(day, tuple(sessions)) for day, sessions in by_day)

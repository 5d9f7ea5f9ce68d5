"""The agenda as a tree of plain values: days → sessions → presentations → speakers.

The same tree is read from the live rows (the draft) and from a publication's snapshot, so pages
and papers need not know which they show.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby

#: What is there in English too, by the name of the field that holds the Vietnamese.
English = dict[str, str]


@dataclass(frozen=True)
class SpeakerEntry:
    name: str
    affiliation: str
    english: English = field(default_factory=dict)


@dataclass(frozen=True)
class PresentationEntry:
    id: int
    title: str
    abstract: str
    starts_at: datetime | None
    minutes: int | None
    clip_url: str
    speakers: tuple[SpeakerEntry, ...]
    theme_id: int | None = None
    model_id: int | None = None
    has_slides: bool = False
    english: English = field(default_factory=dict)


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
    theme_id: int | None = None
    english: English = field(default_factory=dict)


@dataclass(frozen=True)
class Day:
    date: date
    sessions: tuple[SessionEntry, ...]


@dataclass(frozen=True)
class StopEntry:
    bus: str
    arrives_at: datetime
    departs_at: datetime
    bus_id: int | None = None


@dataclass(frozen=True)
class VisitEntry:
    id: int
    name: str
    place_name: str
    description: str
    map_url: str
    stops: tuple[StopEntry, ...]
    model_id: int | None = None
    english: English = field(default_factory=dict)


@dataclass(frozen=True)
class ThemeEntry:
    id: int
    title: str
    english: English = field(default_factory=dict)


@dataclass(frozen=True)
class BusEntry:
    id: int
    name: str
    guide: str
    meeting_place: str
    assembles_at: datetime | None


@dataclass(frozen=True)
class PhotoEntry:
    file: str
    caption: str
    width: int
    height: int
    english: English = field(default_factory=dict)


@dataclass(frozen=True)
class ModelEntry:
    """A poverty-reduction model; `figures` has a line for each, as “Hộ tham gia: 25”."""

    id: int
    name: str
    summary: str
    place_name: str
    province: str
    theme_id: int | None
    theme: str
    figures: str
    clip_url: str
    photos: tuple[PhotoEntry, ...]
    english: English = field(default_factory=dict)


@dataclass(frozen=True)
class Programme:
    """`days` and all times are in the conference's own time zone."""

    days: tuple[Day, ...]
    visits: tuple[VisitEntry, ...]
    themes: tuple[ThemeEntry, ...] = ()
    buses: tuple[BusEntry, ...] = ()
    models: tuple[ModelEntry, ...] = ()

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

"""The published programme as its pages ask for it: one item, and what belongs to it."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from .programme import (
    BusEntry,
    ModelEntry,
    PresentationEntry,
    Programme,
    SessionEntry,
    SpeakerEntry,
    ThemeEntry,
    VisitEntry,
)


@dataclass(frozen=True)
class PlacedTalk:
    """A talk and the session it is given in."""

    talk: PresentationEntry
    session: SessionEntry

    @property
    def starts_at(self) -> datetime:
        return self.talk.starts_at or self.session.starts_at


@dataclass(frozen=True)
class BusSlot:
    """The buses that are at a visit's site at one time: a large conference has hundreds of them."""

    arrives_at: datetime
    departs_at: datetime
    buses: tuple[BusEntry, ...]

    @property
    def names(self) -> str:
        return ", ".join(bus.name for bus in self.buses)


@dataclass(frozen=True)
class Billing:
    """A speaker and every talk under that name and affiliation."""

    speaker: SpeakerEntry
    talks: tuple[PlacedTalk, ...]


def placed_talks(programme: Programme) -> list[PlacedTalk]:
    return [
        PlacedTalk(talk, session)
        for session in programme.sessions
        for talk in session.presentations
    ]


def talk_with(programme: Programme, key: int) -> PlacedTalk | None:
    return next((each for each in placed_talks(programme) if each.talk.id == key), None)


def visit_with(programme: Programme, key: int) -> VisitEntry | None:
    return next((visit for visit in programme.visits if visit.id == key), None)


def model_with(programme: Programme, key: int | None) -> ModelEntry | None:
    return next((model for model in programme.models if model.id == key), None)


def bus_with(programme: Programme, key: int | None) -> BusEntry | None:
    return next((bus for bus in programme.buses if bus.id == key), None)


def talks_about(programme: Programme, model: ModelEntry) -> list[PlacedTalk]:
    return [each for each in placed_talks(programme) if each.talk.model_id == model.id]


def visits_to(programme: Programme, model: ModelEntry) -> list[VisitEntry]:
    return [visit for visit in programme.visits if visit.model_id == model.id]


def slots_of(programme: Programme, visit: VisitEntry) -> list[BusSlot]:
    """The buses that stop there, by time and name."""
    buses = {bus.id: bus for bus in programme.buses}
    times = attrgetter("arrives_at", "departs_at")
    known = [stop for stop in visit.stops if stop.bus_id in buses]
    stops = sorted(known, key=lambda stop: (times(stop), stop.bus))
    by_time = groupby(stops, key=times)
    return [BusSlot(*slot, tuple(buses[stop.bus_id] for stop in each)) for slot, each in by_time]


def billings(programme: Programme) -> list[Billing]:
    """Every speaker in the order of appearance, with the talks."""
    found: dict[tuple[str, str], tuple[SpeakerEntry, list[PlacedTalk]]] = {}
    for each in placed_talks(programme):
        for speaker in each.talk.speakers:
            key = speaker.name, speaker.affiliation
            found.setdefault(key, (speaker, []))[1].append(each)
    return [Billing(speaker, tuple(talks)) for speaker, talks in found.values()]


def theme_with(programme: Programme, key: int) -> ThemeEntry | None:
    return next((theme for theme in programme.themes if theme.id == key), None)


def is_of_theme(session: SessionEntry, key: int) -> bool:
    """Whether the session, or a talk in it, has this theme."""
    return key in (session.theme_id, *(talk.theme_id for talk in session.presentations))

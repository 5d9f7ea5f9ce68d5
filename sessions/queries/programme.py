"""The agenda as a tree of plain values: days → sessions → presentations → speakers.

The same tree is read from the live rows (the draft) and from a publication's snapshot, so pages
and papers need not know which they show.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from zoneinfo import ZoneInfo

from django.db.models import Prefetch

from conference.models import Conference
from sessions.models import Bus, FieldVisit, Presentation, Publication, Session, Speaker, Stop


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

    def presentations_of(self, kind: str) -> list[PresentationEntry]:
        """Those of every session of one kind, such as the addresses of the opening."""
        sessions = [session for day in self.days for session in day.sessions]
        return [
            talk for session in sessions if session.kind == kind for talk in session.presentations
        ]


def draft_programme(conference: Conference) -> Programme:
    """The live rows, in six queries whatever their number."""
    speakers = Speaker.objects.select_related("delegate")
    presentations = Presentation.objects.prefetch_related(Prefetch("speakers", speakers))
    sessions = (
        Session.objects.for_conference(conference)
        .select_related("room", "theme")
        .prefetch_related(Prefetch("presentations", presentations))
    )
    stops = Stop.objects.select_related("bus")
    visits = FieldVisit.objects.filter(conference=conference)
    return Programme(
        days=_days([_session_entry(session, conference.tz) for session in sessions]),
        visits=tuple(
            _visit_entry(visit, conference.tz)
            for visit in visits.prefetch_related(Prefetch("stops", stops))
        ),
    )


def published_programme(conference: Conference) -> tuple[Publication | None, Programme | None]:
    """What the public reads: the latest publication and its programme, or (None, None)."""
    publication = Publication.objects.latest_of(conference)
    if publication is None:
        return None, None
    return publication, programme_from(publication.snapshot, conference.tz)


def snapshot_of(programme: Programme) -> dict:
    """The programme as JSON values; `programme_from` reads it back."""
    sessions = [session for day in programme.days for session in day.sessions]
    return _plain({"sessions": sessions, "visits": programme.visits})


def programme_from(snapshot: dict, zone: ZoneInfo) -> Programme:
    """The programme that `snapshot_of` froze."""
    return Programme(
        days=_days([_session_from(values, zone) for values in snapshot["sessions"]]),
        visits=tuple(_visit_from(values, zone) for values in snapshot["visits"]),
    )


def affiliation_of(position: str, unit: str) -> str:
    """Position and unit as official papers join them: no comma, and no words twice between them.

    “Trưởng thôn” and “Thôn Hạ, xã Đông Cứu” make “Trưởng thôn Hạ, xã Đông Cứu”.
    """
    ending, beginning = position.casefold().split(), unit.casefold().split()
    shortest = min(len(ending), len(beginning))
    shared = next(n for n in range(shortest, -1, -1) if ending[len(ending) - n :] == beginning[:n])
    return " ".join([*position.split(), *unit.split()[shared:]])


def buses_of(conference: Conference):
    """The conference's buses with seats taken and itineraries, in three queries."""
    stops = Stop.objects.select_related("visit")
    buses = Bus.objects.for_conference(conference).with_seats_taken()
    return buses.prefetch_related(Prefetch("stops", stops))


def _days(entries: list[SessionEntry]) -> tuple[Day, ...]:
    by_day = groupby(entries, key=lambda entry: entry.starts_at.date())
    return tuple(Day(day, tuple(sessions)) for day, sessions in by_day)


def _session_entry(session: Session, zone: ZoneInfo) -> SessionEntry:
    return SessionEntry(
        id=session.pk,
        kind=session.kind,
        title=session.title,
        starts_at=session.starts_at.astimezone(zone),
        ends_at=session.ends_at.astimezone(zone),
        room=session.room.name if session.room else "",
        theme=session.theme.title if session.theme else "",
        chair=session.chair,
        notes=session.notes,
        presentations=tuple(
            _presentation_entry(presentation, zone) for presentation in session.presentations.all()
        ),
    )


def _presentation_entry(presentation: Presentation, zone: ZoneInfo) -> PresentationEntry:
    starts_at = presentation.starts_at
    return PresentationEntry(
        id=presentation.pk,
        title=presentation.title,
        abstract=presentation.abstract,
        starts_at=starts_at and starts_at.astimezone(zone),
        minutes=presentation.minutes,
        clip_url=presentation.clip_url,
        speakers=tuple(_speaker_entry(speaker) for speaker in presentation.speakers.all()),
    )


def _speaker_entry(speaker: Speaker) -> SpeakerEntry:
    delegate = speaker.delegate
    if delegate is None:
        return SpeakerEntry(speaker.name, speaker.affiliation)
    name = speaker.name or f"{delegate.honorific} {delegate.full_name}".strip()
    told = speaker.affiliation or affiliation_of(delegate.position, delegate.organisation_name)
    return SpeakerEntry(name, told)


def _visit_entry(visit: FieldVisit, zone: ZoneInfo) -> VisitEntry:
    return VisitEntry(
        id=visit.pk,
        name=visit.name,
        place_name=visit.place_name,
        description=visit.description,
        map_url=visit.map_url,
        stops=tuple(
            StopEntry(
                stop.bus.name, stop.arrives_at.astimezone(zone), stop.departs_at.astimezone(zone)
            )
            for stop in visit.stops.all()
        ),
    )


def _plain(value):
    """Dataclasses, tuples and times as what JSON knows."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return _plain(asdict(value)) if hasattr(value, "__dataclass_fields__") else value


def _time(text: str | None, zone: ZoneInfo) -> datetime | None:
    return text and datetime.fromisoformat(text).astimezone(zone)


def _session_from(values: dict, zone: ZoneInfo) -> SessionEntry:
    times = {name: _time(values[name], zone) for name in ("starts_at", "ends_at")}
    talks = tuple(_presentation_from(talk, zone) for talk in values["presentations"])
    return SessionEntry(**values | times | {"presentations": talks})


def _presentation_from(values: dict, zone: ZoneInfo) -> PresentationEntry:
    speakers = tuple(SpeakerEntry(**speaker) for speaker in values["speakers"])
    starts_at = _time(values["starts_at"], zone)
    return PresentationEntry(**values | {"starts_at": starts_at, "speakers": speakers})


def _visit_from(values: dict, zone: ZoneInfo) -> VisitEntry:
    stops = tuple(
        StopEntry(stop["bus"], _time(stop["arrives_at"], zone), _time(stop["departs_at"], zone))
        for stop in values["stops"]
    )
    return VisitEntry(**values | {"stops": stops})

"""The live rows as a programme: work in progress, which organisers alone see."""

from zoneinfo import ZoneInfo

from django.db.models import Prefetch

from conference.models import Conference
from sessions.models import FieldVisit, Presentation, Session, Speaker, Stop

from .programme import (
    PresentationEntry,
    Programme,
    SessionEntry,
    SpeakerEntry,
    StopEntry,
    VisitEntry,
    in_days,
)


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
        days=in_days([_session_entry(session, conference.tz) for session in sessions]),
        visits=tuple(
            _visit_entry(visit, conference.tz)
            for visit in visits.prefetch_related(Prefetch("stops", stops))
        ),
    )


def affiliation_of(position: str, unit: str) -> str:
    """Position and unit as official papers join them: no comma, and no words twice between them.

    “Trưởng thôn” and “Thôn Hạ, xã Đông Cứu” make “Trưởng thôn Hạ, xã Đông Cứu”.
    """
    ending, beginning = position.casefold().split(), unit.casefold().split()
    shortest = min(len(ending), len(beginning))
    shared = next(n for n in range(shortest, -1, -1) if ending[len(ending) - n :] == beginning[:n])
    return " ".join([*position.split(), *unit.split()[shared:]])


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

"""The live rows as a programme: work in progress, which organisers alone see."""

from operator import attrgetter
from zoneinfo import ZoneInfo

from django.db.models import Prefetch

from conference.models import Conference, PovertyModel
from sessions.models import Bus, FieldVisit, Presentation, Session, Speaker, Stop

from .programme import (
    BusEntry,
    ModelEntry,
    PhotoEntry,
    PresentationEntry,
    Programme,
    SessionEntry,
    SpeakerEntry,
    StopEntry,
    ThemeEntry,
    VisitEntry,
    in_days,
)


def draft_programme(conference: Conference) -> Programme:
    """The live rows, in nine queries whatever their number."""
    speakers = Speaker.objects.select_related("delegate")
    presentations = Presentation.objects.prefetch_related(Prefetch("speakers", speakers))
    sessions = (
        Session.objects.for_conference(conference)
        .select_related("room", "theme")
        .prefetch_related(Prefetch("presentations", presentations))
    )
    stops = Stop.objects.select_related("bus")
    visits = FieldVisit.objects.filter(conference=conference).prefetch_related(
        Prefetch("stops", stops)
    )
    return Programme(
        days=in_days([_session_entry(session, conference.tz) for session in sessions]),
        visits=tuple(_visit_entry(visit, conference.tz) for visit in visits),
        themes=tuple(
            ThemeEntry(theme.pk, theme.title, theme.english) for theme in conference.themes.all()
        ),
        buses=tuple(_bus_entry(bus, conference.tz) for bus in _buses_to(visits)),
        models=tuple(_model_entry(model) for model in _models_of(conference)),
    )


def _buses_to(visits) -> list[Bus]:
    """Those that stop somewhere: others concern no reader yet."""
    buses = {stop.bus_id: stop.bus for visit in visits for stop in visit.stops.all()}
    return sorted(buses.values(), key=attrgetter("name", "pk"))


def _models_of(conference: Conference):
    models = PovertyModel.objects.filter(conference=conference)
    return models.select_related("province", "theme").prefetch_related("photos")


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
        theme_id=session.theme_id,
        english=session.english | _english_names(room=session.room, theme=session.theme),
    )


def _english_names(**related) -> dict[str, str]:
    """What rooms and themes are called in English, where they are."""
    titles = {
        name: row and (row.english.get("name") or row.english.get("title"))
        for name, row in related.items()
    }
    return {name: title for name, title in titles.items() if title}


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
        theme_id=presentation.theme_id,
        model_id=presentation.model_id,
        has_slides=bool(presentation.slides and presentation.slides_released),
        english=presentation.english,
    )


def _speaker_entry(speaker: Speaker) -> SpeakerEntry:
    delegate = speaker.delegate
    if delegate is None:
        return SpeakerEntry(speaker.name, speaker.affiliation, speaker.english)
    name = speaker.name or f"{delegate.honorific} {delegate.full_name}".strip()
    told = speaker.affiliation or affiliation_of(delegate.position, delegate.organisation_name)
    return SpeakerEntry(name, told, speaker.english)


def _visit_entry(visit: FieldVisit, zone: ZoneInfo) -> VisitEntry:
    return VisitEntry(
        id=visit.pk,
        name=visit.name,
        place_name=visit.place_name,
        description=visit.description,
        map_url=visit.map_url,
        stops=tuple(
            StopEntry(
                stop.bus.name,
                stop.arrives_at.astimezone(zone),
                stop.departs_at.astimezone(zone),
                stop.bus_id,
            )
            for stop in visit.stops.all()
        ),
        model_id=visit.model_id,
        english=visit.english,
    )


def _bus_entry(bus: Bus, zone: ZoneInfo) -> BusEntry:
    """Without the guide's phone: that is for the passengers alone."""
    return BusEntry(
        id=bus.pk,
        name=bus.name,
        guide=bus.guide,
        meeting_place=bus.meeting_place,
        assembles_at=bus.assembles_at and bus.assembles_at.astimezone(zone),
    )


def _model_entry(model: PovertyModel) -> ModelEntry:
    return ModelEntry(
        id=model.pk,
        name=model.name,
        summary=model.summary,
        place_name=model.place_name,
        province=model.province.name if model.province else "",
        theme_id=model.theme_id,
        theme=model.theme.title if model.theme else "",
        figures=model.figures,
        clip_url=model.clip_url,
        photos=tuple(_photo_entry(photo) for photo in model.photos.all()),
        english=model.english | _english_names(theme=model.theme),
    )


def _photo_entry(photo) -> PhotoEntry:
    return PhotoEntry(
        file=photo.image.name,
        caption=photo.caption,
        width=photo.width,
        height=photo.height,
        english=photo.english,
    )

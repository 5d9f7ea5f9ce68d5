"""The programme as last published: frozen as JSON, and read back."""

import json
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from conference.models import Conference
from sessions.models import Publication

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


def published_programme(conference: Conference) -> tuple[Publication | None, Programme | None]:
    """What the public reads: the latest publication and its programme, or (None, None)."""
    publication = Publication.objects.latest_of(conference)
    if publication is None:
        return None, None
    return publication, programme_from(publication.snapshot, conference.tz)


def snapshot_of(programme: Programme) -> dict:
    """The programme as JSON values; `programme_from` reads it back."""
    return _plain(
        {
            "sessions": programme.sessions,
            "visits": programme.visits,
            "themes": programme.themes,
            "buses": programme.buses,
            "models": programme.models,
        }
    )


def digest_of(snapshot: dict) -> str:
    """A short name for exactly this snapshot: what was reviewed is what is published."""
    return sha256(json.dumps(snapshot, sort_keys=True).encode()).hexdigest()


def programme_from(snapshot: dict, zone: ZoneInfo) -> Programme:
    """The programme that `snapshot_of` froze."""
    return Programme(
        days=in_days([_session_from(values, zone) for values in snapshot["sessions"]]),
        visits=tuple(_visit_from(values, zone) for values in snapshot["visits"]),
        themes=tuple(ThemeEntry(**values) for values in snapshot.get("themes", ())),
        buses=tuple(_bus_from(values, zone) for values in snapshot.get("buses", ())),
        models=tuple(_model_from(values) for values in snapshot.get("models", ())),
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
        StopEntry(**stop | {name: _time(stop[name], zone) for name in ("arrives_at", "departs_at")})
        for stop in values["stops"]
    )
    return VisitEntry(**values | {"stops": stops})


def _bus_from(values: dict, zone: ZoneInfo) -> BusEntry:
    return BusEntry(**values | {"assembles_at": _time(values["assembles_at"], zone)})


def _model_from(values: dict) -> ModelEntry:
    return ModelEntry(**values | {"photos": tuple(PhotoEntry(**each) for each in values["photos"])})

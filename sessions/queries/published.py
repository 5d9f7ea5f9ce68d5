"""The programme as last published: frozen as JSON, and read back."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from functools import cache
from hashlib import sha256
from zoneinfo import ZoneInfo

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

ReadTime = Callable[[str | None], datetime | None]


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
    time = _clock_of(zone)
    return Programme(
        days=in_days([_session_from(values, time) for values in snapshot["sessions"]]),
        visits=tuple(_visit_from(values, time) for values in snapshot["visits"]),
        themes=tuple(ThemeEntry(**values) for values in snapshot.get("themes", ())),
        buses=tuple(_bus_from(values, time) for values in snapshot.get("buses", ())),
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


def _clock_of(zone: ZoneInfo) -> ReadTime:
    """Reads a time in the zone, each text once: hundreds of buses share a few times."""

    @cache
    def time(text: str | None) -> datetime | None:
        return text and datetime.fromisoformat(text).astimezone(zone)

    return time


def _session_from(values: dict, time: ReadTime) -> SessionEntry:
    times = {name: time(values[name]) for name in ("starts_at", "ends_at")}
    talks = tuple(_presentation_from(talk, time) for talk in values["presentations"])
    return SessionEntry(**values | times | {"presentations": talks})


def _presentation_from(values: dict, time: ReadTime) -> PresentationEntry:
    speakers = tuple(SpeakerEntry(**speaker) for speaker in values["speakers"])
    starts_at = time(values["starts_at"])
    return PresentationEntry(**values | {"starts_at": starts_at, "speakers": speakers})


def _visit_from(values: dict, time: ReadTime) -> VisitEntry:
    stops = tuple(_stop_from(stop, time) for stop in values["stops"])
    return VisitEntry(**values | {"stops": stops})


def _stop_from(values: dict, time: ReadTime) -> StopEntry:
    arrives_at, departs_at = time(values["arrives_at"]), time(values["departs_at"])
    return StopEntry(**values | {"arrives_at": arrives_at, "departs_at": departs_at})


def _bus_from(values: dict, time: ReadTime) -> BusEntry:
    return BusEntry(**values | {"assembles_at": time(values["assembles_at"])})


def _model_from(values: dict) -> ModelEntry:
    return ModelEntry(**values | {"photos": tuple(PhotoEntry(**each) for each in values["photos"])})

"""What is on at a moment, and what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from conference.models import Conference

from .own_agenda import OwnEntry
from .programme import Programme, SessionEntry

BEFORE, DURING, AFTER = "before", "during", "after"
#: What a status tells: sessions, and on an own page the rides of the bus.
Entry = SessionEntry | OwnEntry


@dataclass(frozen=True)
class Status:
    """`phase` is BEFORE, DURING or AFTER; `upcoming` is all that starts next."""

    phase: str
    current: tuple[Entry, ...]
    upcoming: tuple[Entry, ...]


def status_at(conference: Conference, entries: Sequence[Entry], moment: datetime) -> Status:
    """The conference as it stands at `moment`; a session has ended at the minute of its end."""
    later = [entry for entry in entries if entry.starts_at > moment]
    soonest = min((entry.starts_at for entry in later), default=None)
    return Status(
        phase=_phase(conference, moment),
        current=tuple(entry for entry in entries if entry.starts_at <= moment < entry.ends_at),
        upcoming=tuple(entry for entry in later if entry.starts_at == soonest),
    )


def turning_points(conference: Conference, programme: Programme) -> list[datetime]:
    """Every moment, in order, at which `status_at` may begin to say something else."""
    times = set(_bounds(conference))
    for session in programme.sessions:
        times |= {session.starts_at, session.ends_at}
    return sorted(times)


def _phase(conference: Conference, moment: datetime) -> str:
    first, end = _bounds(conference)
    if moment < first:
        return BEFORE
    return DURING if moment < end else AFTER


def _bounds(conference: Conference) -> tuple[datetime, datetime]:
    """Midnight before the first day and after the last."""
    days = conference.starts_on, conference.ends_on + timedelta(days=1)
    return tuple(datetime.combine(day, time.min, conference.tz) for day in days)

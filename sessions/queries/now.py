"""What is on at a moment, and what comes next."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from conference.models import Conference

from .programme import Programme, SessionEntry

BEFORE, DURING, AFTER = "before", "during", "after"


@dataclass(frozen=True)
class Status:
    """`phase` is BEFORE, DURING or AFTER; `upcoming` are the sessions that start next."""

    phase: str
    current: tuple[SessionEntry, ...]
    upcoming: tuple[SessionEntry, ...]


def status_at(conference: Conference, programme: Programme, moment: datetime) -> Status:
    """The conference as it stands at `moment`; a session has ended at the minute of its end."""
    later = [session for session in programme.sessions if session.starts_at > moment]
    soonest = min((session.starts_at for session in later), default=None)
    return Status(
        phase=_phase(conference, moment),
        current=tuple(
            session
            for session in programme.sessions
            if session.starts_at <= moment < session.ends_at
        ),
        upcoming=tuple(session for session in later if session.starts_at == soonest),
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

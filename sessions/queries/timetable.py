"""A day of the draft as organisers edit it: what runs side by side is one block, gaps are seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from conference.models import Conference

from .programme import PresentationEntry, Programme, SessionEntry
from .warnings import FOR_ALL, AgendaWarning

#: Where the first session of an empty day is offered, and how long a new one is taken to be.
MORNING = time(8)
LENGTH = timedelta(hours=1)


@dataclass(frozen=True)
class Stretch:
    """From one moment to another: a gap in the day, or where a new session may go."""

    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds()) // 60


@dataclass(frozen=True)
class TalkRow:
    talk: PresentationEntry
    ends_at: datetime | None

    @property
    def form_id(self) -> str:
        return f"talk-{self.talk.id}"


@dataclass(frozen=True)
class SessionRow:
    session: SessionEntry
    talks: tuple[TalkRow, ...]
    warnings: tuple[str, ...]

    @property
    def order(self) -> str:
        """The talks as the form that reorders them sends them."""
        return ",".join(str(row.talk.id) for row in self.talks)

    @property
    def has_times(self) -> bool:
        return any(row.talk.starts_at for row in self.talks)

    @property
    def form_id(self) -> str:
        return f"session-{self.session.id}"

    @property
    def takes_talks(self) -> bool:
        """Nobody gives a talk at a meal, but what is there already can be added to."""
        return self.session.kind in FOR_ALL or bool(self.talks)

    @property
    def next_position(self) -> int:
        return len(self.talks) + 1

    @property
    def next_start(self) -> datetime | None:
        """Where one more talk may begin; None where that is not known, or too late."""
        start = self.talks[-1].ends_at if self.talks else self.session.starts_at
        return start if start and start < self.session.ends_at else None


@dataclass(frozen=True)
class Block:
    """Sessions that run side by side, and the gap that lies before them."""

    rows: tuple[SessionRow, ...]
    gap: Stretch | None

    @property
    def id(self) -> int:
        return self.rows[0].session.id

    @property
    def order(self) -> str:
        return "+".join(str(row.session.id) for row in self.rows)

    @property
    def title(self) -> str:
        return ", ".join(row.session.title for row in self.rows)


@dataclass(frozen=True)
class Timetable:
    date: date
    blocks: tuple[Block, ...]
    #: Where the next session is offered.
    following: Stretch

    @property
    def order(self) -> str:
        return ",".join(block.order for block in self.blocks)


def timetable(
    conference: Conference, day: date, programme: Programme, warnings: Sequence[AgendaWarning]
) -> Timetable:
    """The day of the programme, each session with the warnings that name it."""
    sessions = next((each.sessions for each in programme.days if each.date == day), ())
    blocks, end = [], None
    for together in in_blocks(sessions):
        rows = tuple(_session_row(session, warnings) for session in together)
        blocks.append(Block(rows, _gap(end, together[0].starts_at)))
        end = max(session.ends_at for session in together)
    return Timetable(day, tuple(blocks), _following(conference, day, end))


def in_blocks(sessions: Sequence) -> list[list]:
    """Sessions in the order of their starts; those that overlap, directly or by others, together.

    Takes entries and rows alike: whatever has `starts_at` and `ends_at`.
    """
    blocks, end = [], None
    for session in sessions:
        if end is not None and session.starts_at < end:
            blocks[-1].append(session)
        else:
            blocks.append([session])
        end = max(end or session.ends_at, session.ends_at)
    return blocks


def _session_row(session: SessionEntry, warnings: Sequence[AgendaWarning]) -> SessionRow:
    return SessionRow(
        session,
        tuple(TalkRow(talk, _end_of(talk)) for talk in session.presentations),
        tuple(warning.text for warning in warnings if session.id in warning.sessions),
    )


def _end_of(talk: PresentationEntry) -> datetime | None:
    if talk.starts_at is None or talk.minutes is None:
        return None
    return talk.starts_at + timedelta(minutes=talk.minutes)


def _gap(end: datetime | None, start: datetime) -> Stretch | None:
    return Stretch(end, start) if end and end < start else None


def _following(conference: Conference, day: date, end: datetime | None) -> Stretch:
    """After the last session; at the day's end it is the organiser who has to find a place."""
    start = end or datetime.combine(day, MORNING, conference.tz)
    midnight = datetime.combine(day + timedelta(days=1), time.min, conference.tz)
    start = min(start, midnight - LENGTH)
    return Stretch(start, start + LENGTH)

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction

from conference.models import Conference
from sessions.models import Presentation, Session
from sessions.queries.timetable import in_blocks

from .slots import AgendaSlot, changed_stretch, laid_anew


class ChangedMeanwhileError(Exception):
    """The agenda is no longer what the user saw."""


class LeavesDayError(Exception):
    """A session would begin or end on another day; the message names it."""


@transaction.atomic
def reorder_sessions(*, conference: Conference, day: date, order: Sequence[int]) -> list[Session]:
    """Lay the day's sessions in the order of these ids; return those that have moved.

    Sessions that run side by side move as one block, where the first of them stands in `order`.
    Only the blocks between the first and the last change get new times, as `laid_anew` tells; talks
    move with their session. Asking twice is harmless. Raises ChangedMeanwhileError unless `order`
    names exactly the day's sessions, and LeavesDayError.
    """
    conference = hold_agenda(conference.pk)
    blocks = _blocks_of(conference, day, order)
    wanted = list(dict.fromkeys(blocks[pk] for pk in order))
    starts = _starts_in_order(list(dict.fromkeys(blocks.values())), wanted)
    deltas = {
        session: starts[block[0].pk] - block[0].starts_at
        for block in wanted
        if block[0].pk in starts
        for session in block
    }
    return move_sessions(conference, deltas)


@transaction.atomic
def shift_from_session(*, session: Session, minutes: int, seen_at: datetime) -> list[Session]:
    """Move the session and all that starts no earlier on its day, by so many minutes.

    `seen_at` is the start that the user saw, so that a request sent twice moves once: otherwise
    ChangedMeanwhileError. Raises LeavesDayError.
    """
    conference = hold_agenda(session.conference_id)
    session = conference.sessions.get(pk=session.pk)
    if session.starts_at != seen_at:
        raise ChangedMeanwhileError(session.title)
    delta = timedelta(minutes=minutes)
    return shift_sessions(session, since=session.starts_at, delta=delta, conference=conference)


def hold_agenda(conference_id: int) -> Conference:
    """The conference, locked until the transaction ends: one writer of its times at once."""
    return Conference.objects.select_for_update().get(pk=conference_id)


def shift_sessions(
    session: Session, *, since: datetime, delta: timedelta, conference: Conference
) -> list[Session]:
    """Move what starts at `since` or later on the session's day; for a caller as below."""
    later = Session.objects.on_day(conference, day_of(session, conference))
    return move_sessions(conference, dict.fromkeys(later.filter(starts_at__gte=since), delta))


def move_sessions(conference: Conference, deltas: Mapping[Session, timedelta]) -> list[Session]:
    """Move each session with its talks; for a caller that holds the agenda.

    Raises LeavesDayError for one that would leave the day it is on.
    """
    moved = [session for session, delta in deltas.items() if delta]
    for session in moved:
        _move_within_day(session, deltas[session], conference)
    Session.objects.bulk_update(moved, ["starts_at", "ends_at"])
    talks = list(Presentation.objects.filter(session__in=moved, starts_at__isnull=False))
    by_pk = {session.pk: delta for session, delta in deltas.items()}
    for talk in talks:
        talk.starts_at += by_pk[talk.session_id]
    Presentation.objects.bulk_update(talks, ["starts_at"])
    return moved


def day_of(session: Session, conference: Conference) -> date:
    return session.starts_at.astimezone(conference.tz).date()


def refuse_outside_day(session: Session, day: date, conference: Conference) -> None:
    """Raise LeavesDayError unless the session begins and ends on `day`, midnight included."""
    last_moment = session.ends_at - timedelta(microseconds=1)
    days = {moment.astimezone(conference.tz).date() for moment in (session.starts_at, last_moment)}
    if days != {day} or not conference.holds(session.starts_at, session.ends_at):
        raise LeavesDayError(session.title)


def _move_within_day(session: Session, delta: timedelta, conference: Conference) -> None:
    day = day_of(session, conference)
    session.starts_at += delta
    session.ends_at += delta
    refuse_outside_day(session, day, conference)


def _blocks_of(conference, day, order: Sequence[int]) -> dict[int, tuple[Session, ...]]:
    """The block that each session of the day belongs to, by id and in the order of time."""
    sessions = list(Session.objects.on_day(conference, day))
    if sorted(order) != sorted(session.pk for session in sessions):
        raise ChangedMeanwhileError(conference.slug)
    return {session.pk: tuple(block) for block in in_blocks(sessions) for session in block}


def _starts_in_order(old: list[tuple], new: list[tuple]) -> dict[int, datetime]:
    """New starts of the blocks that have to move, by the id of their first session."""
    order = changed_stretch(_ids(old), _ids(new))
    slots = [
        AgendaSlot(block[0].pk, block[0].starts_at, _end(block) - block[0].starts_at)
        for block in old
        if block[0].pk in order
    ]
    return laid_anew(slots, order)


def _ids(blocks: Iterable[tuple[Session, ...]]) -> list[int]:
    return [block[0].pk for block in blocks]


def _end(block: tuple[Session, ...]) -> datetime:
    return max(session.ends_at for session in block)

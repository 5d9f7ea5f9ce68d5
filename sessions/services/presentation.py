from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from sessions.models import Presentation, Session

from .session import (
    ChangedMeanwhileError,
    day_of,
    hold_agenda,
    refuse_outside_day,
    shift_sessions,
)
from .slots import NONE, AgendaSlot, changed_stretch, laid_anew


class OutsideSessionError(Exception):
    """A talk would start outside its session; the message names it."""


class ForeignSessionError(Exception):
    """The session belongs to another conference than the talk."""


@transaction.atomic
def reorder_presentations(
    *, session: Session, order: Sequence[int], times_follow: bool
) -> list[Presentation]:
    """Put the session's talks in the order of these ids; return them so.

    With `times_follow`, the talks between the first and the last change get new times, as
    `laid_anew` tells; a talk without minutes is taken to last until the next one or the session's
    end, and a talk without a time gets none. Asking twice is harmless. Raises
    ChangedMeanwhileError unless `order` names exactly the session's talks, and OutsideSessionError.
    """
    hold_agenda(session.conference_id)
    session = Session.objects.get(pk=session.pk)
    talks = list(session.presentations.all())
    old = [talk.pk for talk in talks]
    if sorted(order) != sorted(old):
        raise ChangedMeanwhileError(session.title)
    if times_follow:
        _lay_anew(session, talks, changed_stretch(old, order))
    talks.sort(key=lambda talk: order.index(talk.pk))
    for position, talk in enumerate(talks, start=1):
        talk.position = position
    Presentation.objects.bulk_update(talks, ["position", "starts_at"])
    return talks


@transaction.atomic
def shift_from_presentation(*, presentation: Presentation, minutes: int, seen_at: datetime) -> None:
    """Move the talk and what starts no earlier on that day, by so many minutes.

    That is: the later talks of its session, the session's end, and the sessions that start at or
    after that end. `seen_at` is the start that the user saw: otherwise ChangedMeanwhileError.
    Raises OutsideSessionError and LeavesDayError.
    """
    conference = hold_agenda(presentation.session.conference_id)
    session = Session.objects.get(pk=presentation.session_id)
    talks = list(session.presentations.filter(starts_at__isnull=False))
    if seen_at not in [talk.starts_at for talk in talks if talk.pk == presentation.pk]:
        raise ChangedMeanwhileError(presentation.title)
    delta = timedelta(minutes=minutes)
    shift_sessions(session, since=session.ends_at, delta=delta, conference=conference)
    session.ends_at += delta
    for talk in talks:
        talk.starts_at += delta if talk.starts_at >= seen_at else NONE
    _refuse_outside(session, talks)
    refuse_outside_day(session, day_of(session, conference), conference)
    session.save(update_fields=["ends_at"])
    Presentation.objects.bulk_update(talks, ["starts_at"])


@transaction.atomic
def move_presentation(*, presentation: Presentation, session: Session) -> Presentation:
    """Make the talk the last of another session of its conference; asking twice is harmless.

    It starts when the talk before it ends, or with the session when it is its first. Where that
    would be too late, or nothing is known of the talk before it, it comes without a time; so does a
    talk that had none. Raises ForeignSessionError.
    """
    if session.conference_id != presentation.session.conference_id:
        raise ForeignSessionError(session.title)
    hold_agenda(session.conference_id)
    presentation = Presentation.objects.get(pk=presentation.pk)
    if presentation.session_id == session.pk:
        return presentation
    session = Session.objects.get(pk=session.pk)
    last = session.presentations.last()
    presentation.session = session
    presentation.position = last.position + 1 if last else 1
    presentation.starts_at = presentation.starts_at and _time_after(last, session)
    presentation.save(update_fields=["session", "position", "starts_at"])
    return presentation


def _time_after(last: Presentation | None, session: Session) -> datetime | None:
    if last is None:
        return session.starts_at
    if last.starts_at is None or last.minutes is None:
        return None
    end = last.starts_at + timedelta(minutes=last.minutes)
    return end if session.starts_at <= end < session.ends_at else None


def _lay_anew(session: Session, talks: Sequence[Presentation], order: Sequence[int]) -> None:
    slots = {slot.key: slot for slot in _slots(session, talks)}
    timed = [pk for pk in order if pk in slots]
    starts = laid_anew([slots[pk] for pk in timed], timed)
    moved = [talk for talk in talks if talk.pk in starts]
    for talk in moved:
        talk.starts_at = starts[talk.pk]
    _refuse_outside(session, moved)


def _slots(session: Session, talks: Sequence[Presentation]) -> list[AgendaSlot]:
    timed = sorted((talk for talk in talks if talk.starts_at), key=lambda talk: talk.starts_at)
    ends = [*(talk.starts_at for talk in timed[1:]), session.ends_at]
    return [
        AgendaSlot(talk.pk, talk.starts_at, _length(talk, until=end))
        for talk, end in zip(timed, ends, strict=False)  # one end too many where nothing is timed
    ]


def _length(talk: Presentation, *, until: datetime) -> timedelta:
    if talk.minutes is None:
        return max(until - talk.starts_at, NONE)
    return timedelta(minutes=talk.minutes)


def _refuse_outside(session: Session, talks: Sequence[Presentation]) -> None:
    for talk in talks:
        if not session.starts_at <= talk.starts_at < session.ends_at:
            raise OutsideSessionError(talk.title)

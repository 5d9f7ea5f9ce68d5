"""Rooms and speakers who are wanted twice at one time: said to organisers, never refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from .programme import PresentationEntry, Programme, SessionEntry


@dataclass(frozen=True)
class Overlap:
    """`who` is a room or a speaker, wanted by both titles; `sessions` are where that happens."""

    who: str
    first: str
    second: str
    sessions: tuple[int, ...]


@dataclass(frozen=True)
class _Use:
    who: str
    session: int
    title: str
    starts_at: datetime
    ends_at: datetime


def overlaps(programme: Programme) -> list[Overlap]:
    """Every room used by two sessions, and every speaker of two talks, at one time."""
    uses = [
        use
        for session in programme.sessions
        for use in (*_of_room(session), *_of_speakers(session))
    ]
    return [
        Overlap(one.who, one.title, other.title, (one.session, other.session))
        for one, other in combinations(uses, 2)
        if one.who == other.who and one.starts_at < other.ends_at and other.starts_at < one.ends_at
    ]


def _of_room(session: SessionEntry) -> Iterator[_Use]:
    if session.room:
        yield _Use(session.room, session.id, session.title, session.starts_at, session.ends_at)


def _of_speakers(session: SessionEntry) -> Iterator[_Use]:
    for talk in session.presentations:
        starts_at, ends_at = _hours(talk, session)
        for name in {speaker.name for speaker in talk.speakers}:
            yield _Use(name, session.id, talk.title, starts_at, ends_at)


def _hours(talk: PresentationEntry, session: SessionEntry) -> tuple[datetime, datetime]:
    """A talk without a time of its own says nothing of when it is: it overlaps with nothing."""
    starts_at = talk.starts_at or session.ends_at
    return starts_at, starts_at + timedelta(minutes=talk.minutes or 0)

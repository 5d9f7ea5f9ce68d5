"""The agenda as an official paper (chương trình)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from django.template.loader import render_to_string

from conference.lib.dates import (
    official_date,
    official_period,
    official_time,
    official_weekday,
    ordinal_day,
    undated,
)
from conference.lib.pdf import render_pdf
from sessions.queries.agenda_paper import AgendaPaper
from sessions.queries.programme import Day, PresentationEntry, SessionEntry, SpeakerEntry

STYLESHEETS = ["paper.css", "official.css", "agenda.css"]
_ROOM_KINDS = ("hội trường", "phòng")


@dataclass(frozen=True, slots=True)
class PaperTalk:
    title: str
    time: str
    length: str
    speakers: tuple[SpeakerEntry, ...]


@dataclass(frozen=True, slots=True)
class PaperItem:
    number: str
    hours: str
    session: SessionEntry
    room: str
    theme: str
    talks: list[PaperTalk]


@dataclass(frozen=True, slots=True)
class PaperDay:
    heading: str
    items: list[PaperItem]


def agenda_pdf(paper: AgendaPaper) -> bytes:
    """The paper as tagged PDF: an agenda of three full days takes four pages."""
    return render_pdf(agenda_html(paper), stylesheets=STYLESHEETS)


def agenda_html(paper: AgendaPaper) -> str:
    main_room = _main_room(paper)
    context = {
        "title": f"Chương trình {paper.letterhead.title}",
        "paper": paper,
        "dated": f"{paper.letterhead.place}, {undated(paper.first_day.year)}",
        "period": official_period(paper.first_day, paper.last_day).capitalize(),
        "place": ", ".join(filter(None, [main_room, paper.venue])),
        "days": list(_days(paper, main_room)),
    }
    return render_to_string("pdf/agenda.html", context)


def _days(paper: AgendaPaper, main_room: str) -> Iterator[PaperDay]:
    numbers = count(1)
    for day in paper.programme.days:
        items = [_item(session, next(numbers), main_room) for session in day.sessions]
        yield PaperDay(_heading(day, paper), items)


def _main_room(paper: AgendaPaper) -> str:
    """Where most sessions are: said once, it leaves the last column to the exceptions."""
    sessions = [session for day in paper.programme.days for session in day.sessions]
    rooms = Counter(session.room for session in sessions if session.room)
    return max(rooms, key=rooms.get, default="")


def _heading(day: Day, paper: AgendaPaper) -> str:
    number = (day.date - paper.first_day).days + 1
    return f"{ordinal_day(number)}: {official_weekday(day.date)}, {official_date(day.date)}"


def _item(session: SessionEntry, number: int, main_room: str) -> PaperItem:
    hours = f"{official_time(session.starts_at)}–{official_time(session.ends_at)}"
    return PaperItem(
        number=str(number),
        hours=hours,
        session=session,
        room="" if session.room == main_room else _within_a_line(session.room),
        theme="" if session.theme in session.title else session.theme,
        talks=[_talk(talk) for talk in session.presentations],
    )


def _within_a_line(room: str) -> str:
    """A kind of room, unlike a room's own name, has no capital after other words."""
    is_kind = room.casefold().startswith(_ROOM_KINDS)
    return room[:1].lower() + room[1:] if is_kind else room


def _talk(talk: PresentationEntry) -> PaperTalk:
    return PaperTalk(
        title=talk.title,
        time=official_time(talk.starts_at) if talk.starts_at else "",
        length=f"{talk.minutes} phút" if talk.minutes else "",
        speakers=talk.speakers,
    )

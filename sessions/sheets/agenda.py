"""The agenda as an official paper (chương trình)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import BinaryIO

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
from conference.lib.spreadsheet import Column, Heading, Line, Paper, write_paper
from sessions.queries.agenda_paper import AgendaPaper
from sessions.queries.programme import Day, PresentationEntry, SessionEntry, SpeakerEntry

from .letterhead import fitted
from .titles import BOLD, title_lines
from .workbook_head import letterhead_lines

STYLESHEETS = ["paper.css", "official.css", "agenda.css"]
#: As wide as those of the PDF, in millimetres.
COLUMNS = (
    ("STT", 12),
    ("Thời gian", 29),
    ("Nội dung", 48),
    ("Người thực hiện", 57),
    ("Ghi chú", 19),
)
_ROOM_KINDS = ("hội trường", "phòng")


@dataclass(frozen=True, slots=True)
class PaperTalk:
    title: str
    time: str
    length: str
    speakers: tuple[SpeakerEntry, ...]


@dataclass(frozen=True, slots=True)
class PaperItem:
    number: int
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
        "letterhead": fitted(paper.letterhead),
        "columns": COLUMNS,
        "dated": _dated(paper),
        "subject": _subject(paper),
        "when_and_where": _when_and_where(paper, main_room),
        "days": list(_days(paper, main_room)),
    }
    return render_to_string("pdf/agenda.html", context)


def _subject(paper: AgendaPaper) -> list[str]:
    return title_lines(paper.letterhead.title, face=BOLD, size=14)


def _dated(paper: AgendaPaper) -> str:
    return f"{paper.letterhead.place}, {undated(paper.first_day.year)}"


def _period(paper: AgendaPaper) -> str:
    return official_period(paper.first_day, paper.last_day).capitalize()


def _when_and_where(paper: AgendaPaper, main_room: str) -> list[str]:
    place = _place(paper, main_room)
    return title_lines(_period(paper)) + title_lines(f"Địa điểm: {place}" if place else "")


def _place(paper: AgendaPaper, main_room: str) -> str:
    return ", ".join(filter(None, [main_room, paper.venue]))


def write_agenda_workbook(paper: AgendaPaper, target: BinaryIO) -> None:
    """The same agenda for somebody to edit."""
    write_paper(target, workbook_of(paper))


def workbook_of(paper: AgendaPaper) -> Paper:
    main_room = _main_room(paper)
    signing = "\n".join(paper.letterhead.signing_body)
    return Paper(
        name="Chương trình",
        columns=[Column.in_mm(head, width) for head, width in COLUMNS],
        opening=[
            *letterhead_lines(fitted(paper.letterhead)),
            Line(("",)),
            Line(("Số:          /CTr-……", _dated(paper)), italic=(False, True)),
            Line(("CHƯƠNG TRÌNH",), bold=True, size=14),
            *([Line(("(DỰ THẢO)",), bold=True)] if paper.is_draft else []),
            *(Line((line,), bold=True, size=14) for line in _subject(paper)),
            *(Line((line,)) for line in _when_and_where(paper, main_room)),
        ],
        rows=list(_workbook_rows(paper, main_room)),
        closing=[
            Line(("Nơi nhận:\n- Các đại biểu dự Hội nghị;\n- Lưu: VT.", signing), height=5),
            Line(("", paper.letterhead.signer), bold=True),
        ],
    )


def _workbook_rows(paper: AgendaPaper, main_room: str):
    for day in _days(paper, main_room):
        yield Heading(day.heading)
        for item in day.items:
            yield item.number, item.hours, _said(item), item.session.chair, ""
            for talk in item.talks:
                speakers = "\n".join(", ".join(filter(None, each)) for each in _named(talk))
                yield "", talk.time, f"- {talk.title}", speakers, talk.length


def _said(item: PaperItem) -> str:
    theme = f"Chủ đề: {item.theme}" if item.theme else ""
    room = f"Tại {item.room}" if item.room else ""
    return "\n".join(filter(None, [item.session.title, theme, room, item.session.notes]))


def _named(talk: PaperTalk) -> list[tuple[str, str]]:
    return [(speaker.name, speaker.affiliation) for speaker in talk.speakers]


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
        number=number,
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

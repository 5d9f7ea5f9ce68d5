"""The agenda as an official paper (chương trình)."""

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
)
from conference.lib.pdf import render_pdf
from sessions.queries.agenda_paper import AgendaPaper
from sessions.queries.programme import Day, PresentationEntry, SessionEntry, SpeakerEntry

STYLESHEETS = ["paper.css", "agenda.css"]


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
    theme: str
    talks: list[PaperTalk]


@dataclass(frozen=True, slots=True)
class PaperDay:
    heading: str
    items: list[PaperItem]


def agenda_pdf(paper: AgendaPaper) -> bytes:
    """The paper as tagged PDF: an agenda of three days takes two pages."""
    return render_pdf(agenda_html(paper), stylesheets=STYLESHEETS)


def agenda_html(paper: AgendaPaper) -> str:
    context = {
        "title": f"Chương trình {paper.letterhead.title}",
        "paper": paper,
        "dated": f"{paper.letterhead.place}, {_issued(paper)}",
        "period": official_period(paper.first_day, paper.last_day).capitalize(),
        "days": list(_days(paper)),
    }
    return render_to_string("pdf/agenda.html", context)


def _issued(paper: AgendaPaper) -> str:
    """A draft leaves room for the pen."""
    if paper.issued_on:
        return official_date(paper.issued_on)
    return f"ngày      tháng      năm {paper.first_day.year}"


def _days(paper: AgendaPaper) -> Iterator[PaperDay]:
    numbers = count(1)
    for day in paper.programme.days:
        items = [_item(session, next(numbers)) for session in day.sessions]
        yield PaperDay(_heading(day, paper), items)


def _heading(day: Day, paper: AgendaPaper) -> str:
    number = (day.date - paper.first_day).days + 1
    return f"{ordinal_day(number)}: {official_weekday(day.date)}, {official_date(day.date)}"


def _item(session: SessionEntry, number: int) -> PaperItem:
    hours = f"{official_time(session.starts_at)}–{official_time(session.ends_at)}"
    return PaperItem(
        number=str(number),
        hours=hours,
        session=session,
        theme="" if session.theme in session.title else session.theme,
        talks=[_talk(talk) for talk in session.presentations],
    )


def _talk(talk: PresentationEntry) -> PaperTalk:
    return PaperTalk(
        title=talk.title,
        time=official_time(talk.starts_at) if talk.starts_at else "",
        length=f"{talk.minutes} phút" if talk.minutes else "",
        speakers=talk.speakers,
    )

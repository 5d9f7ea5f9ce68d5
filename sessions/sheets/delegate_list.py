"""The official list of delegates (danh sách đại biểu), as PDF and as a workbook."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import BinaryIO, Literal

from conference.lib.dates import official_period, undated
from conference.lib.roman import roman
from conference.lib.spreadsheet import Column, Heading, Line, Paper, write_paper
from sessions.queries.delegate_list import DelegateList, ListedDelegate
from sessions.queries.letterhead import Letterhead
from sessions.queries.sheet_rows import SheetRow

from .columns import needed, position_width
from .counting import people_line
from .letterhead import LANDSCAPE, UPRIGHT, broken, fitted
from .long_list import (
    CLOSING_LINE,
    LaidList,
    ListColumn,
    PageHeights,
    opening_height,
    paged,
)
from .titles import BOLD, title_lines
from .workbook_head import letterhead_lines

#: What the last column says, if there is one.
Extra = Literal["", "remark", "address"]

TITLE = "DANH SÁCH ĐẠI BIỂU"
STYLESHEETS = ["paper.css", "list.css", "delegate_list.css"]
LYING = ["paper.css", "list.css", "list_landscape.css", "delegate_list.css"]
_EXTRA_HEADS = {"remark": "Ghi chú", "address": "Địa chỉ"}
_HEADS = ("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác")
#: Millimetres between the margins; with one more column the paper lies, or units take six lines.
_WIDTH, _LANDSCAPE_WIDTH = 165, 252
_NUMBER, _LEAST_NAME, _MOST_NAME = 12, 36, 56
_EXTRA_WIDTHS = {"": 0, "remark": 30, "address": 62}
#: delegate_list.css says the same.
_TOTAL, _SIGNED, _ABOVE_SIGNER, _SIGNED_WIDTH = 8.5, 40, 27, 88


def lay_out_delegate_list(paper: DelegateList, *, extra: Extra = "") -> LaidList:
    """The list's pages; it is upright, unless it has a column more."""
    letterhead = _letterhead(paper, extra)
    columns = _columns(paper, extra)
    subject = title_lines(letterhead.title, face=BOLD, size=14, width=_width(extra))
    opening = opening_height(letterhead, 2 + len(subject))
    closing = _closing_height(letterhead)
    groups = [
        (heading, [_cells(person, number, extra) for number, person in people])
        for heading, people in _numbered(paper)
    ]
    page = 170 if extra else 257
    return LaidList(
        title=f"{TITLE.capitalize()} {letterhead.title}",
        template="pdf/delegate_list.html",
        stylesheets=LYING if extra else STYLESHEETS,
        columns=columns,
        pages=paged(groups, columns, PageHeights(page, opening, closing, row=0)),
        rows=paper.count,
        context={
            "heading": TITLE,
            "letterhead": letterhead,
            "subject": subject,
            "when": _when(paper),
            "total": total_of(paper),
            "dated": _dated(paper),
            "opening_height": opening,
            "closing_height": closing,
        },
    )


def _letterhead(paper: DelegateList, extra: Extra) -> Letterhead:
    """In lines that fit, those who sign as well."""
    letterhead = fitted(paper.letterhead, LANDSCAPE if extra else UPRIGHT)
    body = broken(letterhead.signing_body, face=BOLD, size=13, width=_SIGNED_WIDTH)
    return replace(letterhead, signing_body=tuple(body))


def _closing_height(letterhead: Letterhead) -> float:
    name = _ABOVE_SIGNER + CLOSING_LINE if letterhead.signer else 0
    signed = CLOSING_LINE * (1 + len(letterhead.signing_body)) + name
    return _TOTAL + max(signed, _SIGNED)


def _width(extra: Extra) -> int:
    return _LANDSCAPE_WIDTH if extra else _WIDTH


def _numbered(paper: DelegateList) -> Iterator[tuple]:
    """(heading, numbered people) of each group."""
    numbers = count(1)
    for heading, people in _groups(paper):
        yield heading, [(next(numbers), person) for person in people]


def total_of(paper: DelegateList) -> str:
    return people_line(paper.count, paper.letterhead)


def _columns(paper: DelegateList, extra: Extra) -> list[ListColumn]:
    """As wide as what stands in them asks for."""
    rows = [
        SheetRow(person.delegate_id, person.name, person.position, _cells(person, 0, extra)[3])
        for _name, people in paper.groups
        for person in people
    ]
    name = needed([row.name for row in rows], _LEAST_NAME, _MOST_NAME)
    rest = _width(extra) - _NUMBER - _EXTRA_WIDTHS[extra] - name
    position = position_width(rows, rest)
    widths = (_NUMBER, name, position, rest - position, _EXTRA_WIDTHS[extra])
    heads = (*_HEADS, _EXTRA_HEADS.get(extra))
    return [
        ListColumn(head, width, "number" if head == "STT" else "")
        for head, width in zip(heads, widths, strict=True)
        if head
    ]


def _groups(paper: DelegateList) -> list[tuple[str, tuple[ListedDelegate, ...]]]:
    """One delegation alone has no number."""
    alone = len(paper.groups) == 1
    return [
        (f"{'' if alone else f'{roman(number)}. '}{name.upper()} ({len(people)})", people)
        for number, (name, people) in enumerate(paper.groups, 1)
    ]


def _cells(person: ListedDelegate, number: int, extra: Extra) -> tuple[str, ...]:
    """Where addresses have a column, no address stands in that of the workplaces."""
    last = {
        "": (person.unit,),
        "remark": (person.unit, person.remark),
        "address": (person.organisation, person.place),
    }
    return (str(number), person.name, person.position, *last[extra])


def _when(paper: DelegateList) -> str:
    period = official_period(*paper.period)
    return f"{period[:1].upper()}{period[1:]} tại {paper.letterhead.place}"


def _dated(paper: DelegateList) -> str:
    return f"{paper.letterhead.place}, {undated(paper.period[1].year)}"


def write_delegate_workbook(paper: DelegateList, target: BinaryIO, *, extra: Extra = "") -> None:
    """The same list for somebody to edit."""
    write_paper(target, workbook_of(paper, extra))


def workbook_of(paper: DelegateList, extra: Extra = "") -> Paper:
    letterhead = _letterhead(paper, extra)
    signing = "\n".join(letterhead.signing_body)
    signs = "(Ký, ghi rõ họ tên)"
    subject = title_lines(letterhead.title, face=BOLD, size=14, width=_width(extra))
    return Paper(
        name="Danh sách đại biểu",
        columns=[Column.in_mm(each.head, each.width) for each in _columns(paper, extra)],
        opening=[
            *letterhead_lines(letterhead),
            Line(("",)),
            Line((TITLE,), bold=True, size=14),
            *(Line((line,), bold=True, size=14) for line in subject),
            Line((_when(paper),)),
        ],
        rows=list(_workbook_rows(paper, extra)),
        closing=[
            Line((total_of(paper),), align="left"),
            Line(("", _dated(paper)), italic=True),
            Line(("NGƯỜI LẬP", signing), bold=True, height=len(letterhead.signing_body)),
            Line((signs, "" if letterhead.signer else signs), italic=True, height=5),
            Line(("", letterhead.signer), bold=True),
        ],
        landscape=bool(extra),
    )


def _workbook_rows(paper: DelegateList, extra: Extra):
    for heading, people in _numbered(paper):
        yield Heading(heading)
        for number, person in people:
            _number, *texts = _cells(person, 0, extra)
            yield number, *texts

"""The official list of delegates (danh sách đại biểu), as PDF and as a workbook."""

from collections.abc import Iterator
from itertools import count
from typing import BinaryIO, Literal, get_args

from django.template.loader import render_to_string

from conference.lib.dates import official_period, undated
from conference.lib.pdf import render_pdf
from conference.lib.roman import roman
from conference.lib.spreadsheet import Column, Heading, Line, Paper, write_paper
from sessions.queries.delegate_list import DelegateList, ListedDelegate

from .counting import people_line
from .tagging import TAGGED_ROWS
from .titles import continued
from .workbook_head import letterhead_lines

#: What the last column says, if there is one.
Extra = Literal["", "remark", "address"]
EXTRAS = get_args(Extra)

TITLE = "DANH SÁCH ĐẠI BIỂU"
STYLESHEETS = ["paper.css", "list.css", "list_groups.css", "delegate_list.css"]
_EXTRA_HEADS = {"remark": "Ghi chú", "address": "Địa chỉ"}
_HEADS = ("STT", "Họ và tên", "Chức vụ", "Đơn vị công tác")
#: Millimetres; together as wide as the page between its margins.
_WIDTHS, _WIDTHS_WITH_EXTRA = (12, 47, 44, 62), (12, 41, 35, 47, 30)


def delegate_list_pdf(paper: DelegateList, *, extra: Extra = "") -> bytes:
    """No row splits, and the head row stands on every page; tagged up to TAGGED_ROWS."""
    html = delegate_list_html(paper, extra=extra)
    return render_pdf(html, stylesheets=STYLESHEETS, tagged=paper.count <= TAGGED_ROWS)


def delegate_list_html(paper: DelegateList, *, extra: Extra = "") -> str:
    context = {
        "title": f"{TITLE.capitalize()} {paper.letterhead.title}",
        "heading": TITLE,
        "letterhead": paper.letterhead,
        "when": _when(paper),
        "columns": _columns(extra),
        "groups": list(_laid_out(paper, extra)),
        "total": total_of(paper),
        "dated": _dated(paper),
    }
    return render_to_string("pdf/delegate_list.html", context)


def _laid_out(paper: DelegateList, extra: Extra) -> Iterator[tuple]:
    """(heading, the same where a page begins within the group, rows)."""
    numbers = count(1)
    for heading, people in _groups(paper):
        rows = [_cells(person, next(numbers), extra) for person in people]
        yield heading, continued(heading), rows


def total_of(paper: DelegateList) -> str:
    return people_line(paper.count, paper.letterhead)


def _columns(extra: Extra) -> list[tuple[str, int]]:
    if not extra:
        return list(zip(_HEADS, _WIDTHS, strict=True))
    return list(zip((*_HEADS, _EXTRA_HEADS[extra]), _WIDTHS_WITH_EXTRA, strict=True))


def _groups(paper: DelegateList) -> list[tuple[str, tuple[ListedDelegate, ...]]]:
    return [
        (f"{roman(number)}. {name.upper()} ({len(people)})", people)
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
    signing = "\n".join(paper.letterhead.signing_body)
    return Paper(
        name="Danh sách đại biểu",
        columns=[Column.in_mm(head, width) for head, width in _columns(extra)],
        opening=[
            *letterhead_lines(paper.letterhead),
            Line(("",)),
            Line((TITLE,), bold=True, size=14),
            Line((paper.letterhead.title,), bold=True, size=14, height=2),
            Line((_when(paper),)),
        ],
        rows=list(_workbook_rows(paper, extra)),
        closing=[
            Line((total_of(paper),), align="left"),
            Line(("", _dated(paper)), italic=True),
            Line(("NGƯỜI LẬP", signing), bold=True, height=5),
            Line(("", paper.letterhead.signer), bold=True),
        ],
    )


def _workbook_rows(paper: DelegateList, extra: Extra):
    numbers = count(1)
    for heading, people in _groups(paper):
        yield Heading(heading)
        for person in people:
            _number, *texts = _cells(person, 0, extra)
            yield next(numbers), *texts

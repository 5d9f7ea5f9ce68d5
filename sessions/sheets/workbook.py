"""An attendance sheet as a workbook, for whoever has to add a name or a column before printing."""

from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

from conference.lib import spreadsheet
from conference.lib.dates import official_date
from conference.lib.spreadsheet import Heading, Line, Paper, write_paper
from sessions.queries.sheet import Sheet
from sessions.queries.sheet_rows import SheetRow

from .columns import TABLE_WIDTH, SheetColumn, cells_of, columns_of, wrap
from .elements import TITLE, count_line
from .layout import BLANK_ROWS, HEADING, ROW, TABLE_HEAD, height_of
from .opening import opening_of
from .sections import UNREGISTERED, is_grouped, sections_of
from .titles import BOLD
from .workbook_head import letterhead_lines

_CENTRED = ("number", "phone")


def write_sheet_workbook(sheet: Sheet, target: BinaryIO) -> None:
    """Write what the PDF says, in columns and rows as wide and as high as there."""
    write_paper(target, workbook_of(sheet))


def workbook_of(sheet: Sheet) -> Paper:
    columns = columns_of(sheet)
    return Paper(
        name="Danh sách",
        title=f"{TITLE} – {sheet.subject[0]}",
        made_on=sheet.day,
        columns=[
            spreadsheet.Column.in_mm(column.head, column.width, is_centred=column.field in _CENTRED)
            for column in columns
        ],
        opening=_opening(sheet),
        rows=_rows(sheet, columns),
        closing=_closing(sheet),
        landscape=True,
        head_height=TABLE_HEAD,
    )


def _opening(sheet: Sheet) -> list[Line]:
    """In lines that fit: Excel does not make a row higher for cells that are merged."""
    opening = opening_of(sheet)
    return [
        *letterhead_lines(opening),
        Line((TITLE.upper(),), bold=True, size=14, height=2, valign="vcenter"),
        *(Line((line,), bold=True, size=14) for line in opening.title),
        *(Line((line,)) for line in opening.subject),
    ]


def _rows(sheet: Sheet, columns: tuple[SheetColumn, ...]) -> Iterator[spreadsheet.Row | Heading]:
    numbers = count(1)
    for section in sections_of(sheet):
        for heading in section.headings:
            yield _heading(heading)
        for row in section.rows:
            yield _row(row, next(numbers), columns)
    blank = sheet.arrangement.blank_rows
    blank = max(BLANK_ROWS) if blank is None else blank
    if blank and is_grouped(sheet):
        yield _heading(UNREGISTERED)
    for _ in range(blank):
        yield spreadsheet.Row([""] * len(columns), ROW)


def _heading(text: str) -> Heading:
    return Heading(text, height_of([wrap(text, TABLE_WIDTH, face=BOLD)], HEADING))


def _row(row: SheetRow, number: int, columns: tuple[SheetColumn, ...]) -> spreadsheet.Row:
    height = height_of([text for _field, text in cells_of(row, str(number), columns)], ROW)
    return spreadsheet.Row([_value(row, number, column.field) for column in columns], height)


def _value(row: SheetRow, number: int, field: str) -> str | int:
    if field == "number":
        return number
    return getattr(row, field) if field else ""


def _closing(sheet: Sheet) -> list[Line]:
    letterhead = sheet.letterhead
    signs = "(Ký, ghi rõ họ tên)"
    body = "\n".join(letterhead.signing_body)
    return [
        Line((count_line(sheet), ""), height=2, valign="vcenter"),
        Line(("", f"{letterhead.place}, {official_date(sheet.day)}"), italic=True),
        Line(("NGƯỜI LẬP", body), bold=True, height=len(letterhead.signing_body)),
        Line((signs, "" if letterhead.signer else signs), italic=True, height=5),
        *([Line(("", letterhead.signer), bold=True)] if letterhead.signer else []),
    ]

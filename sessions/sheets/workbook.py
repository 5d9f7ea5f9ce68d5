"""An attendance sheet as a workbook, for whoever has to add a name or a column before printing."""

from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

from conference.lib.dates import official_date
from conference.lib.spreadsheet import PaperColumn, PaperLine, PaperRow, write_sheet_paper
from sessions.queries.sheet import Sheet
from sessions.queries.sheet_rows import Row

from .columns import BOLD, TABLE_WIDTH, Column, cells_of, columns_of, wrap
from .elements import TITLE, count_line
from .layout import BLANK_ROWS, HEADING, ROW, height_of
from .opening import LETTERHEAD_LINE, TITLE_LINE, opening_of
from .sections import UNREGISTERED, is_grouped, sections_of

_CENTRED = ("number", "phone")
_NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def write_sheet_workbook(sheet: Sheet, target: BinaryIO) -> None:
    """Write what the PDF says, in columns and rows as wide and as high as there."""
    columns = columns_of(sheet)
    write_sheet_paper(
        target,
        title=f"{TITLE} – {sheet.subject[0]}",
        name="Danh sách",
        made_on=sheet.day,
        columns=[
            PaperColumn(column.head, column.width, is_centred=column.field in _CENTRED)
            for column in columns
        ],
        above=list(_opening(sheet)),
        rows=_rows(sheet, columns),
        below=_closing(sheet),
    )


def _opening(sheet: Sheet) -> Iterator[PaperLine]:
    """In lines that fit: Excel does not make a row higher for cells that are merged."""
    opening = opening_of(sheet)
    issuer = [(line, "") for line in opening.governing_body]
    issuer += [(line, "bold") for line in opening.host]
    for place in range(max(len(issuer), len(_NATION))):
        left, style = issuer[place] if place < len(issuer) else ("", "")
        right = _NATION[place] if place < len(_NATION) else ""
        size, bold = (13, "bold underline") if place == 1 else (12, "bold")
        yield PaperLine((left, right), (style, bold), LETTERHEAD_LINE, size=size)
    yield PaperLine((TITLE.upper(),), ("bold",), 2 * TITLE_LINE, size=14)
    for line in opening.title:
        yield PaperLine((line,), ("bold",), TITLE_LINE, size=14)
    for line in opening.subject:
        yield PaperLine((line,), ("",), TITLE_LINE)


def _rows(sheet: Sheet, columns: tuple[Column, ...]) -> Iterator[PaperRow]:
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
        yield PaperRow([""] * len(columns), ROW)


def _heading(text: str) -> PaperRow:
    return PaperRow([text], height_of([wrap(text, TABLE_WIDTH, face=BOLD)], HEADING))


def _row(row: Row, number: int, columns: tuple[Column, ...]) -> PaperRow:
    height = height_of([text for _field, text in cells_of(row, str(number), columns)], ROW)
    return PaperRow([_value(row, number, column.field) for column in columns], height)


def _value(row: Row, number: int, field: str) -> str | int:
    if field == "number":
        return number
    return getattr(row, field) if field else ""


def _closing(sheet: Sheet) -> list[PaperLine]:
    dated = f"{sheet.letterhead.place}, {official_date(sheet.day)}"
    signs = "(Ký, ghi rõ họ tên)"
    return [
        PaperLine((count_line(sheet), ""), ("", ""), 2 * TITLE_LINE),
        PaperLine(("", dated), ("", "italic"), TITLE_LINE),
        PaperLine(("NGƯỜI LẬP", "TM. BAN TỔ CHỨC"), ("bold", "bold"), TITLE_LINE),
        PaperLine((signs, signs), ("italic", "italic"), TITLE_LINE),
    ]

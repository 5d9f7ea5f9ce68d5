"""Columns of an attendance sheet: how wide each is, and where its text breaks.

The sheet is landscape: beside two signature columns of 28 mm, a portrait A4 page leaves 73 mm for
name, position and unit together; landscape leaves 160 mm, where most names stay on one line and
most units on two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from conference.lib.pdf.measure import text_width
from sessions.queries.sheet import Sheet
from sessions.queries.sheet_rows import SheetRow

from .titles import BOLD, REGULAR, wrapped

#: Millimetres between the side margins of the landscape page.
TABLE_WIDTH = 252
SIZE = 13
#: A cell's padding and border on both sides, and a little for rounding.
CELL_EDGES = 2 * 1.5 + 0.4

_HEADS = {
    "number": "STT",
    "name": "Họ và tên",
    "position": "Chức vụ",
    "unit": "Đơn vị công tác",
    "phone": "Số điện thoại",
    "remark": "Ghi chú",
}
_FIXED = {"number": 13, "phone": 28, "remark": 26}
_ONE_SIGNATURE, _TWO_SIGNATURES = 36, 28
#: What position may have of the room that it shares with unit, and of how many rows that is tried.
_SHARES, _ROWS_TRIED = (0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6), 100
#: Texts get what nine of ten need for one line, within bounds; of a long list some hundreds tell.
_LEAST_NAME, _MOST_NAME, _LEAST_TEXT, _TEXTS_MEASURED = 36, 62, 40, 400


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """`field` names the row's value; it is empty where people sign."""

    head: str
    width: float
    field: str = ""

    @property
    def title(self) -> str:
        return wrap(self.head, self.width, face=BOLD)


def wrap(text: str, width: float, *, face: str = REGULAR) -> str:
    """The text with the line breaks it needs in a cell of `width` millimetres."""
    return wrapped(text, width - CELL_EDGES, face=face)


def columns_of(sheet: Sheet) -> tuple[SheetColumn, ...]:
    """The sheet's columns; together they are as wide as the table."""
    fields = ["number", "name", *(field for field in _HEADS if field in sheet.columns)]
    least = _ONE_SIGNATURE if len(sheet.signatures) == 1 else _TWO_SIGNATURES
    rest = TABLE_WIDTH - least * len(sheet.signatures)
    widths = _widths(sheet, fields, rest)
    signature = least + (rest - sum(widths.values())) / len(sheet.signatures)
    told = [SheetColumn(_HEADS[field], widths[field], field) for field in fields]
    remark = [column for column in told if column.field == "remark"]
    signatures = [SheetColumn(head, signature) for head in sheet.signatures]
    return (*(column for column in told if column not in remark), *signatures, *remark)


def _widths(sheet: Sheet, fields: list[str], room: float) -> dict[str, float]:
    """Without position or unit some is left over, for people to sign."""
    rows = [row for group in sheet.groups for row in group.rows]
    shared = [field for field in ("position", "unit") if field in fields]
    widths = {field: _FIXED[field] for field in fields if field in _FIXED}
    most = _MOST_NAME if shared else room - sum(widths.values())
    widths["name"] = needed([row.name for row in rows], _LEAST_NAME, most)
    rest = room - sum(widths.values())
    if len(shared) == 2:
        position = position_width(rows, rest)
        return widths | {"position": position, "unit": rest - position}
    return widths | {
        field: needed([getattr(row, field) for row in rows], _LEAST_TEXT, rest) for field in shared
    }


def needed(texts: Sequence[str], least: float, most: float) -> float:
    measured = texts[:: len(texts) // _TEXTS_MEASURED + 1]
    widths = sorted(text_width(text, face=REGULAR, size=SIZE) for text in measured) or [0]
    nine_of_ten = ceil(widths[(len(widths) - 1) * 9 // 10] + CELL_EDGES)
    return min(max(nine_of_ten, least), most)


def position_width(rows: Sequence[SheetRow], rest: float) -> int:
    """Beside units, for the fewest lines; of shares as good as one another the middle one."""
    tried = rows[:: len(rows) // _ROWS_TRIED + 1]
    widths = [round(rest * share) for share in _SHARES]
    lines = [sum(_lines_of(row, width, rest - width) for row in tried) for width in widths]
    best = [width for width, total in zip(widths, lines, strict=True) if total == min(lines)]
    return best[len(best) // 2]


def _lines_of(row: SheetRow, position: float, unit: float) -> int:
    return max(wrap(row.position, position).count("\n"), wrap(row.unit, unit).count("\n"))


def lefts_of(columns: tuple[SheetColumn, ...]) -> list[float]:
    """How far each column begins from the table's left edge."""
    return list(accumulate((column.width for column in columns[:-1]), initial=0))


def cells_of(
    row: SheetRow, number: str, columns: tuple[SheetColumn, ...]
) -> tuple[tuple[str, str], ...]:
    """(field, text with its line breaks) for each column."""
    return tuple(
        (column.field, number if column.field == "number" else _text_of(row, column))
        for column in columns
    )


def _text_of(row: SheetRow, column: SheetColumn) -> str:
    return wrap(getattr(row, column.field), column.width) if column.field else ""

"""Columns of an attendance sheet: how wide each is, and where its text breaks.

The sheet is landscape: beside two signature columns of 28 mm, a portrait A4 page leaves 73 mm for
name, position and unit together; landscape leaves 160 mm, where most names stay on one line and
most units on two.
"""

from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from conference.lib.pdf.measure import break_lines, text_width
from sessions.queries.sheet import Sheet
from sessions.queries.sheet_rows import SheetRow

#: Millimetres between the side margins of the landscape page.
TABLE_WIDTH = 252
FACE, BOLD, SIZE = "LiberationSerif-Regular", "LiberationSerif-Bold", 13
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
#: How position and unit share what names leave, for the fewest pages with units as real ones are.
_SHARES = {"position": 30, "unit": 70}
#: Names get what nine of ten need for one line, within bounds; of a long list some hundreds tell.
_LEAST_NAME, _MOST_NAME, _NAMES_MEASURED = 36, 62, 400


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """`field` names the row's value; it is empty where people sign."""

    head: str
    width: float
    field: str = ""

    @property
    def title(self) -> str:
        return wrap(self.head, self.width, face=BOLD)


def wrap(text: str, width: float, *, face: str = FACE) -> str:
    """The text with the line breaks it needs in a cell of `width` millimetres."""
    return "\n".join(break_lines(text, face=face, size=SIZE, width=width - CELL_EDGES))


def columns_of(sheet: Sheet) -> tuple[SheetColumn, ...]:
    """The sheet's columns; together they are as wide as the table."""
    fields = ["number", "name", *(field for field in _HEADS if field in sheet.columns)]
    least = _ONE_SIGNATURE if len(sheet.signatures) == 1 else _TWO_SIGNATURES
    rest = TABLE_WIDTH - least * len(sheet.signatures)
    widths = _widths(fields, rest, _name_width(sheet))
    signature = least + (rest - sum(widths.values())) / len(sheet.signatures)
    remark = [field for field in fields if field == "remark"]
    return (
        *(
            SheetColumn(_HEADS[field], widths[field], field)
            for field in fields
            if field != "remark"
        ),
        *(SheetColumn(head, signature) for head in sheet.signatures),
        *(SheetColumn(_HEADS[field], widths[field], field) for field in remark),
    )


def _name_width(sheet: Sheet) -> int:
    names = [row.name for group in sheet.groups for row in group.rows]
    measured = names[:: len(names) // _NAMES_MEASURED + 1]
    widths = sorted(text_width(name, face=FACE, size=SIZE) for name in measured) or [0]
    needed = ceil(widths[(len(widths) - 1) * 9 // 10] + CELL_EDGES)
    return min(max(needed, _LEAST_NAME), _MOST_NAME)


def _widths(fields: list[str], room: float, name: int) -> dict[str, float]:
    """Without position and unit some is left over, for people to sign."""
    fixed = {field: _FIXED[field] for field in fields if field in _FIXED} | {"name": name}
    shares = {field: _SHARES[field] for field in fields if field in _SHARES}
    rest, total = room - sum(fixed.values()), sum(shares.values())
    return fixed | {field: round(rest * share / total) for field, share in shares.items()}


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

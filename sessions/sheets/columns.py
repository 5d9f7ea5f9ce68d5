"""Columns of an attendance sheet: how wide each is, and where its text breaks.

The sheet is landscape: beside two signature columns of 28 mm, a portrait A4 page leaves 73 mm for
name, position and unit together; landscape leaves 160 mm, where most names stay on one line and
most units on two.
"""

from dataclasses import dataclass

from conference.lib.pdf.measure import break_lines
from sessions.queries.sheet import Row, Sheet

#: Millimetres between the side margins of the landscape page.
TABLE_WIDTH = 252
FACE, BOLD, SIZE = "LiberationSerif-Regular", "LiberationSerif-Bold", 13
#: A cell's padding and border on both sides, and a little for rounding.
CELL_EDGES = 2 * 1.5 + 0.4

_NUMBER, _PHONE, _REMARK = 13, 28, 26
_ONE_SIGNATURE, _TWO_SIGNATURES = 36, 28


@dataclass(frozen=True, slots=True)
class Column:
    """`field` names the row's value; it is empty where people write."""

    head: str
    width: int
    field: str = ""

    @property
    def title(self) -> str:
        return wrap(self.head, self.width, face=BOLD)


def wrap(text: str, width: float, *, face: str = FACE) -> str:
    """The text with the line breaks it needs in a cell of `width` millimetres."""
    return "\n".join(break_lines(text, face=face, size=SIZE, width=width - CELL_EDGES))


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """The sheet's columns; together they are as wide as the table."""
    signature = _ONE_SIGNATURE if len(sheet.signatures) == 1 else _TWO_SIGNATURES
    phone = [Column("Số điện thoại", _PHONE, "phone")] if sheet.with_phone else []
    signatures = [Column(head, signature) for head in sheet.signatures]
    taken = _NUMBER + _REMARK + sum(column.width for column in [*phone, *signatures])
    name, position, unit = _share(TABLE_WIDTH - taken)
    return (
        Column("STT", _NUMBER, "number"),
        Column("Họ và tên", name, "name"),
        Column("Chức vụ", position, "position"),
        Column("Đơn vị công tác", unit, "unit"),
        *phone,
        *signatures,
        Column("Ghi chú", _REMARK, "remark"),
    )


def _share(width: int) -> tuple[int, int, int]:
    """Name, position and unit, for the fewest pages with units as long as real ones are."""
    name, position = round(width * 0.30), round(width * 0.22)
    return name, position, width - name - position


def cells_of(row: Row, number: str, columns: tuple[Column, ...]) -> tuple[tuple[str, str], ...]:
    """(field, text with its line breaks) for each column."""
    return tuple(
        (column.field, number if column.field == "number" else _text_of(row, column))
        for column in columns
    )


def _text_of(row: Row, column: Column) -> str:
    return wrap(getattr(row, column.field), column.width) if column.field else ""

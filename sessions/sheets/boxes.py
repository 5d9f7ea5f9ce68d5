"""Where people sign, as it is stored with a print: whole hundredths of a millimetre."""

from .columns import lefts_of
from .layout import Laid, LaidPage
from .marks import LEFT


def signature_columns(laid: Laid) -> list[list]:
    """[head, left, width] of each, from the left edge of the paper."""
    return [
        [column.head, _hundredths(LEFT + left), _hundredths(column.width)]
        for column, left in zip(laid.columns, lefts_of(laid.columns), strict=True)
        if not column.field
    ]


def row_boxes(page: LaidPage) -> list[list[int]]:
    """[delegate's id or 0, top, height] of each row to sign in, from the paper's upper edge."""
    return [
        [entry.delegate_id, _hundredths(top), _hundredths(entry.height)]
        for top, entry in page.placed()
        if entry.cells
    ]


def _hundredths(millimetres: float) -> int:
    return round(millimetres * 100)

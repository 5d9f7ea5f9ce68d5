"""Which rows stand on which page.

Heights are known before layout, because lines are broken by measure: so a sheet of any length is
laid out page by page, in time that grows with its length alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table: a group's heading, or the cells of a row; height in millimetres.

    Whom the row is of, `delegate_id` says; 0 for nobody yet.
    """

    height: float
    heading: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    delegate_id: int = 0


@dataclass(frozen=True, slots=True)
class RowGroup:
    """A group's rows and their headings: below other rows, at the top of a page, and repeated."""

    headings: Sequence[Entry]
    at_top: Sequence[Entry]
    continued: Sequence[Entry]
    rows: Sequence[Entry]


def paginate(
    blocks: Sequence[RowGroup], *, first: float, others: float, tail: float
) -> list[list[Entry]]:
    """Fill pages of `first`, then `others` millimetres; `tail` stays below the very last row.

    No heading ends a page, and a page that begins inside a group begins with its heading.
    """
    pages: list[list[Entry]] = [[]]
    room = first
    last = blocks[-1].rows[-1]
    for block in blocks:
        headings = block.headings
        for row in block.rows:
            placed = [*headings, row]
            if _height(placed) + (tail if row is last else 0) > room:
                pages.append([])
                room = others
                placed = [*(block.at_top if row is block.rows[0] else block.continued), row]
            pages[-1].extend(placed)
            room -= _height(placed)
            headings = ()
    return pages


def _height(entries: Sequence[Entry]) -> float:
    return sum(entry.height for entry in entries)

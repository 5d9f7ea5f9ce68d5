"""Which rows stand on which page.

Heights are known before layout, because lines are broken by measure: so a sheet of any length is
laid out page by page, in time that grows with its length alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table: a group's heading, or the cells of a row; height in millimetres."""

    height: float
    heading: str = ""
    cells: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A group: its heading, the heading that repeats over a page break, and its rows."""

    heading: Entry | None
    continued: Entry | None
    rows: Sequence[Entry]


def paginate(
    blocks: Sequence[Block], *, first: float, others: float, tail: float
) -> list[list[Entry]]:
    """Fill pages of `first`, then `others` millimetres; `tail` stays below the very last row.

    No heading ends a page, and a page that begins inside a group begins with its heading.
    """
    pages: list[list[Entry]] = [[]]
    room = first
    last = blocks[-1].rows[-1]
    for block in blocks:
        heading = block.heading
        for row in block.rows:
            height = row.height + (tail if row is last else 0)
            if height + (heading.height if heading else 0) > room:
                pages.append([])
                room = others
                heading = block.heading if row is block.rows[0] else block.continued
            placed = [heading, row] if heading else [row]
            pages[-1].extend(placed)
            room -= sum(entry.height for entry in placed)
            heading = None
    return pages

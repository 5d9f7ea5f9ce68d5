"""Sheets of badges as numbers, in millimetres."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True, slots=True)
class Box:
    """From the left upper corner of what it lies in."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def grown(self, by: float) -> "Box":
        """So much larger on each side."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True, slots=True)
class Format:
    """Badges of one size, `columns` × `rows` in the middle of a page."""

    width: float
    height: float
    columns: int
    rows: int
    page: tuple[float, float]

    @property
    def per_page(self) -> int:
        return self.columns * self.rows

    @property
    def is_wide(self) -> bool:
        return self.width > self.height

    @property
    def grid(self) -> Box:
        width, height = self.columns * self.width, self.rows * self.height
        return Box((self.page[0] - width) / 2, (self.page[1] - height) / 2, width, height)

    def cell(self, slot: int) -> Box:
        """Where the front of the badge with this number on its page lies, row by row."""
        row, column = divmod(slot, self.columns)
        return self._cell(row, column)

    def back_cell(self, slot: int) -> Box:
        """Where its back lies on the next page, so that both meet when the sheet is turned."""
        row, column = divmod(slot, self.columns)
        return self._cell(row, self.columns - 1 - column)

    def _cell(self, row: int, column: int) -> Box:
        left, top = self.grid.left + column * self.width, self.grid.top + row * self.height
        return Box(left, top, self.width, self.height)


A4 = (210, 297)
FORMATS = {
    "a4": Format(105, 148, 2, 2, A4),
    "a6": Format(105, 148, 1, 1, (105, 148)),
    "a4-90x130": Format(90, 130, 2, 2, A4),
    "a4-86x54": Format(86, 54, 2, 5, A4),
}


def sheets_for(badges: int, paper: str) -> int:
    """How many sheets so many badges take on a paper of FORMATS."""
    return -(-badges // FORMATS[paper].per_page)


#: Printers leave some 4 mm at the edge of the paper white.
_EDGE, _LENGTH, _LINE = 4.5, 4.0, 0.15


def cut_marks(form: Format) -> list[Box]:
    """Hair lines beside the badges where there is room, else within; crosses where four meet."""
    if form.per_page == 1:
        return []
    grid = form.grid
    xs = [grid.left + number * form.width for number in range(form.columns + 1)]
    ys = [grid.top + number * form.height for number in range(form.rows + 1)]
    xs = [x for x in xs if 0 < x < form.page[0]]
    ys = [y for y in ys if _EDGE < y < form.page[1] - _EDGE]
    upright = [_upright(x, y) for x in xs for y in _ends(grid.top, form.page[1])]
    level = [_level(x, y) for y in ys for x in _ends(grid.left, form.page[0])]
    return [*upright, *level, *_crosses(grid, xs, ys)]


def _ends(margin: float, length: float) -> tuple[float, float]:
    """Where marks begin at both ends of a page."""
    start = max(_EDGE, margin - _LENGTH - 2)
    return start, length - start - _LENGTH


def _crosses(grid: Box, xs, ys) -> Iterator[Box]:
    inner_xs = [x for x in xs if grid.left < x < grid.right]
    inner_ys = [y for y in ys if grid.top < y < grid.bottom]
    for x, y in product(inner_xs, inner_ys):
        yield _upright(x, y - _LENGTH / 2)
        yield _level(x - _LENGTH / 2, y)


def _upright(x: float, top: float) -> Box:
    return Box(x - _LINE / 2, top, _LINE, _LENGTH)


def _level(left: float, y: float) -> Box:
    return Box(left, y - _LINE / 2, _LENGTH, _LINE)

"""An attendance sheet as pages: headings numbered, heights known, blank rows added."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count

from sessions.queries.sheet import Sheet
from sessions.queries.sheet_rows import SheetRow

from .columns import TABLE_WIDTH, SheetColumn, cells_of, columns_of, wrap
from .marks import STRIP_ABOVE, STRIP_BELOW, TEXT_HEIGHT, TOP
from .opening import Opening, opening_of
from .pagination import Entry, RowGroup, paginate
from .sections import UNREGISTERED, Section, is_grouped, sections_of
from .titles import BOLD

#: How many blank rows there are, unless a number is asked for.
BLANK_ROWS = range(5, 11)

# Millimetres; attendance_sheet.css says the same, and the tests compare.
LINE = 5.05
CELL_PADDING = 2.2
BORDER = 0.18
ROW, HEADING, TABLE_HEAD = 10, 9, 11
CLOSING_LINE, CLOSING_EDGES, SIGNING = 6, 2.5, 25
ROUNDING = 0.2


@dataclass(frozen=True, slots=True)
class LaidPage:
    """`top` is where its first entry begins, in millimetres from the upper edge of the paper."""

    number: int
    entries: list[Entry]
    is_last: bool
    top: float

    @property
    def folio(self) -> str:
        """The first page of an official paper carries no number."""
        return str(self.number) if self.number > 1 else ""

    def placed(self) -> Iterator[tuple[float, Entry]]:
        """Each entry with where it begins."""
        heights = (entry.height for entry in self.entries)
        return zip(accumulate(heights, initial=self.top), self.entries, strict=False)


@dataclass(frozen=True, slots=True)
class Laid:
    """A sheet laid out: all that its PDF says, and where."""

    sheet: Sheet
    sheet_id: str
    opening: Opening
    columns: tuple[SheetColumn, ...]
    pages: list[LaidPage]


def lay_out_sheet(sheet: Sheet, *, sheet_id: str = "") -> Laid:
    """The sheet's pages, with marks if it has an id.

    They bear as many blank rows as were asked for, or as cost no page more than five would.
    """
    columns, opening = columns_of(sheet), opening_of(sheet, is_marked=bool(sheet_id))
    head = _table_head(columns)
    above, below = (STRIP_ABOVE, STRIP_BELOW) if sheet_id else (0, 0)
    room = TEXT_HEIGHT - below - ROUNDING - head
    numbers = count(1)
    blocks = [_block(section, numbers, columns) for section in sections_of(sheet)]
    layouts = [
        paginate(
            [*blocks, *_blank_block(number, len(columns), headed=is_grouped(sheet))],
            first=room - opening.height,
            others=room - above,
            tail=closing_height(sheet),
        )
        for number in _blank_rows(sheet)
    ]
    pages = list(_pages(min(layouts, key=len), opening.height, above, TOP + head))
    return Laid(sheet, sheet_id, opening, columns, pages)


def closing_height(sheet: Sheet) -> float:
    """Count, date, who signs and by what name, and the room between for the signature."""
    lines = 2 + len(sheet.letterhead.signing_body) + 1
    return CLOSING_EDGES + lines * CLOSING_LINE + SIGNING


def _blank_rows(sheet: Sheet) -> list[int]:
    """The numbers to choose from, the best first; a sheet of nobody has a row at least."""
    chosen = sheet.arrangement.blank_rows
    if chosen is None:
        return list(reversed(BLANK_ROWS))
    return [chosen if sheet.count else max(chosen, 1)]


def _pages(
    layout: list[list[Entry]], first: float, others: float, top: float
) -> Iterator[LaidPage]:
    for number, entries in enumerate(layout, 1):
        above = first if number == 1 else others
        yield LaidPage(number, entries, number == len(layout), top + above)


def _block(section: Section, numbers: Iterator[int], columns: tuple[SheetColumn, ...]) -> RowGroup:
    return RowGroup(
        headings=_headings(section.headings),
        at_top=_headings(section.headings_at_top),
        continued=_headings(section.headings_again),
        rows=[_entry(row, next(numbers), columns) for row in section.rows],
    )


def _headings(texts: Iterable[str]) -> list[Entry]:
    wrapped = [wrap(text, TABLE_WIDTH, face=BOLD) for text in texts]
    return [Entry(height_of([text], HEADING), heading=text) for text in wrapped]


def _entry(row: SheetRow, number: int, columns: tuple[SheetColumn, ...]) -> Entry:
    cells = cells_of(row, str(number), columns)
    height = height_of([text for _field, text in cells], ROW)
    return Entry(height, cells=cells, delegate_id=row.delegate_id)


def _blank_block(number: int, columns: int, *, headed: bool) -> list[RowGroup]:
    """Rows for those who come without having registered, if there are any."""
    rows = [Entry(ROW + BORDER, cells=(("", ""),) * columns) for _ in range(number)]
    if not rows:
        return []
    first = _headings([UNREGISTERED] if headed else [])
    return [RowGroup(first, first, _headings([f"{UNREGISTERED} (tiếp)"] if headed else []), rows)]


def height_of(texts: Sequence[str], least: float) -> float:
    """A row's height with the line below it, its texts broken into lines already."""
    return max(least, _lines(texts) * LINE + CELL_PADDING) + BORDER


def _table_head(columns: tuple[SheetColumn, ...]) -> float:
    """Its cells have no padding, and a line above as well."""
    return max(TABLE_HEAD, _lines([column.title for column in columns]) * LINE) + 2 * BORDER


def _lines(texts: Sequence[str]) -> int:
    return max(text.count("\n") + 1 for text in texts)

"""Lists of people as PDF, page by page: heights are known before layout.

So a list of any length is laid out in parts of some pages, each of which is a heartbeat of the job
that prints it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from django.template.loader import render_to_string

from conference.lib.pdf.pages import PaperPart, write_tagged, write_untagged
from sessions.queries.letterhead import Letterhead

from .batch import PAGES_A_PART, Progress
from .layout import BORDER, CELL_PADDING, LINE
from .pagination import Entry, RowGroup, paginate
from .tagging import TAGGED_ROWS
from .titles import BOLD, continued, wrapped

# Millimetres; list.css says the same, and the tests compare.
HEAD_PADDING, HEAD_SIDES, CELL_SIDES = 3.2, 2.4, 3.4
LETTERHEAD_LINE, LETTERHEAD_RULES = 5.5, 4
TITLE_LINE, TITLE_MARGINS = 6.5, 8
CLOSING_LINE = 6
#: What differs from layout by rounding, on a page.
ROUNDING = 1


@dataclass(frozen=True, slots=True)
class ListColumn:
    """`css_class` says how its texts are aligned."""

    head: str
    width: float
    css_class: str = ""

    @property
    def title(self) -> str:
        return wrapped(self.head, self.width - HEAD_SIDES, face=BOLD)


@dataclass(frozen=True, slots=True)
class ListPage:
    number: int
    entries: list[Entry]
    is_last: bool

    @property
    def folio(self) -> str:
        """The first page of an official paper carries no number."""
        return str(self.number) if self.number > 1 else ""


@dataclass(frozen=True, slots=True)
class LaidList:
    """A list laid out: `context` is what its own template says above and below the table."""

    title: str
    template: str
    stylesheets: Sequence[str]
    columns: Sequence[ListColumn]
    pages: list[ListPage]
    rows: int
    context: dict


@dataclass(frozen=True, slots=True)
class PageHeights:
    """Millimetres: of a page, of what stands above the table and below it, of a row at least."""

    page: float
    opening: float
    closing: float
    row: float


def paged(
    groups: Iterable[tuple[str, Sequence[tuple[str, ...]]]],
    columns: Sequence[ListColumn],
    heights: PageHeights,
) -> list[ListPage]:
    """The (heading, rows) of each group on pages; no rows make one page without any."""
    width = sum(column.width for column in columns)
    blocks = [_block(heading, rows, columns, width, heights.row) for heading, rows in groups]
    room = heights.page - table_head(columns) - ROUNDING
    first = room - heights.opening
    laid = paginate(blocks, first=first, others=room, tail=heights.closing) if blocks else [[]]
    return [ListPage(number, page, number == len(laid)) for number, page in enumerate(laid, 1)]


def _block(
    heading: str,
    rows: Sequence[tuple[str, ...]],
    columns: Sequence[ListColumn],
    width: float,
    least: float,
) -> RowGroup:
    """Where a page begins within the group its heading takes one line."""
    own = [_heading(wrapped(heading, width - CELL_SIDES, face=BOLD))] if heading else []
    again = [_heading(continued(heading, width - CELL_SIDES))] if heading else []
    return RowGroup(own, own, again, [_row(row, columns, least) for row in rows])


def _heading(text: str) -> Entry:
    return Entry(_height([text]), heading=text)


def _row(texts: tuple[str, ...], columns: Sequence[ListColumn], least: float) -> Entry:
    cells = tuple(
        (column.css_class, wrapped(text, column.width - CELL_SIDES))
        for text, column in zip(texts, columns, strict=True)
    )
    return Entry(max(least, _height([text for _class, text in cells])), cells=cells)


def _height(texts: Sequence[str]) -> float:
    return _lines(texts) * LINE + CELL_PADDING + BORDER


def table_head(columns: Sequence[ListColumn]) -> float:
    return _lines([column.title for column in columns]) * LINE + HEAD_PADDING + 2 * BORDER


def _lines(texts: Sequence[str]) -> int:
    return max(text.count("\n") + 1 for text in texts)


def opening_height(letterhead: Letterhead, titles: int) -> float:
    """Of a letterhead whose lines are broken, and so many lines of titles."""
    issuer = max(len(letterhead.governing_body) + len(letterhead.host), 2)
    head = issuer * LETTERHEAD_LINE + LETTERHEAD_RULES
    return head + titles * TITLE_LINE + TITLE_MARGINS


def write_list(
    laid: LaidList, target: BinaryIO, *, on_progress: Progress = lambda pages: None
) -> None:
    """No row splits, and the head row stands on every page; tagged up to TAGGED_ROWS."""
    write = write_tagged if laid.rows <= TAGGED_ROWS else write_untagged
    parts = list(_parts(laid))
    write(parts, target, stylesheets=laid.stylesheets, on_progress=on_progress)


def _parts(laid: LaidList) -> Iterator[PaperPart]:
    for start in range(0, len(laid.pages), PAGES_A_PART):
        pages = laid.pages[start : start + PAGES_A_PART]
        yield PaperPart(len(pages), _html_of(laid, pages))


def _html_of(laid: LaidList, pages: Sequence[ListPage]) -> Callable[[], str]:
    context = {**laid.context, "title": laid.title, "columns": laid.columns, "pages": pages}
    return lambda: render_to_string(laid.template, context)

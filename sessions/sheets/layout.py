"""An attendance sheet as pages: headings numbered, heights known, blank rows added."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count, groupby
from operator import attrgetter
from typing import NamedTuple

from conference.lib.pdf.measure import break_lines
from conference.lib.roman import roman
from sessions.queries.sheet import Group, Row, Sheet

from .columns import BOLD, FACE, SIZE, TABLE_WIDTH, Column, cells_of, columns_of, wrap
from .pagination import Block, Entry, paginate

BLANK_ROWS = range(5, 11)

# Millimetres; attendance_sheet.css says the same, and the tests compare.
PAGE_HEIGHT = 170
LINE = 5.05
CELL_PADDING = 2.2
BORDER = 0.18
ROW, HEADING, TABLE_HEAD = 10, 9, 11
LETTERHEAD_LINE, LETTERHEAD_RULES = 5.5, 3
TITLE_LINE, TITLE_MARGINS = 6.5, 9
CLOSING = 58
ISSUER_WIDTH, TITLE_WIDTH = 115, 222
ROUNDING = 1

_UNREGISTERED = "ĐẠI BIỂU BỔ SUNG"


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    entries: list[Entry]
    is_last: bool

    @property
    def folio(self) -> str:
        """The first page of an official paper carries no number."""
        return str(self.number) if self.number > 1 else ""


def pages_of(sheet: Sheet) -> list[Page]:
    """The lines of each page, with as many blank rows as cost no page more than five would."""
    columns = columns_of(sheet)
    blocks = _blocks(sheet, columns)
    room = PAGE_HEIGHT - ROUNDING - _height([column.title for column in columns], TABLE_HEAD)
    layouts = [
        paginate(
            [*blocks, _blank_block(number, len(columns), headed=_is_grouped(sheet))],
            first=room - opening_of(sheet).height,
            others=room,
            tail=CLOSING,
        )
        for number in reversed(BLANK_ROWS)
    ]
    pages = min(layouts, key=len)
    return [Page(n, entries, n == len(pages)) for n, entries in enumerate(pages, 1)]


class Headings(NamedTuple):
    """What stands above a group, and what repeats over a page break; empty without a name."""

    first: tuple[Entry, ...]
    continued: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of the first page, line by line."""

    governing_body: list[str]
    host: list[str]
    title: list[str]
    subject: list[str]

    @property
    def height(self) -> float:
        issuer = max(len(self.governing_body) + len(self.host), 2)
        titles = 1 + len(self.title) + len(self.subject)
        rules = LETTERHEAD_RULES + TITLE_MARGINS
        return issuer * LETTERHEAD_LINE + titles * TITLE_LINE + rules


def opening_of(sheet: Sheet) -> Opening:
    """The head with the line breaks it needs; those that were stored with the issuer stay."""
    letterhead = sheet.letterhead
    return Opening(
        governing_body=_lines(letterhead.governing_body, FACE, 12, ISSUER_WIDTH),
        host=_lines(letterhead.host, BOLD, 12, ISSUER_WIDTH),
        title=_lines([letterhead.title], BOLD, 14, TITLE_WIDTH),
        subject=_lines(sheet.subject, FACE, SIZE, TITLE_WIDTH),
    )


def _lines(texts: Iterable[str], face: str, size: float, width: float) -> list[str]:
    broken = (break_lines(text, face=face, size=size, width=width) for text in texts)
    return list(chain.from_iterable(broken))


def _is_grouped(sheet: Sheet) -> bool:
    return any(group.name for group in sheet.groups)


def _blocks(sheet: Sheet, columns: tuple[Column, ...]) -> list[Block]:
    numbers, blocks = count(1), []
    sections = groupby(sheet.groups, key=attrgetter("name"))
    for position, (name, section) in enumerate(sections, 1):
        groups = list(section)
        total = sum(len(group.rows) for group in groups)
        headings = _headings(f"{roman(position)}. {name.upper()}" if name else "", total)
        blocks.extend(_section(groups, headings, numbers, columns))
    return blocks


def _section(
    groups: list[Group], headings: Headings, numbers: Iterator[int], columns: tuple[Column, ...]
) -> Iterator[Block]:
    """A delegation: one group, or one for each of its units with a heading of its own."""
    for place, group in enumerate(groups, 1):
        unit = _headings(f"{place}. {group.unit}" if group.unit else "", len(group.rows))
        top = (headings.first if place == 1 else headings.continued) + unit.first
        yield Block(
            headings=top if place == 1 else unit.first,
            at_top=top,
            continued=headings.continued + unit.continued,
            rows=[_entry(row, next(numbers), columns) for row in group.rows],
        )


def _headings(name: str, total: int) -> Headings:
    if not name:
        return Headings((), ())
    return Headings((_heading(f"{name} ({total})"),), (_heading(f"{name} (tiếp)"),))


def _heading(text: str) -> Entry:
    text = wrap(text, TABLE_WIDTH, face=BOLD)
    return Entry(_height([text], HEADING), heading=text)


def _entry(row: Row, number: int, columns: tuple[Column, ...]) -> Entry:
    cells = cells_of(row, str(number), columns)
    return Entry(_height([text for _field, text in cells], ROW), cells=cells)


def _blank_block(number: int, columns: int, *, headed: bool) -> Block:
    """Rows for those who come without having registered."""
    rows = [Entry(ROW + BORDER, cells=(("", ""),) * columns) for _ in range(number)]
    if not headed:
        return Block((), (), (), rows)
    first = (_heading(_UNREGISTERED),)
    return Block(first, first, (_heading(f"{_UNREGISTERED} (tiếp)"),), rows)


def _height(texts: Sequence[str], least: float) -> float:
    lines = max(text.count("\n") + 1 for text in texts)
    return max(least, lines * LINE + CELL_PADDING) + BORDER

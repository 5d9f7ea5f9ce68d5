"""What a paper for somebody to edit consists of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from .column import Column

#: Without it a workbook says when it was written, and no two are alike.
NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Line:
    """Texts side by side over the whole width; breaks in them are kept."""

    texts: tuple[str, ...]
    #: Of all texts, or of each.
    bold: bool | tuple[bool, ...] = False
    underline: bool | tuple[bool, ...] = False
    italic: bool | tuple[bool, ...] = False
    size: int | tuple[int, ...] = 13
    align: str = "center"
    valign: str = "top"
    #: So many lines of text, and of room below it for a signature.
    height: int = 1
    #: How wide each text should be, relative to the others; columns allow it more or less.
    shares: tuple[float, ...] = ()

    @property
    def bolds(self) -> tuple[bool, ...]:
        return self._of_each(self.bold)

    @property
    def underlines(self) -> tuple[bool, ...]:
        return self._of_each(self.underline)

    @property
    def italics(self) -> tuple[bool, ...]:
        return self._of_each(self.italic)

    @property
    def sizes(self) -> tuple[int, ...]:
        return self._of_each(self.size)

    def _of_each(self, style):
        return style if isinstance(style, tuple) else (style,) * len(self.texts)


@dataclass(frozen=True)
class Formula:
    """Reckoned by the spreadsheet; `value` is what it shows until then.

    {row} is the row's own number, {first} and {last} those of the people above.
    """

    text: str
    value: int | str


Cells = Sequence[str | int | Formula]


@dataclass(frozen=True)
class Heading:
    """A text across all columns; `height` in millimetres, or that of its one line."""

    text: str
    height: float = 0


@dataclass(frozen=True)
class Row:
    """Cells whose height is known, in millimetres; rows that are mere cells have it reckoned."""

    cells: Cells
    height: float


@dataclass(frozen=True)
class Total:
    """The closing row: a word over all columns before its cells."""

    text: str
    cells: tuple[str | int | Formula, ...]


@dataclass(frozen=True)
class Paper:
    """A paper for somebody to edit; it prints with the same margins as its PDF."""

    #: On the worksheet's tab.
    name: str
    columns: Sequence[Column]
    opening: Sequence[Line]
    rows: Iterable[Cells | Row | Heading | Total]
    closing: Sequence[Line]
    #: What the file says of itself, if not the name.
    title: str = ""
    made_on: date = NO_MOMENT
    landscape: bool = False
    #: The least height of a row, and that of the head row, in millimetres.
    row_height: float = 0
    head_height: float = 0

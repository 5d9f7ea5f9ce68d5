"""The one door to the spreadsheet library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import accumulate
from typing import BinaryIO

import xlsxwriter

A4 = 9  # Excel's number for the paper
#: Without it a workbook says when it was written, and no two are alike.
_NO_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Column:
    title: str
    width: int  # in characters, as Excel counts


def write_workbook(
    target: BinaryIO, *, title: str, columns: Sequence[Column], rows: Iterable[Sequence[str | int]]
) -> None:
    """Write rows to `target` as one sheet, ready to print; memory does not grow with the rows.

    Texts are written as texts whatever they look like: a cell that starts with “=” runs nothing,
    and a phone number keeps its leading zero.
    """
    with xlsxwriter.Workbook(target, {"constant_memory": True, "in_memory": False}) as workbook:
        workbook.set_properties({"title": title})
        sheet = workbook.add_worksheet(title[:31])
        head = workbook.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
        cell = workbook.add_format({"text_wrap": True, "border": 1, "valign": "top"})
        _set_up_page(sheet, columns)
        _write_row(sheet, 0, [column.title for column in columns], head)
        last = 0
        for last, values in enumerate(rows, start=1):
            _write_row(sheet, last, values, cell)
        sheet.autofilter(0, 0, last, len(columns) - 1)


def _set_up_page(sheet, columns):
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    for index, column in enumerate(columns):
        sheet.set_column(index, index, column.width)


def _write_row(sheet, row, values, cell_format):
    for index, value in enumerate(values):
        write = sheet.write_number if isinstance(value, int) else sheet.write_string
        write(row, index, value, cell_format)


@dataclass(frozen=True)
class Line:
    """Texts side by side over the whole width; breaks in them are kept."""

    texts: tuple[str, ...]
    #: Of all texts, or of each.
    bold: bool | tuple[bool, ...] = False
    italic: bool = False
    size: int = 13
    align: str = "center"
    #: So many lines of text, and of room below it for a signature.
    height: int = 1
    #: How wide each text should be, relative to the others; columns allow it more or less.
    shares: tuple[float, ...] = ()

    @property
    def bolds(self) -> tuple[bool, ...]:
        return (self.bold,) * len(self.texts) if isinstance(self.bold, bool) else self.bold


@dataclass(frozen=True)
class Formula:
    """Reckoned by the spreadsheet; `value` is what it shows until then.

    {row} is the row's own number, {first} and {last} those of the people above.
    """

    text: str
    value: int | str


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Total:
    """The closing row: a word over all columns before its cells."""

    text: str
    cells: tuple[str | int | Formula, ...]


@dataclass(frozen=True)
class Paper:
    """A paper for somebody to edit; it prints with the same margins as its PDF."""

    name: str
    columns: Sequence[Column]
    opening: Sequence[Line]
    rows: Iterable[Sequence[str | int | Formula] | Heading | Total]
    closing: Sequence[Line]
    landscape: bool = False
    row_height: int = 0


#: The decree's margins, in inches: left, right, top, bottom.
MARGINS = (30 / 25.4, 15 / 25.4, 20 / 25.4, 20 / 25.4)
FACE = "Times New Roman"
#: Points that a line of 13 points takes.
LINE_HEIGHT = 17


def write_paper(target: BinaryIO, paper: Paper) -> None:
    """Write the paper as a workbook of one sheet; no text of anybody runs as a formula."""
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": paper.name, "created": _NO_MOMENT})
        _PaperSheet(workbook, paper).write()


def _lines_of(value: str | int | Formula, column: Column) -> int:
    lines = value.splitlines() if isinstance(value, str) else []
    return sum(1 + len(line) // column.width for line in lines) or 1


class _PaperSheet:
    def __init__(self, workbook, paper: Paper):
        self.workbook, self.paper = workbook, paper
        self.sheet = workbook.add_worksheet(paper.name[:31])
        self.row = 0
        self.first = self.last = 0

    def write(self) -> None:
        for line in self.paper.opening:
            self._line(line)
        self._head()
        for row in self.paper.rows:
            self._row(row)
        for line in self.paper.closing:
            self._line(line)
        self._set_up()

    def _set_up(self) -> None:
        sheet = self.sheet
        if self.paper.landscape:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(*MARGINS)
        sheet.set_header(f'&C&"{FACE}"&13&P', {"margin": 10 / 25.4})
        sheet.fit_to_pages(1, 0)
        for index, column in enumerate(self.paper.columns):
            sheet.set_column(index, index, column.width)

    def _format(self, **values):
        return self.workbook.add_format(
            {"font_name": FACE, "font_size": 13, "text_wrap": True, "valign": "vcenter"} | values
        )

    def _line(self, line: Line) -> None:
        spans = self._spans(line.shares or (1,) * len(line.texts))
        for (start, end), text, bold in zip(spans, line.texts, line.bolds, strict=True):
            self._across(start, end, text, self._line_format(line, bold))
        self.sheet.set_row(self.row, line.size * 1.3 * line.height)
        self.row += 1

    def _line_format(self, line: Line, bold: bool):
        """Texts of one line that stand side by side shrink rather than lose their ends."""
        shrinks = len(line.texts) > 1 and line.height == 1
        return self._format(
            bold=bold,
            italic=line.italic,
            font_size=line.size,
            align=line.align,
            valign="top",
            text_wrap=not shrinks,
            shrink=shrinks,
        )

    def _spans(self, shares: Sequence[float]) -> list[tuple[int, int]]:
        """Columns from and to for each part, as near to its share of the width as they allow."""
        widths = [column.width for column in self.paper.columns]
        reached = list(accumulate(widths))
        wanted = [sum(widths) * part / sum(shares) for part in accumulate(shares)][:-1]
        columns = range(len(widths))
        ends = [min(columns, key=lambda n: abs(reached[n] - each)) for each in wanted]
        return list(zip([0, *(n + 1 for n in ends)], [*ends, len(widths) - 1], strict=True))

    def _across(self, start: int, end: int, text: str | Formula, style) -> None:
        if end > start:
            self.sheet.merge_range(self.row, start, self.row, end, "", style)
        self._cell(start, text, style)

    def _head(self) -> None:
        style = self._format(bold=True, border=1, align="center")
        for index, column in enumerate(self.paper.columns):
            self._cell(index, column.title, style)
        self.sheet.repeat_rows(self.row)
        self.sheet.freeze_panes(self.row + 1, 0)
        self.row += 1
        self.first = self.row + 1

    def _row(self, row) -> None:
        if isinstance(row, Heading):
            self._across(0, len(self.paper.columns) - 1, row.text, self._bold)
        elif isinstance(row, Total):
            before = len(self.paper.columns) - len(row.cells)
            self._across(0, before - 1, row.text, self._bold_centred)
            for index, value in enumerate(row.cells, before):
                self._cell(index, value, self._bold_number)
        else:
            for index, value in enumerate(row):
                self._cell(index, value, self._text if isinstance(value, str) else self._number)
            self.last = self.row + 1
        self.sheet.set_row(self.row, max(self.paper.row_height, self._lines(row) * LINE_HEIGHT))
        self.row += 1

    def _lines(self, row) -> int:
        """How many lines the row needs: LibreOffice fits rows by itself, Excel those it opens."""
        if isinstance(row, Heading | Total):
            return 1
        columns = zip(self.paper.columns, row, strict=True)
        return max(_lines_of(text, column) for column, text in columns)

    def _cell(self, column: int, value: str | int | Formula, style) -> None:
        if isinstance(value, Formula):
            text = value.text.format(row=self.row + 1, first=self.first, last=self.last)
            self.sheet.write_formula(self.row, column, text, style, value.value)
        elif isinstance(value, int):
            self.sheet.write_number(self.row, column, value, style)
        else:
            self.sheet.write_string(self.row, column, value, style)

    @cached_property
    def _text(self):
        return self._format(border=1)

    @cached_property
    def _number(self):
        return self._format(border=1, num_format="#,##0", align="center")

    @cached_property
    def _bold(self):
        return self._format(border=1, bold=True)

    @cached_property
    def _bold_centred(self):
        return self._format(border=1, bold=True, align="center")

    @cached_property
    def _bold_number(self):
        return self._format(border=1, bold=True, num_format="#,##0", align="center")

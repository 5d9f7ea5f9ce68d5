"""Papers as workbooks: they print as official papers do."""

from collections.abc import Sequence
from datetime import datetime, time
from itertools import accumulate, pairwise
from textwrap import wrap
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from .column import A4, INCH, Column
from .paper import Cells, Formula, Heading, Line, Paper, Row, Total

#: The decree's margins, in inches: left, right, top, bottom.
MARGINS = (30 / INCH, 15 / INCH, 20 / INCH, 20 / INCH)
FACE = "Times New Roman"
#: Points that a line of 13 points takes.
LINE_HEIGHT = 17
_CELL = {"font_name": FACE, "font_size": 13, "text_wrap": True, "valign": "vcenter"}
_FIGURES = {"num_format": "#,##0", "align": "center"}


def write_paper(target: BinaryIO, paper: Paper) -> None:
    """Write the paper as a workbook of one sheet; no text of anybody runs as a formula.

    The head row is repeated; pages are numbered at their top, but for the first. The same paper
    gives the same bytes.
    """
    created = datetime.combine(paper.made_on, time.min)
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties({"title": paper.title or paper.name, "created": created})
        _PaperSheet(workbook, paper).write()


class _NumberedSheet(Worksheet):
    """Excel can leave the first page without its header; XlsxWriter has no word for it."""

    def _write_header_footer(self):
        self._xml_start_tag("headerFooter", [("differentFirst", 1)])
        self._write_odd_header()
        self._xml_end_tag("headerFooter")


def _points(millimetres: float) -> float:
    return millimetres / INCH * 72


def _lines_of(value: str | int | Formula, column: Column) -> int:
    lines = value.splitlines() if isinstance(value, str) else []
    return sum(len(wrap(line, int(column.width))) or 1 for line in lines) or 1


class _PaperSheet:
    """One worksheet, written row by row."""

    def __init__(self, workbook: xlsxwriter.Workbook, paper: Paper):
        self.workbook, self.paper = workbook, paper
        self.sheet = workbook.add_worksheet(paper.name[:31], worksheet_class=_NumberedSheet)
        self.formats: dict[tuple, object] = {}
        self.row = 0
        self.first = self.last = 0

    def write(self) -> None:
        self._set_up()
        for line in self.paper.opening:
            self._line(line)
        self._head()
        for row in self.paper.rows:
            self._row(row)
        for line in self.paper.closing:
            self._line(line)

    def _set_up(self) -> None:
        sheet = self.sheet
        if self.paper.landscape:
            sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(*MARGINS)
        sheet.set_header(f'&C&"{FACE}"&13&P', {"margin": 11 / INCH})
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        for index, column in enumerate(self.paper.columns):
            sheet.set_column(index, index, column.width)

    def _format(self, **values):
        """Formats are shared: a workbook holds some tens of thousands at most."""
        key = tuple(sorted(values.items()))
        if key not in self.formats:
            self.formats[key] = self.workbook.add_format(_CELL | values)
        return self.formats[key]

    def _line(self, line: Line) -> None:
        spans = self._spans(line.shares or (1,) * len(line.texts))
        styles = zip(line.bolds, line.underlines, line.italics, line.sizes, strict=True)
        for (start, end), text, each in zip(spans, line.texts, styles, strict=True):
            named = dict(zip(("bold", "underline", "italic", "font_size"), each, strict=True))
            self._across(start, end, text, self._line_format(line, **named))
        self._next(max(line.sizes) * 1.3 * line.height)

    def _line_format(self, line: Line, **each: bool | int):
        """Texts of one line that stand side by side shrink rather than lose their ends."""
        shrinks = len(line.texts) > 1 and line.height == 1
        return self._format(
            **each,
            align=line.align,
            valign=line.valign,
            text_wrap=not shrinks,
            shrink=shrinks,
        )

    def _spans(self, shares: Sequence[float]) -> list[tuple[int, int]]:
        """Columns from and to for each part, as near to its share of the width as they allow."""
        reached = list(accumulate(column.width for column in self.paper.columns))
        ends = [-1]
        for place, part in enumerate(list(accumulate(shares))[:-1], 1):
            wanted = reached[-1] * part / sum(shares)
            # Each part after it needs a column too.
            free = range(ends[-1] + 1, len(reached) - len(shares) + place)
            ends.append(min(free, key=lambda n, wanted=wanted: abs(reached[n] - wanted)))
        ends.append(len(reached) - 1)
        return [(before + 1, end) for before, end in pairwise(ends)]

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
        self._next(_points(self.paper.head_height) or None)
        self.first = self.row + 1

    def _row(self, row: Cells | Row | Heading | Total) -> None:
        if isinstance(row, Heading):
            style = self._format(border=1, bold=True)
            self._across(0, len(self.paper.columns) - 1, row.text, style)
            self._next(_points(row.height) or self._height(1))
        elif isinstance(row, Total):
            self._total(row)
        elif isinstance(row, Row):
            self._cells(row.cells, _points(row.height))
        else:
            columns = zip(self.paper.columns, row, strict=True)
            lines = max(_lines_of(text, column) for column, text in columns)
            self._cells(row, self._height(lines))

    def _height(self, lines: int) -> float:
        """LibreOffice fits rows by itself, Excel those it opens."""
        return max(_points(self.paper.row_height), lines * LINE_HEIGHT)

    def _cells(self, cells: Cells, height: float) -> None:
        for index, (column, value) in enumerate(zip(self.paper.columns, cells, strict=True)):
            aligned = {"align": "center"} if column.is_centred else {}
            style = aligned if isinstance(value, str) else _FIGURES
            self._cell(index, value, self._format(border=1, **style))
        self.last = self.row + 1
        self._next(height)

    def _total(self, total: Total) -> None:
        before = len(self.paper.columns) - len(total.cells)
        word = self._format(border=1, bold=True, align="center")
        self._across(0, before - 1, total.text, word)
        for index, value in enumerate(total.cells, before):
            self._cell(index, value, self._format(border=1, bold=True, **_FIGURES))
        self._next(self._height(1))

    def _cell(self, column: int, value: str | int | Formula, style) -> None:
        if isinstance(value, Formula):
            text = value.text.format(row=self.row + 1, first=self.first, last=self.last)
            self.sheet.write_formula(self.row, column, text, style, value.value)
        elif isinstance(value, int):
            self.sheet.write_number(self.row, column, value, style)
        else:
            self.sheet.write_string(self.row, column, value, style)

    def _next(self, height: float | None) -> None:
        self.sheet.set_row(self.row, height)
        self.row += 1

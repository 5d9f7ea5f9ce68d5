"""The one door to the spreadsheet library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import accumulate
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

A4 = 9  # Excel's number for the paper
INCH = 25.4  # in millimetres
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
class PaperColumn:
    title: str
    width: float  # in millimetres
    is_centred: bool = False


@dataclass(frozen=True)
class PaperLine:
    """A line above or below the table: on the left and right half of the page, or across it.

    `height` is in millimetres; `styles` say how each text is set: "bold", "italic", "underline".
    """

    texts: tuple[str, ...]
    styles: tuple[str, ...]
    height: float
    size: int = 13


@dataclass(frozen=True)
class PaperRow:
    """A line of the table: a cell for each column, or a heading across them; height in mm."""

    cells: Sequence[str | int]
    height: float


def write_sheet_paper(
    target: BinaryIO,
    *,
    title: str,
    name: str,
    made_on: date,
    columns: Sequence[PaperColumn],
    above: Sequence[PaperLine],
    rows: Iterable[PaperRow],
    below: Sequence[PaperLine],
) -> None:
    """Write a paper that people edit and print: A4 landscape with the margins of official papers.

    `name` stands on the worksheet's tab. The header row is repeated; pages are numbered at their
    top, but for the first. The same input gives the same bytes.
    """
    created = datetime.combine(made_on, time.min)
    with xlsxwriter.Workbook(target) as workbook:
        workbook.set_properties({"title": title, "created": created})
        _SheetPaper(workbook, name, columns).write(above, rows, below)


class _NumberedSheet(Worksheet):
    """Excel can leave the first page without its header; XlsxWriter has no word for it."""

    def _write_header_footer(self):
        self._xml_start_tag("headerFooter", [("differentFirst", 1)])
        self._write_odd_header()
        self._xml_end_tag("headerFooter")


_WRAPPED = {"valign": "vcenter", "text_wrap": True}


class _SheetPaper:
    """One worksheet, written row by row."""

    def __init__(self, workbook: xlsxwriter.Workbook, name: str, columns: Sequence[PaperColumn]):
        self.workbook, self.columns, self.row = workbook, columns, 0
        self.sheet = workbook.add_worksheet(name, worksheet_class=_NumberedSheet)
        self.formats: dict[tuple, object] = {}

    def write(self, above, rows, below):
        self._set_up()
        for line in above:
            self._line(line)
        self.sheet.repeat_rows(self.row)
        self._cells([column.title for column in self.columns], 11, bold=True, align="center")
        for row in rows:
            if len(row.cells) == 1:
                self._across(row.cells[0], row.height, bold=True, border=1)
            else:
                self._cells(row.cells, row.height)
        for line in below:
            self._line(line)

    def _set_up(self):
        left, right, upright = 30 / INCH, 15 / INCH, 20 / INCH
        self.sheet.set_landscape()
        self.sheet.set_paper(A4)
        self.sheet.set_margins(left=left, right=right, top=upright, bottom=upright)
        self.sheet.set_header('&C&"Times New Roman,Regular"&13&P', {"margin": 11 / INCH})
        self.sheet.fit_to_pages(1, 0)
        self.sheet.hide_gridlines(2)
        for index, column in enumerate(self.columns):
            self.sheet.set_column_pixels(index, index, round(column.width / INCH * 96))

    def _line(self, line: PaperLine):
        if len(line.texts) == 1:
            self._across(line.texts[0], line.height, size=line.size, **_styled(line.styles[0]))
            return
        middle, last = self._middle(), len(self.columns) - 1
        spans = [(0, middle), (middle + 1, last)]
        for (start, end), text, style in zip(spans, line.texts, line.styles, strict=True):
            self._merged(start, end, text, size=line.size, align="center", **_styled(style))
        self._next(line.height)

    def _middle(self) -> int:
        """The last column of the left half."""
        ends = list(accumulate(column.width for column in self.columns))
        return min(range(len(ends) - 1), key=lambda index: abs(ends[index] - ends[-1] / 2))

    def _across(self, text: str, height: float, *, border=0, **style):
        align = "left" if border else "center"
        self._merged(0, len(self.columns) - 1, text, border=border, align=align, **style)
        self._next(height)

    def _merged(self, start: int, end: int, text: str, **style):
        look = self._format(**style)
        if start == end:
            self.sheet.write_string(self.row, start, text, look)
        else:
            self.sheet.merge_range(self.row, start, self.row, end, "", look)
            self.sheet.write_string(self.row, start, text, look)

    def _cells(self, values: Sequence[str | int], height: float, *, align="", **style):
        for index, (column, value) in enumerate(zip(self.columns, values, strict=True)):
            aligned = align or ("center" if column.is_centred else "left")
            look = self._format(border=1, align=aligned, **style)
            write = self.sheet.write_number if isinstance(value, int) else self.sheet.write_string
            write(self.row, index, value, look)
        self._next(height)

    def _next(self, height: float):
        self.sheet.set_row(self.row, height / INCH * 72)
        self.row += 1

    def _format(self, *, size=13, **style):
        """Formats are shared: a workbook holds some tens of thousands at most."""
        key = (size, *sorted(style.items()))
        if key not in self.formats:
            face = {"font_name": "Times New Roman", "font_size": size}
            self.formats[key] = self.workbook.add_format(_WRAPPED | face | style)
        return self.formats[key]


def _styled(style: str) -> dict:
    return dict.fromkeys(style.split(), True)


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

"""The one door to the spreadsheet library."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import accumulate
from typing import BinaryIO

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

A4 = 9  # Excel's number for the paper
INCH = 25.4  # in millimetres


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


def write_paper(
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
        _Paper(workbook, name, columns).write(above, rows, below)


class _PaperSheet(Worksheet):
    """Excel can leave the first page without its header; XlsxWriter has no word for it."""

    def _write_header_footer(self):
        self._xml_start_tag("headerFooter", [("differentFirst", 1)])
        self._write_odd_header()
        self._xml_end_tag("headerFooter")


_WRAPPED = {"valign": "vcenter", "text_wrap": True}


class _Paper:
    """One worksheet, written row by row."""

    def __init__(self, workbook: xlsxwriter.Workbook, name: str, columns: Sequence[PaperColumn]):
        self.workbook, self.columns, self.row = workbook, columns, 0
        self.sheet = workbook.add_worksheet(name, worksheet_class=_PaperSheet)
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

"""Plain tables: for somebody to sort, filter and take elsewhere."""

from collections.abc import Iterable, Sequence
from typing import BinaryIO

import xlsxwriter

from .column import A4, Column


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

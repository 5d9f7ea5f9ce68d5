"""An attendance sheet as PDF."""

from collections.abc import Callable
from typing import BinaryIO

from conference.lib.pdf.bulk import write_in_bulk
from conference.lib.pdf.bulk_page import BulkPage, Panel

from .elements import (
    TITLE,
    closing_element,
    entry_element,
    head_element,
    marks_element,
    opening_element,
    running_element,
)
from .layout import Laid, LaidPage
from .tagging import TAGGED_ROWS

STYLESHEETS = ["paper.css", "attendance_sheet.css"]


def write_attendance_sheet(
    laid: Laid, target: BinaryIO, *, on_progress: Callable[[int], None] = lambda pages: None
) -> None:
    """Write the sheet as PDF; `on_progress` hears how many pages are done."""
    write_in_bulk(
        bulk_pages(laid),
        target,
        title=" – ".join([TITLE, laid.sheet.letterhead.title, laid.sheet.subject[0]]),
        stylesheets=STYLESHEETS,
        on_progress=on_progress,
        tagged=is_tagged(laid),
    )


def is_tagged(laid: Laid) -> bool:
    """Then it is laid out in full, which takes the longer the longer it is."""
    return laid.sheet.count <= TAGGED_ROWS


def bulk_pages(laid: Laid) -> list[BulkPage]:
    columns = "".join(f'<col style="width:{column.width:.2f}mm">' for column in laid.columns)
    return [_bulk_page(laid, page, f"<table>{columns}") for page in laid.pages]


def _bulk_page(laid: Laid, page: LaidPage, table: str) -> BulkPage:
    """The page's marks, what stands above the table, the table, and what closes the sheet."""
    marks = [marks_element(laid, page)] if laid.sheet_id else []
    running = [running_element(laid)] if laid.sheet_id else []
    above = [opening_element(laid)] if page.number == 1 else running
    rows = [entry_element(entry, len(laid.columns)) for entry in page.entries]
    below = [closing_element(laid)] if page.is_last else []
    panels = (
        Panel("", marks, "", place=(0, 0)),
        Panel("", above, ""),
        Panel(table, [head_element(laid.columns), *rows], "</table>"),
        Panel("", below, ""),
    )
    return BulkPage(panels, folio=page.folio)

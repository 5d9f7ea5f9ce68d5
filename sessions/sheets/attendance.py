"""An attendance sheet as PDF."""

from collections.abc import Callable, Sequence
from typing import BinaryIO

from django.template.loader import render_to_string

from conference.lib.pdf.pages import Part, write_tagged, write_untagged

from .elements import (
    TITLE,
    closing_element,
    entry_element,
    head_element,
    marks_element,
    opening_element,
    running_element,
)
from .layout import Laid, Page

STYLESHEETS = ["paper.css", "attendance_sheet.css"]

#: Beyond it tags would cost more memory than a small server has.
TAGGED_ROWS = 1_000
#: The time that one part takes grows with the square of its pages.
PAGES_A_PART = 6


def write_attendance_sheet(
    laid: Laid, target: BinaryIO, *, on_progress: Callable[[int], None] = lambda pages: None
) -> None:
    """Write the sheet as PDF; `on_progress` hears how many pages are laid out."""
    write = write_tagged if laid.sheet.count <= TAGGED_ROWS else write_untagged
    write(_parts(laid), target, stylesheets=STYLESHEETS, on_progress=on_progress)


def _parts(laid: Laid) -> list[Part]:
    starts = range(0, len(laid.pages), PAGES_A_PART)
    return [_part(laid, laid.pages[start : start + PAGES_A_PART]) for start in starts]


def _part(laid: Laid, pages: Sequence[Page]) -> Part:
    return Part(len(pages), lambda: attendance_html(laid, pages))


def attendance_html(laid: Laid, pages: Sequence[Page]) -> str:
    """The HTML of some of the pages; each is put together from its elements."""
    context = {
        "title": " – ".join([TITLE, laid.sheet.letterhead.title, laid.sheet.subject[0]]),
        "columns": laid.columns,
        "pages": [(page.folio, *_blocks(laid, page)) for page in pages],
    }
    return render_to_string("pdf/attendance_sheet.html", context)


def _blocks(laid: Laid, page: Page) -> tuple[str, str, str]:
    """What stands above the table, in it and below."""
    marks = [marks_element(laid, page)] if laid.sheet_id else []
    running = [running_element(laid)] if laid.sheet_id else []
    above = [opening_element(laid)] if page.number == 1 else running
    rows = [entry_element(entry, len(laid.columns)) for entry in page.entries]
    below = [closing_element(laid)] if page.is_last else []
    blocks = ([*marks, *above], [head_element(laid.columns), *rows], below)
    return tuple("".join(element.html for element in block) for block in blocks)

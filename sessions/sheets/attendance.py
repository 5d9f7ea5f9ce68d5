"""The attendance sheet of a day, a session or a bus as PDF."""

from collections.abc import Callable, Sequence
from typing import BinaryIO

from django.template.loader import render_to_string

from conference.lib.dates import official_date
from conference.lib.pdf.pages import Part, write_tagged, write_untagged
from sessions.queries.sheet import Sheet

from .columns import columns_of
from .layout import Page, opening_of, pages_of

TITLE = "Danh sách điểm danh đại biểu"
STYLESHEETS = ["paper.css", "attendance_sheet.css"]

#: Beyond it tags would cost more memory than a small server has.
TAGGED_ROWS = 1_000
#: The time that one part takes grows with the square of its pages.
PAGES_A_PART = 6


def write_attendance_sheet(
    sheet: Sheet, target: BinaryIO, *, on_progress: Callable[[int], None] = lambda pages: None
) -> int:
    """Write the sheet as PDF; return its pages. `on_progress` hears how many are laid out."""
    pages = pages_of(sheet)
    write = write_tagged if sheet.count <= TAGGED_ROWS else write_untagged
    write(_parts(sheet, pages), target, stylesheets=STYLESHEETS, on_progress=on_progress)
    return len(pages)


def page_count(sheet: Sheet) -> int:
    """How many pages the sheet takes, without printing it."""
    return len(pages_of(sheet))


def _parts(sheet: Sheet, pages: Sequence[Page]) -> list[Part]:
    starts = range(0, len(pages), PAGES_A_PART)
    return [_part(sheet, pages[start : start + PAGES_A_PART]) for start in starts]


def _part(sheet: Sheet, pages: Sequence[Page]) -> Part:
    return Part(len(pages), lambda: attendance_html(sheet, pages))


def attendance_html(sheet: Sheet, pages: Sequence[Page]) -> str:
    context = {
        "title": " – ".join([TITLE, sheet.letterhead.title, sheet.subject[0]]),
        "heading": TITLE.upper(),
        "opening": opening_of(sheet),
        "place": sheet.letterhead.place,
        "columns": columns_of(sheet),
        "pages": pages,
        "count": f"{sheet.count:,}".replace(",", "."),
        "date": official_date(sheet.day),
    }
    return render_to_string("pdf/attendance_sheet.html", context)

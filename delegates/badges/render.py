"""Badges → PDF."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from conference.lib.pdf.bulk import write_in_bulk
from conference.lib.pdf.bulk_page import BulkPage
from conference.lib.pdf.element import Element
from conference.lib.pdf.pages import Progress

from .badge import Badge
from .drawing import Pen
from .geometry import FORMATS, Box, Format, cut_marks, sheets_for
from .layout import LaidOut, lay_out_badge
from .look import Look

STYLESHEETS = ["badge.css"]
#: White around cut marks, in mm.
CASING = 0.3


def render_badges(
    badges: Sequence[Badge],
    target: BinaryIO,
    *,
    look: Look,
    on_progress: Progress = lambda pages: None,
) -> int:
    """Write the badges as the look says; return the pages.

    Each page of fronts is followed by that of their backs, if there are any. `on_progress` hears
    how many pages are done. There has to be a badge. Raises TooMuchError before anything is
    written.
    """
    pages = list(pages_of(badges, look))
    write_pages(pages, target, look=look, title=badges[0].event, on_progress=on_progress)
    return len(pages)


def write_pages(
    pages: Sequence[BulkPage],
    target: BinaryIO,
    *,
    look: Look,
    title: str,
    on_progress: Progress = lambda pages: None,
) -> None:
    """Write pages that are composed already, on the look's paper."""
    write_in_bulk(
        pages,
        target,
        title=title,
        stylesheets=STYLESHEETS,
        style=paper_style(look),
        on_progress=on_progress,
    )


def paper_style(look: Look) -> str:
    width, height = FORMATS[look.paper].page
    return f"@page{{size:{width}mm {height}mm}}section{{width:{width}mm;height:{height}mm}}"


def pages_for(badges: int, look: Look) -> int:
    """How many pages `pages_of` so many badges has: sides that are printed on."""
    return sheets_for(badges, look.paper) * look.sides


def pages_of(badges: Sequence[Badge], look: Look) -> Iterator[BulkPage]:
    """The pages, fronts before backs."""
    per_page = FORMATS[look.paper].per_page
    for start in range(0, len(badges), per_page):
        laid_out = [lay_out_badge(badge, look) for badge in badges[start : start + per_page]]
        yield _fronts(laid_out, look)
        if look.back:
            yield _backs(laid_out, look)


def _fronts(laid_out: Sequence[LaidOut], look: Look) -> BulkPage:
    form, pen = FORMATS[look.paper], Pen(look.scale)
    badges = [
        pen.panel(moved(form.cell(slot), look), each.front) for slot, each in enumerate(laid_out)
    ]
    return BulkPage((*badges, pen.panel(Box(0, 0, 0, 0), tuple(_marks(form, look, pen)))))


def _marks(form: Format, look: Look, pen: Pen) -> Iterator[Element]:
    """Black with white around, so that they are seen on any background; all white lies below."""
    marks = [moved(mark, look) for mark in cut_marks(form)]
    yield from (pen.ground(mark.grown(CASING), "#ffffff") for mark in marks)
    yield from (pen.ground(mark, "#000000") for mark in marks)


def _backs(laid_out: Sequence[LaidOut], look: Look) -> BulkPage:
    """Turned upside down for printers that turn the sheet over its short edge."""
    form, pen = FORMATS[look.paper], Pen(look.scale)
    sign = -1 if look.turns_short_edge else 1
    badges = [
        pen.panel(moved(form.back_cell(slot), look, sign), each.back)
        for slot, each in enumerate(laid_out)
    ]
    return BulkPage(badges, is_turned=look.turns_short_edge)


def moved(box: Box, look: Look, sign: int = 1) -> Box:
    """Where a box goes so that it comes out in its place: scaled around the page's middle."""
    width, height = FORMATS[look.paper].page
    left = box.left + (width / look.scale - width) / 2 + sign * look.left / look.scale
    top = box.top + (height / look.scale - height) / 2 + sign * look.down / look.scale
    return Box(left, top, box.width, box.height)

"""Badges → PDF."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from django.template.loader import render_to_string

from conference.lib.pdf.pages import Part, Progress, write_untagged

from .badge import Badge
from .drawing import Pen
from .geometry import FORMATS, Box, cut_marks, pages_for
from .layout import LaidOut, lay_out_badge
from .look import Look
from .page import Page, placed

STYLESHEETS = ["badge.css"]
#: Every page that is laid out rescans those before it: short parts keep time and memory small.
PAGES_A_PART = 10


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
    lay_out_badge(badges[0], look)
    size = PAGES_A_PART // sides_of(look) * FORMATS[look.paper].per_page
    portions = [badges[start : start + size] for start in range(0, len(badges), size)]
    parts = [_part(portion, look) for portion in portions]
    write_untagged(parts, target, stylesheets=STYLESHEETS, on_progress=on_progress)
    return pages_for(len(badges), look.paper, sides=sides_of(look))


def write_pages(pages: Sequence[Page], target: BinaryIO, *, look: Look, title: str) -> None:
    """Write pages that are composed already, on the look's paper."""
    part = Part(len(pages), lambda: pages_html(pages, look, title))
    write_untagged([part], target, stylesheets=STYLESHEETS, on_progress=lambda pages: None)


def sides_of(look: Look) -> int:
    return 2 if look.back else 1


def _part(badges: Sequence[Badge], look: Look) -> Part:
    pages = pages_for(len(badges), look.paper, sides=sides_of(look))
    return Part(pages, lambda: badges_html(badges, look))


def badges_html(badges: Sequence[Badge], look: Look) -> str:
    return pages_html(list(pages_of(badges, look)), look, badges[0].event)


def pages_html(pages: Sequence[Page], look: Look, title: str) -> str:
    width, height = FORMATS[look.paper].page
    context = {"pages": pages, "title": title, "width": width, "height": height}
    return render_to_string("pdf/badges.html", context)


def pages_of(badges: Sequence[Badge], look: Look) -> Iterator[Page]:
    """The pages, fronts before backs."""
    per_page = FORMATS[look.paper].per_page
    for start in range(0, len(badges), per_page):
        laid_out = [lay_out_badge(badge, look) for badge in badges[start : start + per_page]]
        yield _fronts(laid_out, look)
        if look.back:
            yield _backs(laid_out, look)


def _fronts(laid_out: Sequence[LaidOut], look: Look) -> Page:
    form, pen = FORMATS[look.paper], Pen(look.scale)
    marks = tuple(pen.ground(moved(mark, look), "#777777") for mark in cut_marks(form))
    badges = [
        placed(pen, moved(form.cell(slot), look), each.front) for slot, each in enumerate(laid_out)
    ]
    return Page(marks, tuple(badges))


def _backs(laid_out: Sequence[LaidOut], look: Look) -> Page:
    """Turned upside down for printers that turn the sheet over its short edge."""
    form, pen = FORMATS[look.paper], Pen(look.scale)
    sign = -1 if look.turns_short_edge else 1
    badges = [
        placed(pen, moved(form.back_cell(slot), look, sign), each.back)
        for slot, each in enumerate(laid_out)
    ]
    return Page((), tuple(badges), is_turned=look.turns_short_edge)


def moved(box: Box, look: Look, sign: int = 1) -> Box:
    """Where a box goes so that it comes out in its place: scaled around the page's middle."""
    width, height = FORMATS[look.paper].page
    left = box.left + (width / look.scale - width) / 2 + sign * look.left / look.scale
    top = box.top + (height / look.scale - height) / 2 + sign * look.down / look.scale
    return Box(left, top, box.width, box.height)

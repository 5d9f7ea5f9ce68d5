"""Badges → PDF."""

from collections.abc import Sequence
from typing import BinaryIO

from django.template.loader import render_to_string

from conference.lib.pdf.pages import Part, Progress, write_untagged

from .badge import Badge
from .geometry import PER_PAGE, pages_for
from .layout import lay_out_badge

#: Every page that is laid out rescans those before it: short parts keep time and memory small.
PAGES_A_PART = 10


def render_badges(
    badges: Sequence[Badge],
    target: BinaryIO,
    *,
    paper: str,
    on_progress: Progress = lambda pages: None,
) -> int:
    """Write the badges on "a4" (four to a sheet, with cut marks) or "a6"; return the pages.

    `on_progress` hears how many pages are done. There has to be a badge.
    """
    size = PAGES_A_PART * PER_PAGE[paper]
    portions = [badges[start : start + size] for start in range(0, len(badges), size)]
    parts = [_part(portion, paper) for portion in portions]
    stylesheets = ["badge.css", f"badge_{paper}.css"]
    write_untagged(parts, target, stylesheets=stylesheets, on_progress=on_progress)
    return pages_for(len(badges), paper)


def _part(badges: Sequence[Badge], paper: str) -> Part:
    return Part(pages_for(len(badges), paper), lambda: badges_html(badges, paper))


def badges_html(badges: Sequence[Badge], paper: str) -> str:
    per_page = PER_PAGE[paper]
    laid_out = [lay_out_badge(badge) for badge in badges]
    pages = [laid_out[start : start + per_page] for start in range(0, len(badges), per_page)]
    context = {"pages": pages, "title": badges[0].event}
    return render_to_string("pdf/badges.html", context)

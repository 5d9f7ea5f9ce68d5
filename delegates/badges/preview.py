"""A design as a picture: the longest and the shortest name side by side, front and back."""

from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw

from conference.lib.pdf.raster import as_png, page_pictures

from .badge import Badge
from .geometry import FORMATS, Box
from .look import Look
from .render import render_badges

DPI = 110
_BETWEEN, _BORDER, _GROUND = 14, "#767676", "#e4e4e4"


def preview(badges: tuple[Badge, Badge], look: Look) -> bytes:
    """Two badges as PNG, as they are meant to come out of the printer.

    Raises TooMuchError.
    """
    look = replace(look, left=0.0, down=0.0, scale=1.0, turns_short_edge=False)
    pdf = BytesIO()
    render_badges(badges, pdf, look=look)
    pages = page_pictures(pdf.getvalue(), dpi=DPI)
    sides = range(look.sides)
    return as_png(_together([[_cut(pages, look, n, side) for n in (0, 1)] for side in sides]))


def _cut(pages: list[Image.Image], look: Look, number: int, side: int) -> Image.Image:
    form = FORMATS[look.paper]
    sheet, slot = divmod(number, form.per_page)
    cell = form.back_cell(slot) if side else form.cell(slot)
    badge = pages[sheet * look.sides + side].crop(_dots(cell))
    ImageDraw.Draw(badge).rectangle((0, 0, badge.width - 1, badge.height - 1), outline=_BORDER)
    return badge


def _dots(box: Box) -> tuple[int, int, int, int]:
    edges = (box.left, box.top, box.right, box.bottom)
    return tuple(round(edge * DPI / 25.4) for edge in edges)


def _together(rows: list[list[Image.Image]]) -> Image.Image:
    width, height = rows[0][0].size
    size = (
        len(rows[0]) * (width + _BETWEEN) + _BETWEEN,
        len(rows) * (height + _BETWEEN) + _BETWEEN,
    )
    whole = Image.new("RGB", size, _GROUND)
    for number, row in enumerate(rows):
        for column, badge in enumerate(row):
            left, top = column * (width + _BETWEEN), number * (height + _BETWEEN)
            whole.paste(badge, (left + _BETWEEN, top + _BETWEEN))
    return whole

"""The same pages painted from moulds and laid out in full, pixel by pixel."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageChops

from conference.lib.pdf.bulk import BulkPaper, lay_out_all, paint_all
from conference.lib.pdf.bulk_page import BulkPage

from .letters import rasters

DPI = 150
#: Of 255; less than that is the rounding of a thousandth of a pixel.
VISIBLE = 32


def painted(pages: Sequence[BulkPage], stylesheets: Sequence[str], style: str = "") -> bytes:
    return _written(paint_all, pages, stylesheets, style)


def laid_out(pages: Sequence[BulkPage], stylesheets: Sequence[str], style: str = "") -> bytes:
    return _written(lay_out_all, pages, stylesheets, style)


def _written(write, pages, stylesheets, style) -> bytes:
    target, numbers = BytesIO(), []
    write(BulkPaper(pages, "Giấy", stylesheets, style, numbers.append), target)
    assert numbers[-1] == len(pages)
    return target.getvalue()


def differing_pixels(one: bytes, other: bytes) -> list[int]:
    """How many pixels of each page are visibly another."""
    pairs = zip(rasters(one, dpi=DPI), rasters(other, dpi=DPI), strict=True)
    return [_differing(*pair) for pair in pairs]


def _differing(one: Image.Image, other: Image.Image) -> int:
    return sum(ImageChops.difference(one, other).histogram()[VISIBLE + 1 :])

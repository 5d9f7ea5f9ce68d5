"""Reads measures back from a printed paper; lengths are in millimetres."""

from io import BytesIO
from itertools import groupby
from operator import itemgetter

import pdfplumber
from pypdf import PdfReader

MM = 25.4 / 72
REGULAR, BOLD, ITALIC, BOLD_ITALIC = SHIPPED = (
    "Liberation-Serif",
    "Liberation-Serif-Bold",
    "Liberation-Serif-Italic",
    "Liberation-Serif-Bold-Italic",
)


def open_pdf(data: bytes):
    return pdfplumber.open(BytesIO(data))


def words(page, **attributes):
    return page.extract_words(extra_attrs=["fontname", "size"], **attributes)


def face(item) -> str:
    """The font's name without the six letters that mark a subset."""
    return item["fontname"].partition("+")[2]


def text_of(pdf) -> str:
    """All text on one line, so that wrapped cells read as they were written."""
    return " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)


def cells(page) -> list[list[tuple[float, float, float, float]]]:
    """The cells of the table, row by row: (left, top, right, bottom) of each, its lines included.

    A cell's lines are drawn between its box and a smaller one inside.
    """
    corners = ("x0", "top", "x1", "bottom")
    boxes = {tuple(round(rect[each] * MM, 3) for each in corners) for rect in page.rects}
    large = [box for box in boxes if box[2] - box[0] > 8 and box[3] - box[1] > 8]
    outer = sorted(box for box in large if not any(_is_inside(box, other) for other in large))
    rows = groupby(sorted(outer, key=itemgetter(1, 0)), key=itemgetter(1))
    return [list(row) for _top, row in rows]


def _is_inside(box, other) -> bool:
    return box != other and all(
        (other[0] <= box[0], other[1] <= box[1], box[2] <= other[2], box[3] <= other[3])
    )


def rules(page):
    """Heights and offsets of the table's lines: (y of horizontal, x of vertical ones)."""
    edges = [edge for edge in page.edges if edge["width"] + edge["height"] > 8 / MM]
    return (
        _distinct(edge["top"] * MM for edge in edges if edge["orientation"] == "h"),
        _distinct(edge["x0"] * MM for edge in edges if edge["orientation"] == "v"),
    )


def _distinct(positions) -> list[float]:
    """Each line once: its two sides lie half a point apart."""
    found: list[float] = []
    for position in sorted(positions):
        if not found or position - found[-1] > 1:
            found.append(position)
    return found


def fonts_of(data: bytes) -> dict[str, bool]:
    """Each font of the document and whether its file is embedded."""
    fonts = {}
    for page in PdfReader(BytesIO(data)).pages:
        for font in page["/Resources"]["/Font"].values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            descriptor = descendant["/FontDescriptor"].get_object()
            name = descriptor["/FontName"].partition("+")[2]
            fonts[name] = bool({"/FontFile2", "/FontFile3"} & set(descriptor))
    return fonts

"""What painting from moulds needs of WeasyPrint's inside; decision 0035 says what else leans on it.

WeasyPrint promises none of these names. A new version is let in after the tests that compare
moulds with full layout, pixel by pixel, have passed on it.
"""

import weasyprint
from weasyprint.draw import draw_page, draw_stacking_context
from weasyprint.draw.text import draw_first_line
from weasyprint.formatting_structure.boxes import LineBox, PageBox, ReplacedBox, TextBox
from weasyprint.images import get_image_from_uri
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.matrix import Matrix
from weasyprint.stacking import StackingContext
from weasyprint.text.line_break import Layout, line_size

CHECKED = "70.0"

if weasyprint.VERSION != CHECKED:
    raise ImportError(
        f"Papers in bulk were compared with WeasyPrint {CHECKED}; this is {weasyprint.VERSION}. "
        "See docs/decisions/0035-papers-from-moulds.md."
    )

__all__ = [
    "AbsolutePlaceholder",
    "Layout",
    "LineBox",
    "Matrix",
    "PageBox",
    "ReplacedBox",
    "StackingContext",
    "TextBox",
    "draw_first_line",
    "draw_page",
    "draw_stacking_context",
    "get_image_from_uri",
    "line_size",
]

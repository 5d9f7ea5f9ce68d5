"""Pages of papers in bulk: panels of elements."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape

from .element import Element


@dataclass(frozen=True, slots=True)
class Panel:
    """Elements between two pieces of HTML, which paint nothing: fields of a badge, rows of a table.

    With a `place` (left, top in mm) it stands there, and its elements lie where their styles say;
    without, it follows the panel before, and its elements follow one another.
    """

    before: str
    elements: Sequence[Element]
    after: str
    place: tuple[float, float] | None = None

    @property
    def html(self) -> str:
        return self.around("".join(element.html for element in self.elements), self.place)

    def around(self, html: str, place: tuple[float, float] | None) -> str:
        """The panel at a place, with this in it."""
        inner = f"{self.before}{html}{self.after}"
        if place is None:
            return inner
        return f'<div style="position:absolute;left:{place[0]}mm;top:{place[1]}mm">{inner}</div>'


@dataclass(frozen=True, slots=True)
class BulkPage:
    """A page; `folio` is its section's `data-folio`, which a style sheet may print in a margin.

    One that `is_turned` stands on its head: a section that fills it has the class `turned`, and
    the style sheet turns that around its middle.
    """

    panels: Sequence[Panel]
    folio: str = ""
    is_turned: bool = False

    @property
    def html(self) -> str:
        html = "".join(panel.html for panel in self.panels)
        return page_of(self.folio, html, "turned" if self.is_turned else "")


def page_of(folio: str, html: str, name: str = "") -> str:
    """A section on a page of its own."""
    opening = f'<section class="{name}" style="position:relative" data-folio="{escape(folio)}">'
    return f'<div style="break-after:page">{opening}{html}</section></div>'


def document_of(title: str, body: str, style: str = "") -> str:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{style}</style>'
    return f'<!DOCTYPE html><html lang="vi"><head>{head}</head><body>{body}</body></html>'

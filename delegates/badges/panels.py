"""Signs and table cards: a few large texts, one below the other in the middle of a panel."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from conference.lib.pdf.pages import PaperPart

from .fitting import BOLD, Place, fit

#: Height of a line in font sizes, and millimetres in a point.
LINE, POINT = 1.2, 25.4 / 72


@dataclass(frozen=True, slots=True)
class Text:
    """A text, where it has room, and how much above it stays empty, in sizes of its font.

    Capitals with two marks, as Ầ, are higher than a line is.
    """

    text: str
    place: Place
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class SetText:
    """A text as it is set: its lines, millimetres from the panel's top, size in points."""

    text: str
    top: str
    size: str
    is_bold: bool
    is_cut: bool


@dataclass(frozen=True, slots=True)
class TextPanel:
    """Part of a page that reads on its own; a turned one stands on its head."""

    blocks: tuple[SetText, ...]
    css_class: str = ""


def panel_of(texts: Sequence[Text], *, height: float, css_class: str = "") -> TextPanel:
    """The texts in the middle of a panel that is `height` millimetres high; empty ones are left."""
    fitted = [(each, fit(each.text, each.place)) for each in texts if each.text]
    sizes = [each.place.sizes[fit_.step][0] for each, fit_ in fitted]
    heights = [
        len(fit_.lines) * size * LINE * POINT
        for (_each, fit_), size in zip(fitted, sizes, strict=True)
    ]
    gaps = [each.above * size * POINT for (each, _fit), size in zip(fitted, sizes, strict=True)]
    gaps[:1] = [0.0]
    top, blocks = (height - sum(heights) - sum(gaps)) / 2, []
    for (each, fit_), size, gap, tall in zip(fitted, sizes, gaps, heights, strict=True):
        top += gap
        is_bold = each.place.face == BOLD
        blocks.append(SetText(fit_.text, f"{top:.2f}", f"{size:g}", is_bold, fit_.is_cut))
        top += tall
    return TextPanel(tuple(blocks), css_class)


def part_of(
    pages: Sequence[Sequence[TextPanel]], *, title: str, marks: Sequence[str] = ()
) -> PaperPart:
    """Pages of panels, laid out together; `marks` are classes of what else stands on each."""
    context = {"pages": pages, "title": title, "marks": marks}
    return PaperPart(len(pages), lambda: render_to_string("pdf/panels.html", context))

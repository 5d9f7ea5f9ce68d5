"""Signs and table cards: a few large texts, one below the other in the middle of a panel."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.template.loader import render_to_string

from conference.lib.pdf.measure import ink_reach
from conference.lib.pdf.pages import PaperPart

from .fitting import BOLD, Fitted, Place, fit

#: Height of a line in font sizes where its marks need no more, and millimetres in a point.
LINE, POINT = 1.2, 25.4 / 72
#: Of both faces, in font sizes: what layout reckons with above and below the baseline.
_ASCENT, _DESCENT = 1.0, 0.265
#: Stays empty at the head and the foot of a panel, in mm.
_EDGE = 5.0
#: White between the marks of neighbouring lines, in font sizes.
_CLEAR = 0.05


@dataclass(frozen=True, slots=True)
class Text:
    """A text, where it has room, and how much above it stays empty, in sizes of its font."""

    text: str
    place: Place
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class SetText:
    """A text as it is set: its lines, millimetres from the panel's top, size in points.

    `leading` is in font sizes.
    """

    text: str
    top: str
    size: str
    leading: str
    is_bold: bool
    is_cut: bool


@dataclass(frozen=True, slots=True)
class TextPanel:
    """Part of a page that reads on its own; a turned one stands on its head."""

    blocks: tuple[SetText, ...]
    css_class: str = ""


@dataclass(frozen=True, slots=True)
class _Block:
    """A text broken into lines; `over` and `under` is how far its ink leaves its box, in mm."""

    text: Text
    fitted: Fitted
    size: float
    leading: float
    over: float
    under: float

    @property
    def height(self) -> float:
        return len(self.fitted.lines) * self.leading * self.size * POINT

    def gap_below(self, before: "_Block") -> float:
        """At least so much that no mark meets what hangs down from the text above."""
        clear = 3 * _CLEAR * min(self.size, before.size) * POINT
        return max(self.text.above * self.size * POINT, before.under + self.over + clear)

    def set_at(self, top: float) -> SetText:
        return SetText(
            self.fitted.text,
            f"{top:.2f}",
            f"{self.size:.4g}",
            f"{self.leading:.3f}",
            self.text.place.face == BOLD,
            self.fitted.is_cut,
        )


def panel_of(texts: Sequence[Text], *, height: float, css_class: str = "") -> TextPanel:
    """The texts in the middle of a panel that is `height` millimetres high; empty ones are left.

    Where they are too high together, all are smaller.
    """
    blocks = [_block(each) for each in texts if each.text]
    total, room = sum(map(sum, _measured(blocks))), height - 2 * _EDGE
    if total > room:
        blocks = [_block(block.text, room / total) for block in blocks]
    gaps, heights = _measured(blocks)
    top, placed = (height - sum(heights) - sum(gaps)) / 2, []
    for block, gap, tall in zip(blocks, gaps, heights, strict=True):
        placed.append(block.set_at(top + gap))
        top += gap + tall
    return TextPanel(tuple(placed), css_class)


def _measured(blocks: Sequence[_Block]) -> tuple[list[float], list[float]]:
    """The gap above each, and how high each is."""
    gaps = [below.gap_below(above) for above, below in pairwise(blocks)]
    return [0.0, *gaps][: len(blocks)], [block.height for block in blocks]


def _block(text: Text, factor: float = 1.0) -> _Block:
    fitted = fit(text.text, text.place)
    size = text.place.sizes[fitted.step][0] * factor
    reach = [ink_reach(line, face=text.place.face) for line in fitted.lines]
    needed = [above[1] + below[0] + _CLEAR for above, below in pairwise(reach)]
    leading = max([LINE, *needed])
    half = (leading - _ASCENT - _DESCENT) / 2
    over, under = reach[0][0] - _ASCENT - half, reach[-1][1] - _DESCENT - half
    return _Block(text, fitted, size, leading, over * size * POINT, under * size * POINT)


def part_of(
    pages: Sequence[Sequence[TextPanel]], *, title: str, marks: Sequence[str] = ()
) -> PaperPart:
    """Pages of panels, laid out together; `marks` are classes of what else stands on each."""
    context = {"pages": pages, "title": title, "marks": marks}
    return PaperPart(len(pages), lambda: render_to_string("pdf/panels.html", context))

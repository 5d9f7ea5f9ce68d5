"""What a mould paints, and lines of type, as operators of one output document."""

from collections.abc import Callable

from .internals import (
    Layout,
    Matrix,
    PageBox,
    StackingContext,
    draw_first_line,
    draw_page,
    draw_stacking_context,
    line_size,
)
from .moulds import LineSlot
from .operators import as_bytes, number
from .pictures import PicturePlace


class Recording:
    """The operators of a mould without its texts, cut where its pictures stand."""

    def __init__(self, page: PageBox, stream, *, is_frame: bool):
        draft = stream.clone()
        if is_frame:
            draw_page(page, draft)
        else:
            _draw_content(page, draft)
        self.parts = [b""]
        for operator in draft.stream:
            if isinstance(operator, PicturePlace):
                self.parts += [operator, b""]
            else:
                self.parts[-1] += as_bytes(operator) + b"\n"

    @property
    def is_empty(self) -> bool:
        return self.parts == [b""]

    def at(self, left: float, top: float, pictures: Callable[[PicturePlace], bytes]) -> bytes:
        """The operators at another place, in px; `pictures` draws each into its place."""
        move = b"q 1 0 0 1 %b %b cm" % (number(left), number(top))
        parts = [part if isinstance(part, bytes) else pictures(part) for part in self.parts]
        return b"\n".join([move, *parts, b"Q"])


def _draw_content(page: PageBox, stream) -> None:
    """Draw what stands on a page, without its background and margins."""
    context = StackingContext.from_page(page)
    for each in context.zero_z_contexts:
        if each.box.is_for_root_element:
            draw_stacking_context(stream, each)


class Typesetter:
    """Sets lines in one style; lines that were set before are remembered."""

    def __init__(self, style, stream):
        self.style = style
        self.pango_layout = Layout(style)
        self.text = ""
        self.known: dict[str, tuple[float, bytes]] = {}
        self.stream = stream.clone()

    def line(self, text: str, slot: LineSlot, left: float, top: float) -> bytes:
        """The operators of a line within a text object."""
        width, glyphs = self.known.get(text) or self._set(text)
        x = left + slot.left + max(0, slot.share * (slot.room - width))
        return b"1 0 0 -1 %b %b Tm\n%b" % (number(x), number(top + slot.baseline), glyphs)

    def _set(self, text: str) -> tuple[float, bytes]:
        self.text = text
        self.pango_layout.set_text(text)
        first_line, _ = self.pango_layout.get_first_line()
        width, _ = line_size(first_line, self.style)
        draft = self.stream.clone()
        draw_first_line(draft, self, "clip", "none", Matrix(d=-1))
        glyphs = draft.stream[1:]  # the first sets the matrix, which `line` does
        draft.stream.clear()
        draft.set_color(self.style["color"])
        found = width, b"\n".join(map(as_bytes, draft.stream + glyphs))
        self.known[text] = found
        return found

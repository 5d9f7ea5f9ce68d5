"""Elements by numbers: everything stands where it is told to, in millimetres."""

from dataclasses import dataclass

from conference.lib.pdf.element import Element

from .fitting import BOLD
from .geometry import Box


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws so many times larger than it is told to."""

    scale: float = 1.0

    def mm(self, length: float) -> str:
        return f"{round(length * self.scale, 3):g}mm"

    def pt(self, size: float) -> str:
        return f"{round(size * self.scale, 3):g}pt"

    def place(self, box: Box) -> str:
        left, top, width, height = map(self.mm, (box.left, box.top, box.width, box.height))
        return f"left:{left};top:{top};width:{width};height:{height}"

    def text(
        self, box: Box, text: str, *, face: str, size: float, leading: float, align: str, more=""
    ) -> Element:
        """Lines that are broken already; a border in `more` lies within the box."""
        style = (
            f"{self.place(box)};font-size:{self.pt(size)};line-height:{self.mm(leading)};"
            f"text-align:{align}"
        )
        name = "b" if face == BOLD else "m"
        return Element(f'<p class="{name}" style="{_joined(style, more)}">{{}}</p>', (text,))

    def picture(self, box: Box, address: str, *, fit: str = "") -> Element:
        style = _joined(self.place(box), f"object-fit:{fit}" if fit else "")
        return Element(f'<img alt="" style="{style}" src="{{}}">', (address,))

    def ground(self, box: Box, colour: str) -> Element:
        return Element(f'<div style="{self.place(box)};background:{colour}"></div>')


def _joined(*styles: str) -> str:
    return ";".join(filter(None, styles))

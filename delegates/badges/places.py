"""Every place on the front of a badge, in millimetres."""

from dataclasses import dataclass

from .fitting import Place
from .geometry import Box
from .specs import Spec, Step


class TooMuchError(Exception):
    """The paper has no room for so many texts of these sizes."""


@dataclass(frozen=True, slots=True)
class TextSlot:
    """The room for one text; where `follows` is set, it moves up by what that text leaves."""

    name: str
    box: Box
    spec: Spec
    align: str = "center"
    follows: str = ""

    @property
    def place(self) -> Place:
        sizes = tuple((step.size, step.lines) for step in self.spec.steps)
        # The label's ground reaches beyond its letters.
        inset = 4 if self.name == "label" else 0
        return Place(self.spec.face, self.box.width - inset, sizes)

    def left_over(self, lines: int, step: Step) -> float:
        """What the text leaves of its height."""
        padding = self.spec.height - max(each.lines * each.leading for each in self.spec.steps)
        return self.spec.height - lines * step.leading - (padding if lines else 0)


@dataclass(frozen=True, slots=True)
class Stack:
    """Every place on the front of a badge."""

    slots: tuple[TextSlot, ...]
    rules: tuple[Box, ...] = ()
    qr: Box | None = None
    photo: Box | None = None
    logo: Box | None = None

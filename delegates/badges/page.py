"""A page of badges: cut marks, and boxes that hold elements."""

from collections.abc import Sequence
from dataclasses import dataclass

from conference.lib.pdf.element import Element

from .drawing import Pen
from .geometry import Box


@dataclass(frozen=True, slots=True)
class PlacedBadge:
    """`style` says where it lies on its page; its elements lie in it."""

    style: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Page:
    marks: tuple[Element, ...]
    badges: tuple[PlacedBadge, ...]
    is_turned: bool = False


def placed(pen: Pen, cell: Box, elements: Sequence[Element]) -> PlacedBadge:
    return PlacedBadge(pen.place(cell), tuple(elements))

"""Texts that fit their places: whole at the first size where they do, else cut at the last."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from conference.lib.pdf.measure import break_lines

MEDIUM, BOLD = "BeVietnamPro-Medium", "BeVietnamPro-Bold"


@dataclass(frozen=True, slots=True)
class Place:
    """Room for a text: its width in mm, and line counts by font size in pt, largest first."""

    face: str
    width: float
    sizes: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text broken into lines; `step` says which of its place's sizes it is set in."""

    lines: tuple[str, ...]
    step: int
    is_cut: bool = False

    @property
    def text(self) -> str:
        """The lines as CSS `white-space: pre` sets them."""
        return "\n".join(self.lines)


@lru_cache(maxsize=20_000)
def fit(text: str, place: Place) -> Fitted:
    """The text in the largest size whose lines hold it; cut with an ellipsis if none does."""
    for step, (size, most) in enumerate(place.sizes):
        lines = _lines(text, place, size)
        if len(lines) <= most and not _splits_a_word(text, lines):
            return Fitted(tuple(lines), step)
    return _at_the_last_size(text, place)


def _at_the_last_size(text: str, place: Place) -> Fitted:
    """Whole, if a word may be split for it; else cut."""
    step = len(place.sizes) - 1
    size, most = place.sizes[step]
    lines = _lines(text, place, size)
    if len(lines) <= most:
        return Fitted(tuple(lines), step)
    cut = break_lines(text, face=place.face, size=size, width=place.width, most=most)
    return Fitted(tuple(cut), step, is_cut=True)


def _lines(text: str, place: Place, size: float) -> list[str]:
    return break_lines(text, face=place.face, size=size, width=place.width, balanced=True)


def _splits_a_word(text: str, lines: Iterable[str]) -> bool:
    return " ".join(lines) != text

"""A column of a worksheet."""

from dataclasses import dataclass
from typing import Self

A4 = 9  # Excel's number for the paper
INCH = 25.4  # in millimetres


@dataclass(frozen=True)
class Column:
    title: str
    width: float  # in characters, as Excel counts
    is_centred: bool = False

    @classmethod
    def in_mm(cls, title: str, width: float, *, is_centred: bool = False) -> Self:
        """As wide as on paper: Excel counts characters of 7 pixels, and 5 pixels beside them."""
        return cls(title, (round(width / INCH * 96) - 5) / 7, is_centred)

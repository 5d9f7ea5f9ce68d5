"""ArUco marks of the dictionary DICT_4X4_50: squares that a camera finds and tells apart."""

from dataclasses import dataclass

SIZE = 6
#: The inner 4 × 4 cells from the top left, a bit for each white one. Sheets need four of the fifty.
CODE_WORDS = (0xB532, 0x0F9A, 0x332D, 0x9946)


@dataclass(frozen=True, slots=True)
class ArucoMark:
    """`size` × `size` cells without quiet zone; `dark` holds a byte a cell, row by row."""

    size: int
    dark: bytes


def aruco_mark(number: int) -> ArucoMark:
    """The mark of that number, 0 to 3: a dark border round its code word. Raises IndexError."""
    word = CODE_WORDS[number]
    cells = (divmod(cell, SIZE) for cell in range(SIZE**2))
    return ArucoMark(SIZE, bytes(_is_dark(word, row - 1, column - 1) for row, column in cells))


def _is_dark(word: int, row: int, column: int) -> bool:
    inside = 0 <= row < 4 and 0 <= column < 4
    return not (inside and word >> (15 - 4 * row - column) & 1)

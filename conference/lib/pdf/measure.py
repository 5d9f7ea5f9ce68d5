"""How wide a text is in one of our faces, so that lines can be broken before layout.

Kerning is left out: in Vietnamese words it only brings letters closer together.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from fontTools.ttLib import TTFont

from .faces import face_file


def text_width(text: str, *, face: str, size: float) -> float:
    """Width in millimetres of one line; `face` is one of ours, as “LiberationSerif-Bold”."""
    return _ems(text, face) * size * 25.4 / 72


def break_lines(text: str, *, face: str, size: float, width: float) -> list[str]:
    """The text in lines no wider than `width` millimetres, broken at spaces where it can be."""
    ems = width * 72 / 25.4 / size
    lines = [""]
    for word in _breakable(text, face, ems):
        longer = f"{lines[-1]} {word}".lstrip()
        if _ems(longer, face) <= ems:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines if lines[0] else lines[1:]


def _breakable(text: str, face: str, ems: float) -> Iterator[str]:
    """The words of the text, those wider than a line cut into pieces that are not."""
    for word in text.split():
        while _ems(word, face) > ems and len(word) > 1:
            end = next(n for n in range(len(word), 0, -1) if n == 1 or _ems(word[:n], face) <= ems)
            yield word[:end]
            word = word[end:]
        yield word


@lru_cache(maxsize=20_000)
def _ems(text: str, face: str) -> float:
    advances = _advances(face)
    return sum(advances.get(character, 1.0) for character in text)


@cache
def _advances(face: str) -> dict[str, float]:
    """Advance width in ems of every character of the face."""
    with TTFont(face_file(face), lazy=True) as font:
        widths, units = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): widths[glyph][0] / units for code, glyph in font.getBestCmap().items()}

"""How wide and high a text is in one of our faces, so that lines are broken before layout.

Kerning is left out: in Vietnamese words it only brings letters closer together.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from fontTools.ttLib import TTFont

from conference.lib.compounds import is_compound

from .faces import face_file, with_boxes

ELLIPSIS = "…"
#: Sums of advances in another order differ by less, in ems.
_ROUNDING = 1e-9


def text_width(text: str, *, face: str, size: float) -> float:
    """Width in millimetres of one line; `face` is one of ours, as “LiberationSerif-Bold”."""
    return _ems(text, face) * size * 25.4 / 72


def ink_reach(text: str, *, face: str) -> tuple[float, float]:
    """How far the letters of a line reach above the baseline and below it, in ems."""
    reach = _reach(face)
    known = [reach[letter] for letter in text if letter in reach]
    return max((up for up, _ in known), default=0.0), max((down for _, down in known), default=0.0)


def break_lines(
    text: str,
    *,
    face: str,
    size: float,
    width: float,
    balanced: bool = False,
    most: int | None = None,
) -> list[str]:
    """The text in as few lines as `width` millimetres allow, broken at spaces where it can be.

    Of those with the fewest lines it takes the one that parts the fewest compounds; then lines as
    full as they can be or, if balanced, as even. Beyond `most` lines the last ends with “…”.
    Letters that no face has are boxes.
    """
    ems = width * 72 / 25.4 / size
    lines = list(_broken(text, face, ems, balanced))
    return lines if most is None or len(lines) <= most else _cut(text, face, ems, most)


@lru_cache(maxsize=20_000)
def _broken(text: str, face: str, ems: float, balanced: bool) -> tuple[str, ...]:
    words = list(_breakable(with_boxes(text).split(), face, ems))
    whole = " ".join(words)
    if _ems(whole, face) <= ems:
        return (whole,) if whole else ()
    ends = _line_ends(words, face, ems, balanced)
    return tuple(" ".join(words[start:end]) for start, end in pairwise([0, *ends]))


def _cut(text: str, face: str, ems: float, most: int) -> list[str]:
    """The first lines, as full as they can be; the last is shortened by words, if it can be."""
    *kept, last = _broken(text, face, ems, False)[:most]
    while last and _ems(last + ELLIPSIS, face) > ems:
        last = last.rpartition(" ")[0].rstrip(" ,;–-") or last[:-1]
    return [*kept, last + ELLIPSIS]


def _line_ends(words: list[str], face: str, ems: float, balanced: bool) -> list[int]:
    """Where the lines of the best setting end: found from the last word backwards."""
    space, widths = _ems(" ", face), [_ems(word, face) for word in words]
    last = len(words)
    best: list[tuple[int, int, float, int]] = [(0, 0, 0.0, 0)] * (last + 1)
    for start in reversed(range(last)):
        settings, room = [], ems + space
        for end in range(start + 1, last + 1):
            room -= widths[end - 1] + space
            if room < -_ROUNDING and end > start + 1:
                break
            lines, parted, ragged, _next = best[end]
            parted += end < last and is_compound(words[end - 1], words[end])
            settings.append((lines + 1, parted, ragged + room * room * balanced, -end))
        best[start] = min(settings)
    ends, at = [], 0
    while at < last:
        at = -best[at][-1]
        ends.append(at)
    return ends


def _breakable(words: list[str], face: str, ems: float) -> Iterator[str]:
    """The words, those wider than a line cut into pieces that are not."""
    for word in words:
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
def _reach(face: str) -> dict[str, tuple[float, float]]:
    """Of every character of the face that has ink: up to where and down to where, in ems."""
    with TTFont(face_file(face), lazy=True) as font:
        glyphs, units = font["glyf"], font["head"].unitsPerEm
        found = {chr(code): glyphs[name] for code, name in font.getBestCmap().items()}
        return {
            letter: (glyph.yMax / units, -glyph.yMin / units)
            for letter, glyph in found.items()
            if glyph.numberOfContours
        }


@cache
def _advances(face: str) -> dict[str, float]:
    """Advance width in ems of every character of the face."""
    with TTFont(face_file(face), lazy=True) as font:
        widths, units = font["hmtx"], font["head"].unitsPerEm
        return {chr(code): widths[glyph][0] / units for code, glyph in font.getBestCmap().items()}

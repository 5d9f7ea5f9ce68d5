"""What stands on the back of a badge: a heading and lines, the times before them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from conference.lib.pdf.element import Element
from conference.lib.pdf.measure import ELLIPSIS, break_lines, text_width

from .drawing import Pen
from .fitting import BOLD, MEDIUM, Place, fit
from .geometry import FORMATS, Box
from .look import Look
from .specs import measures_of


@dataclass(frozen=True, slots=True)
class BackLine:
    """A line with its time, or a heading such as a day.

    `place` follows the text in brackets where there is room; a minor line, as of a break, is left
    out before any other.
    """

    text: str
    time: str = ""
    is_heading: bool = False
    place: str = ""
    is_minor: bool = False

    @property
    def whole(self) -> "BackLine":
        """The same with its place in the text."""
        return replace(self, text=f"{self.text} ({self.place})") if self.place else self


@dataclass(frozen=True, slots=True)
class Back:
    title: str
    lines: tuple[BackLine, ...]


class BackFit(Enum):
    WHOLE = "whole"
    ABRIDGED = "abridged"  # without places, or without minor lines too
    CUT = "cut"  # the end is missing


@dataclass(frozen=True, slots=True)
class _Row:
    """A line broken to its room: `box` is that of the text, `indent` of the time before it."""

    line: BackLine
    lines: tuple[str, ...]
    box: Box
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class _Setting:
    """A size of type in pt, in columns of a width in mm; `indent` is what times take."""

    body: Box
    size: float
    columns: int
    indent: float

    @property
    def leading(self) -> float:
        return self.size * 0.46

    @property
    def width(self) -> float:
        return (self.body.width - (self.columns - 1) * _BETWEEN) / self.columns

    def left(self, column: int) -> float:
        return self.body.left + column * (self.width + _BETWEEN)

    def indent_of(self, line: BackLine) -> float:
        return self.indent if line.time else 0.0

    def broken(self, line: BackLine) -> tuple[str, ...]:
        room = self.width - self.indent_of(line)
        lines = break_lines(line.text, face=_face(line), size=self.size, width=room)
        return tuple(lines) or ("",)


_BETWEEN = 4.0  # columns, in mm
#: (size in pt, columns) of the lines, on badges that are tall and wide, the best first.
_SETTINGS = {
    False: [(size, 1) for size in (12, 11, 10, 9, 8, 7, 6.5)],
    True: [(8, 1), (7.5, 1), (7, 1), (7, 2), (6.5, 2), (6, 2), (5.5, 2)],
}
#: Of the title, and how high it stands.
_TITLES = {False: ((14, 11, 9, 7), 8.0), True: ((9, 8, 7), 5.2)}


def back_elements(back: Back | None, look: Look, pen: Pen) -> tuple[tuple[Element, ...], BackFit]:
    """The elements, and how much of the text they tell."""
    if back is None:
        return (), BackFit.WHOLE
    return _elements(back, look, pen)


@lru_cache(maxsize=256)
def _elements(back: Back, look: Look, pen: Pen) -> tuple[tuple[Element, ...], BackFit]:
    form, measures = FORMATS[look.paper], measures_of(look.paper)
    sizes, height = _TITLES[form.is_wide]
    head = Box(measures.side, measures.top, form.width - 2 * measures.side, height)
    rule = replace(head, top=head.bottom + 0.6, height=0.4)
    top = rule.bottom + 1.4
    body = replace(head, top=top, height=form.height - measures.bottom - top)
    rows, size, how = _set(back.lines, body, is_wide=form.is_wide)
    elements = [
        _title(pen, back.title, head, sizes, look),
        pen.ground(rule, look.accent),
        *(element for row in rows for element in _row_elements(pen, row, size, look)),
    ]
    return tuple(elements), how


def _title(pen: Pen, title: str, head: Box, sizes: tuple[float, ...], look: Look) -> Element:
    fitted = fit(title, Place(BOLD, head.width, tuple((size, 1) for size in sizes)))
    return pen.text(
        head,
        fitted.text,
        face=BOLD,
        size=sizes[fitted.step],
        leading=head.height,
        align="center",
        more=f"color:{look.accent}",
    )


def _set(lines, body: Box, *, is_wide: bool) -> tuple[list[_Row], float, BackFit]:
    """In the largest size that holds them all, else them abridged; at worst the first that fit."""
    for version in _versions(lines):
        for size, columns in _SETTINGS[is_wide]:
            times = [text_width(line.time, face=BOLD, size=size) for line in version]
            setting = _Setting(body, size, columns, max(times, default=0) + size * 0.18)
            rows, is_cut = _filled(version, setting)
            if not is_cut:
                is_whole = version == _versions(lines)[0]
                return rows, size, BackFit.WHOLE if is_whole else BackFit.ABRIDGED
    return rows, size, BackFit.CUT


def _versions(lines) -> list[list[BackLine]]:
    """All of it, the same without places, and without minor lines too."""
    whole = [line.whole for line in lines]
    return [whole, list(lines), [line for line in lines if not line.is_minor]]


def _filled(lines, setting: _Setting) -> tuple[list[_Row], bool]:
    leading, rows, column, top = setting.leading, [], 0, 0.0
    for line in lines:
        broken = setting.broken(line)
        height, gap = len(broken) * leading, _gap(line, leading) if top else 0.0
        # A heading stays with the line below it.
        needed = gap + height + (leading if line.is_heading else 0)
        if top and top + needed > setting.body.height:
            column, top, gap = column + 1, 0.0, 0.0
        if column >= setting.columns or height > setting.body.height:
            return _with_ellipsis(rows, setting), True
        indent = setting.indent_of(line)
        box = Box(
            setting.left(column) + indent,
            setting.body.top + top + gap,
            setting.width - indent,
            height,
        )
        rows.append(_Row(line, broken, box, indent))
        top += gap + height
    return rows, False


def _gap(line: BackLine, leading: float) -> float:
    return leading * (0.5 if line.is_heading else 0.12)


def _with_ellipsis(rows: list[_Row], setting: _Setting) -> list[_Row]:
    if not rows:
        return rows
    last = rows[-1]
    place = Place(_face(last.line), last.box.width, ((setting.size, len(last.lines)),))
    cut = fit(f"{' '.join(last.lines)} {ELLIPSIS}", place).lines
    return [*rows[:-1], replace(last, lines=cut)]


def _row_elements(pen: Pen, row: _Row, size: float, look: Look) -> Iterator[Element]:
    leading = row.box.height / len(row.lines)
    kinds = {"size": size, "leading": leading, "align": "left"}
    if row.line.time:
        time = Box(row.box.left - row.indent, row.box.top, row.indent, leading)
        yield pen.text(time, row.line.time, face=BOLD, **kinds)
    colour = f"color:{look.accent}" if row.line.is_heading else ""
    yield pen.text(row.box, "\n".join(row.lines), face=_face(row.line), more=colour, **kinds)


def _face(line: BackLine) -> str:
    return BOLD if line.is_heading else MEDIUM

"""What stands on the back of a badge: a heading and lines, the times before them."""

from dataclasses import dataclass
from functools import lru_cache

from conference.lib.pdf.element import Element
from conference.lib.pdf.measure import break_lines

from .drawing import Pen
from .fitting import BOLD, ELLIPSIS, MEDIUM, Place, fit
from .geometry import FORMATS, Box
from .look import Look
from .specs import measures_of


@dataclass(frozen=True, slots=True)
class BackLine:
    """A line with its time, or a heading such as a day."""

    text: str
    time: str = ""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Back:
    title: str
    lines: tuple[BackLine, ...]


#: Sizes of the lines in pt, on badges that are tall and wide.
_SIZES = {False: (10, 9, 8, 7, 6.5), True: (7, 6.5, 6, 5.5)}
_LEADING, _COLUMN_GAP = 0.46, 4.0  # mm a pt; mm


@dataclass(frozen=True, slots=True)
class _Row:
    """A line broken to its column; `top` is from its column's beginning."""

    line: BackLine
    lines: tuple[str, ...]
    column: int
    top: float


def back_elements(back: Back | None, look: Look, pen: Pen) -> tuple[tuple[Element, ...], bool]:
    """The elements, and whether the end of the text had to be cut."""
    if back is None:
        return (), False
    return _elements(back, look, pen)


@lru_cache(maxsize=256)
def _elements(back: Back, look: Look, pen: Pen) -> tuple[tuple[Element, ...], bool]:
    form, measures = FORMATS[look.paper], measures_of(look.paper)
    side = max(5.0, measures.side) if not form.is_wide else measures.side
    width = form.width - 2 * side
    head = Box(side, measures.top, width, 8 if not form.is_wide else 5.2)
    title = fit(back.title, Place(BOLD, width, ((14, 1), (11, 1), (9, 1), (7, 1))))
    if form.is_wide:
        title = fit(back.title, Place(BOLD, width, ((9, 1), (8, 1), (7, 1))))
    size = ((9, 8, 7) if form.is_wide else (14, 11, 9, 7))[title.step]
    rule = Box(side, head.bottom + 0.6, width, 0.4)
    body = Box(side, rule.bottom + 1.4, width, form.height - measures.bottom - rule.bottom - 1.4)
    rows, text_size, is_cut = _rows(back.lines, body, is_wide=form.is_wide)
    elements = [
        pen.text(
            head,
            title.text,
            face=BOLD,
            size=size,
            leading=head.height,
            align="center",
            more=f"color:{look.accent}",
        ),
        pen.ground(rule, look.accent),
    ]
    for row in rows:
        elements += _row_elements(pen, row, body, text_size, look, is_wide=form.is_wide)
    return tuple(elements), is_cut


def _rows(lines, body: Box, *, is_wide: bool) -> tuple[list[_Row], float, bool]:
    """In the largest size that holds them all; in the smallest, the first that fit."""
    for size in _SIZES[is_wide]:
        rows, is_cut = _filled(lines, body, size, columns=2 if is_wide else 1)
        if not is_cut:
            break
    return rows, size, is_cut


def _filled(lines, body: Box, size: float, *, columns: int) -> tuple[list[_Row], bool]:
    leading, rows, column, top = size * _LEADING, [], 0, 0.0
    width = _column_width(body, columns)
    for line in lines:
        broken = _broken(line, width, size)
        height = len(broken) * leading
        gap = leading * (0.5 if line.is_heading and top else 0.12)
        # A heading stays with the line below it.
        needed = gap + height + (leading if line.is_heading else 0)
        if top + needed > body.height and top:
            column, top, gap = column + 1, 0.0, 0.0
        if column >= columns:
            return _with_ellipsis(rows, width, size), True
        rows.append(_Row(line, broken, column, top + gap))
        top += gap + height
    return rows, False


def _with_ellipsis(rows: list[_Row], width: float, size: float) -> list[_Row]:
    if not rows:
        return rows
    last = rows[-1]
    place = Place(_face(last.line), _text_width(last.line, width, size), ((size, len(last.lines)),))
    cut = fit(f"{' '.join(last.lines)} {ELLIPSIS}", place).lines
    return [*rows[:-1], _Row(last.line, cut, last.column, last.top)]


def _broken(line: BackLine, width: float, size: float) -> tuple[str, ...]:
    room = _text_width(line, width, size)
    return tuple(break_lines(line.text, face=_face(line), size=size, width=room)) or ("",)


def _row_elements(pen: Pen, row: _Row, body: Box, size: float, look: Look, *, is_wide: bool):
    width = _column_width(body, 2 if is_wide else 1)
    left = body.left + row.column * (width + _COLUMN_GAP)
    top, leading = body.top + row.top, size * _LEADING
    indent = width - _text_width(row.line, width, size)
    box = Box(left + indent, top, width - indent, len(row.lines) * leading)
    kinds = {"size": size, "leading": leading, "align": "left"}
    colour = f"color:{look.accent}" if row.line.is_heading else ""
    if row.line.time:
        time = Box(left, top, indent, leading)
        yield pen.text(time, row.line.time, face=BOLD, **kinds)
    text = "\n".join(row.lines)
    yield pen.text(box, text, face=_face(row.line), more=colour, **kinds)


def _column_width(body: Box, columns: int) -> float:
    return (body.width - (columns - 1) * _COLUMN_GAP) / columns


def _text_width(line: BackLine, width: float, size: float) -> float:
    """“00:00–00:00” stands before the text where the line has a time."""
    if line.is_heading or not line.time:
        return width
    return width - size * (2.6 if len(line.time) > 5 else 1.35)


def _face(line: BackLine) -> str:
    return BOLD if line.is_heading else MEDIUM

"""Shells laid out once: where their texts and pictures go, and how they are set."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .bulk_page import document_of
from .element import Element
from .internals import AbsolutePlaceholder, LineBox, PageBox, ReplacedBox, TextBox
from .layout import lay_out
from .pictures import SLOT, PictureSlot

#: Stands where line `n` of text `k` will: `{k.n}`.
_PLACEHOLDER = re.compile(r"\{(\d+)\.(\d+)\}")
_PICTURE_ENDING = 'src="'
#: Less than rounding takes, in px.
_ROUNDING = 0.01
#: How much of the room that a line leaves is on its left.
_SHARES = {"start": 0.0, "left": 0.0, "center": 0.5, "end": 1.0, "right": 1.0}
#: The properties by which one line of type differs from another …
_SETTING = [
    "color",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_caps",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variation_settings",
    "font_weight",
    "lang",
    "letter_spacing",
]
#: … and what none may have.
_PLAIN = {"text_decoration_line": "none", "word_spacing": 0, "direction": "ltr"}


class UnsupportedPaperError(Exception):
    """Something in the paper that moulds cannot do; layout in full can."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A shell and how many lines each of its texts has; None for a picture."""

    shell: str
    lines: tuple[int | None, ...] = ()

    @property
    def html(self) -> str:
        return self.shell.format(*map(_placeholder, range(len(self.lines)), self.lines))


def shape_of(element: Element) -> Shape:
    """Raises UnsupportedPaperError when texts are missing or left over."""
    pictures = _pictures_in(element.shell)
    if len(pictures) != len(element.texts):
        raise UnsupportedPaperError(f"{len(element.texts)} texts for {element.shell}")
    lines = [
        None if is_picture else _count_lines(text)
        for is_picture, text in zip(pictures, element.texts, strict=True)
    ]
    return Shape(element.shell, tuple(lines))


def _count_lines(text: str) -> int:
    if "\n\n" in text or text[:1] == "\n" or text[-1:] == "\n":
        raise UnsupportedPaperError(f"An empty line, which layout may drop: {text!r}")
    return text.count("\n") + 1 if text else 0


@lru_cache(maxsize=1000)
def _pictures_in(shell: str) -> tuple[bool, ...]:
    """Whether each place of the shell is a picture's."""
    return tuple(before.endswith(_PICTURE_ENDING) for before in shell.split("{}")[:-1])


def _placeholder(text: int, lines: int | None) -> str:
    if lines is None:
        return f"{SLOT}{text}"
    return "\n".join(f"{{{text}.{line}}}" for line in range(lines))


@dataclass(frozen=True, slots=True)
class LineSlot:
    """Where line `line` of text `text` goes: the room from the left edge, and baseline, in px.

    Of the room that the line does not fill, `share` is on its left.
    """

    text: int
    line: int
    left: float
    room: float
    baseline: float
    share: float
    style: dict
    setting: tuple


@dataclass(frozen=True, slots=True, eq=False)
class Mould:
    """A page that holds the shape alone; `height` is what that takes in the flow, in px."""

    page: PageBox
    slots: tuple[LineSlot, ...]
    height: float


def mould_all(
    pages: Sequence[tuple[str, Shape]], *, stylesheets: Sequence[str], style: str
) -> Iterator[Mould]:
    """Lay out pages of HTML, each with the shape that it holds. Raises UnsupportedPaperError."""
    html = document_of("", "".join(html for html, _ in pages), style)
    document = lay_out(html, stylesheets=stylesheets)
    if len(document.pages) != len(pages):
        raise UnsupportedPaperError("A block that is higher than a page")
    for page, (_, shape) in zip(document.pages, pages, strict=True):
        yield _mould(page._page_box, shape)


def _mould(page: PageBox, shape: Shape) -> Mould:
    slots, pictures = [], 0
    for box in _boxes(page):
        for child in getattr(box, "children", ()):
            if isinstance(child, LineBox):
                slots += _slots_in(child, box)
        if isinstance(box, ReplacedBox) and isinstance(box.replacement, PictureSlot):
            pictures += 1
            if "auto" in (box.style["width"], box.style["height"]):
                raise UnsupportedPaperError(f"A picture as large as its file: {shape.shell}")
    expected = sum(lines or 0 for lines in shape.lines), shape.lines.count(None)
    if (len(slots), pictures) != expected:
        raise UnsupportedPaperError(f"Lines that layout breaks or drops: {shape.shell}")
    return Mould(page, tuple(slots), _height(page))


def _boxes(box) -> Iterator:
    """The box and all in it, in the order of the document."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    yield box
    for child in getattr(box, "children", ()):
        yield from _boxes(child)


def _slots_in(line: LineBox, block) -> Iterator[LineSlot]:
    """The slot of the line, which is hidden from now on: what is painted of a mould is the rest."""
    texts = [box for box in _boxes(line) if isinstance(box, TextBox)]
    if not any(_PLACEHOLDER.search(box.text) for box in texts):
        return
    place = _PLACEHOLDER.fullmatch(texts[0].text)
    if len(texts) > 1 or not place:
        raise UnsupportedPaperError("A text beside another on one line")
    (box,) = texts
    left, room, share = block.content_box_x(), block.width, _share(box.style)
    if abs(left + share * (room - box.width) - box.position_x) > _ROUNDING:
        raise UnsupportedPaperError("A line that does not begin where its block does")
    yield LineSlot(
        text=int(place[1]),
        line=int(place[2]),
        left=left,
        room=room,
        baseline=box.position_y + box.baseline,
        share=share,
        style=box.style,
        setting=tuple(str(box.style[name]) for name in _SETTING),
    )
    box.style = box.style.copy()
    box.style["visibility"] = "hidden"


def _share(style) -> float:
    for name, value in _PLAIN.items():
        if style[name] != value:
            raise UnsupportedPaperError(f"{name}: {style[name]}")
    if style["white_space"] not in ("pre", "nowrap"):
        raise UnsupportedPaperError(f"white-space: {style['white_space']}")
    if style["text_align_all"] not in _SHARES:
        raise UnsupportedPaperError(f"text-align: {style['text_align_all']}")
    return _SHARES[style["text_align_all"]]


def _height(page: PageBox) -> float:
    """Of what flows in the section, which is html → body → div → section."""
    box = page.children[0]
    for _ in range(3):
        box = box.children[0]
    return sum(child.margin_height() for child in box.children if child.is_in_normal_flow())

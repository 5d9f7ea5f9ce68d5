"""A card of 1200×630 pixels as PNG: head, title and lines on the site's red ground."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from .pdf.faces import face_file

WIDTH, HEIGHT = 1200, 630
MARGIN = 72
GROUND, GOLD, CREAM, PALE = "#8a1616", "#e0a93f", "#fff3d6", "#f0cb7a"
_MARK, _MARK_TOP = 132, 38
_RULE = 478
_TITLE_TOP, _TITLE_BOTTOM = 198, 462
_SIZES = (66, 58, 51, 45, 40, 35)
#: So that “g” above “Ấ” does not touch it.
_LEADING = 1.46
#: Few colours, without dots of a mixture: a messenger gets some 20 kB instead of 60.
_COLOURS = 48


@dataclass(frozen=True, slots=True)
class PictureCard:
    """Any of its texts may be as long as it likes: it shrinks, then ends with an ellipsis."""

    head: str
    title: str
    line: str
    below: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text that fits; `x` and `y` are the upper left corner of its letters' box."""

    x: int
    y: int
    text: str
    face: str
    size: int
    colour: str

    @property
    def box(self) -> tuple[float, float, float, float]:
        """What its letters cover, marks and tails included: left, top, right, bottom."""
        left, top, right, bottom = _font(self.face, self.size).getbbox(self.text)
        return self.x + left, self.y + top, self.x + right, self.y + bottom


def draw(card: PictureCard) -> bytes:
    """The card as PNG of some 20 kB."""
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    pen = ImageDraw.Draw(image)
    mark = _mark()
    image.paste(mark, (MARGIN, _MARK_TOP), mark)
    pen.rectangle((MARGIN, _RULE, WIDTH - MARGIN, _RULE + 3), fill=GOLD)
    for line in lines_of(card):
        pen.text((line.x, line.y), line.text, line.colour, _font(line.face, line.size))
    file = BytesIO()
    few = image.quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def lines_of(card: PictureCard) -> list[PlacedLine]:
    """Every line with its place, inside the margins and clear of one another."""
    foot = [line for line in (card.line, card.below) if line]
    return [
        *_head(card.head),
        *_title(card.title),
        *(_foot(text, number) for number, text in enumerate(foot)),
    ]


def _head(text: str) -> list[PlacedLine]:
    """At most two lines beside the mark, in its middle."""
    left, size = MARGIN + _MARK + 28, 28
    step = int(size * _LEADING)
    lines = _evened(text, "BeVietnamPro-Medium", size, WIDTH - MARGIN - left, 2)
    top = _MARK_TOP + (_MARK - len(lines) * step) // 2
    return [
        PlacedLine(left, top + step * number, line, "BeVietnamPro-Medium", size, PALE)
        for number, line in enumerate(lines)
    ]


def _title(text: str) -> list[PlacedLine]:
    """As large as it fits between head and rule."""
    face, height = "BeVietnamPro-Bold", _TITLE_BOTTOM - _TITLE_TOP
    for size in _SIZES:
        step = int(size * _LEADING)
        most = height // step
        lines = _wrapped(text, face, size, WIDTH - 2 * MARGIN, most + 1)
        if len(lines) <= most:
            break
    lines = _evened(text, face, size, WIDTH - 2 * MARGIN, most)
    top = _TITLE_TOP + (height - len(lines) * step) // 2
    return [
        PlacedLine(MARGIN, top + step * number, line, face, size, CREAM)
        for number, line in enumerate(lines)
    ]


def _foot(text: str, number: int) -> PlacedLine:
    face, size = ("BeVietnamPro-Regular", 28) if number else ("BeVietnamPro-SemiBold", 36)
    (line,) = _wrapped(text, face, size, WIDTH - 2 * MARGIN, 1) or [""]
    return PlacedLine(
        MARGIN, _RULE + (82 if number else 26), line, face, size, PALE if number else CREAM
    )


def _wrapped(text: str, face: str, size: int, width: int, most: int) -> list[str]:
    """The words in at most so many lines of this width; an ellipsis says that more would come."""
    font, lines = _font(face, size), [""]
    for word in _pieces(text, font, width):
        longer = f"{lines[-1]} {word}".lstrip()
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
        if len(lines) > most:
            return [*lines[: most - 1], _ended(lines[most - 1], font, width)]
    return [line for line in lines if line]


def _evened(text: str, face: str, size: int, width: int, most: int) -> list[str]:
    """The same, in as many lines but of like length: no word stands alone in the last one."""
    lines, font = _wrapped(text, face, size, width, most), _font(face, size)
    if len(lines) < 2 or lines[-1].endswith("…"):
        return lines
    low = max(width // 2, *(int(font.getlength(word)) + 1 for word in text.split()))
    while low + 8 < width:
        middle = (low + width) // 2
        narrower = _wrapped(text, face, size, middle, len(lines) + 1)
        if len(narrower) > len(lines):
            low = middle
        else:
            width, lines = middle, narrower
    return lines


def _pieces(text: str, font, width: int) -> list[str]:
    """The words; one that is wider than a line comes in parts."""
    return [piece for word in text.split() for piece in _parts(word, font, width)]


def _parts(word: str, font, width: int) -> list[str]:
    parts = [""]
    if font.getlength(word) <= width:
        return [word]
    for letter in word:
        if font.getlength(parts[-1] + letter) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _ended(line: str, font, width: int) -> str:
    """The line with an ellipsis, without the words that leave no room for it."""
    while line and font.getlength(f"{line}…") > width:
        line = line.rpartition(" ")[0] or line[:-1]
    return f"{line.rstrip(' ,;:–-')}…"


@cache
def _mark() -> Image.Image:
    """The site's mark, of its own red: that melts into the ground."""
    with Image.open(settings.BASE_DIR / "static" / "img" / "icon-192.png") as icon:
        return icon.convert("RGBA").resize((_MARK, _MARK), Image.Resampling.LANCZOS)


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(face_file(face), size)

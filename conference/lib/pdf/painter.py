"""Paints pages from moulds: what stays is recorded once, and texts are set into it.

What is recorded holds within one output document, for it names that document's fonts.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from weasyprint import DEFAULT_OPTIONS

from .bulk_page import BulkPage, Panel, page_of
from .element import Element
from .internals import PageBox, get_image_from_uri
from .layout import OwnFiles
from .moulds import LineSlot, Shape, UnsupportedPaperError, mould_all, shape_of
from .operators import as_bytes, number
from .pictures import PicturePlace, Pictures
from .recording import Recording, Typesetter

#: CSS pixels in a millimetre.
PX = 96 / 25.4

#: The blocks of letterheads come and go; a process need not keep all of them.
MOST_MOULDS = 500
#: The text of the page's frame.
FOLIO = "{}"
#: Laid out to see that what is around a panel's elements paints nothing.
EMPTY = Element("")


class Key(NamedTuple):
    """What a mould is made of. A page's frame, background and margins, has no panel."""

    shape: Shape
    before: str = ""
    after: str = ""
    is_placed: bool = False

    @property
    def is_frame(self) -> bool:
        return self.shape.shell == FOLIO

    @property
    def html(self) -> str:
        if self.is_frame:
            return page_of(self.shape.html, "")
        panel = Panel(self.before, (), self.after)
        return page_of("", panel.around(self.shape.html, (0, 0) if self.is_placed else None))


class Moulds(dict):
    """Those of one set of style sheets, by key; kept for the next paper, too."""

    def __init__(self, stylesheets: Sequence[str], style: str):
        self.stylesheets, self.style = stylesheets, style

    def provide(self, keys: Iterable[Key]) -> None:
        """Lay out together those that are not there yet."""
        if len(self) > MOST_MOULDS:
            self.clear()
        missing = [key for key in dict.fromkeys(keys) if key not in self]
        if missing:
            pages = [(key.html, key.shape) for key in missing]
            laid_out = mould_all(pages, stylesheets=self.stylesheets, style=self.style)
            self.update(zip(missing, laid_out, strict=True))


@lru_cache(maxsize=20)
def moulds_with(stylesheets: tuple[str, ...], style: str) -> Moulds:
    return Moulds(stylesheets, style)


def keys_of(page: BulkPage) -> list[Key]:
    """Of all that the page is painted from."""
    return [_frame_key(page), *(key for panel in page.panels for key in _panel_keys(panel))]


def _frame_key(page: BulkPage) -> Key:
    return Key(shape_of(Element(FOLIO, (page.folio,))))


def _panel_keys(panel: Panel) -> list[Key]:
    """Of what is around its elements first, then of each of them."""
    around = panel.before, panel.after, panel.place is not None
    return [Key(shape_of(element), *around) for element in (EMPTY, *panel.elements)]


def _turn(page: PageBox) -> bytes:
    """Half a turn around the middle of what is between the page's margins."""
    right = 2 * page.content_box_x() + page.width
    foot = 2 * page.content_box_y() + page.height
    return b"-1 0 0 -1 %b %b cm" % (number(right), number(foot))


class Painter:
    """Paints the pages of one output document."""

    def __init__(self, moulds: Moulds):
        self.moulds = moulds
        self.recordings: dict[Key, Recording] = {}
        self.typesetters: dict[tuple, Typesetter] = {}
        self.pictures, self.fetcher = Pictures(), OwnFiles()

    def paint(self, page: BulkPage, stream, scale: float) -> None:
        """Append the page's operators to the output document's stream."""
        ink = [b"q %b 0 0 %b 0 0 cm" % (number(scale), number(scale))]
        frame = _frame_key(page)
        ink += self._stamp(frame, (page.folio,), 0, 0, stream)
        if page.is_turned:
            ink.append(_turn(self.moulds[frame].page))
        flow = 0
        for panel in page.panels:
            around, *keys = _panel_keys(panel)
            if not self._recording(around, stream).is_empty:
                raise UnsupportedPaperError(f"A panel that paints something: {panel.before}")
            left, top = (mm * PX for mm in panel.place) if panel.place else (0, flow)
            for element, key in zip(panel.elements, keys, strict=True):
                ink += self._stamp(key, element.texts, left, top, stream)
                if panel.place is None:
                    flow = top = top + self.moulds[key].height
        stream.stream.append(b"\n".join([*ink, b"Q"]))

    def _stamp(self, key: Key, texts, left: float, top: float, stream) -> Iterator[bytes]:
        """One element at its place: what stays, then the texts."""
        recording = self._recording(key, stream)
        if not recording.is_empty:
            yield recording.at(left, top, lambda place: self._picture(place, texts, stream))
        slots = self.moulds[key].slots
        if slots:
            lines = [text.split("\n") for text in texts]
            yield b"BT"
            for slot in slots:
                setter = self._typesetter(slot, stream)
                yield setter.line(lines[slot.text][slot.line], slot, left, top)
            yield b"ET"

    def _recording(self, key: Key, stream) -> Recording:
        found = self.recordings.get(key)
        if found is None:
            found = Recording(self.moulds[key].page, stream, is_frame=key.is_frame)
            self.recordings[key] = found
        return found

    def _typesetter(self, slot: LineSlot, stream) -> Typesetter:
        found = self.typesetters.get(slot.setting)
        if found is None:
            found = self.typesetters[slot.setting] = Typesetter(slot.style, stream)
        return found

    def _picture(self, place: PicturePlace, texts, stream) -> bytes:
        draft = stream.clone()
        url = texts[place.slot]
        image = get_image_from_uri(self.pictures, self.fetcher, DEFAULT_OPTIONS, url)
        if image:
            image.draw(draft, place.width, place.height, place.style)
        return b"\n".join(map(as_bytes, draft.stream))

"""Pictures that draw themselves: `<img src="qr:https://…">`, and places for others.

A file or a data URL for each code costs more than the rest of its badge.
"""

from dataclasses import dataclass

from conference.lib.qr import QrCode, qr_code

QR = "qr:"
#: Where a mould's picture will stand; what follows is the number of its text.
SLOT = "slot:"

_BITS = bytes.maketrans(b"\0\1", b"01")


class Pictures(dict):
    """The image cache of one document; it makes what has no file when that is asked for."""

    def __contains__(self, url):
        return url.startswith((QR, SLOT)) or super().__contains__(url)

    def __missing__(self, url):
        if url.startswith(SLOT):
            return PictureSlot(int(url.removeprefix(SLOT)))
        return _QrPicture(qr_code(url.removeprefix(QR)))


class _QrPicture:
    """As much of WeasyPrint's images as layout and painting ask for."""

    def __init__(self, code: QrCode):
        self.code = code

    def get_intrinsic_size(self, resolution, font_size):
        return self.code.size, self.code.size, 1

    def draw(self, stream, width, height, style):
        stream.transform(width, 0, 0, -height, 0, height)
        stream.stream.append(_inline_mask(self.code))


@dataclass(frozen=True, slots=True)
class PicturePlace:
    """Stands among the operators of a stream where text `slot` is to be drawn as a picture."""

    slot: int
    width: float
    height: float
    style: dict


class PictureSlot:
    """Leaves its place behind instead of drawing itself."""

    def __init__(self, slot: int):
        self.slot = slot

    def get_intrinsic_size(self, resolution, font_size):
        return 1, 1, 1

    def draw(self, stream, width, height, style):
        stream.stream.append(PicturePlace(self.slot, width, height, style))


def _inline_mask(code: QrCode) -> bytes:
    """A stencil of one bit a module, painted black: sharp at any size, and a tenth of its runs."""
    width = -(-code.size // 8) * 8
    modules = code.dark.translate(_BITS)
    rows = range(0, code.size**2, code.size)
    bits = b"".join(modules[row : row + code.size].ljust(width, b"0") for row in rows)
    data = b"%0*x" % (len(bits) // 4, int(bits, 2))
    head = b"0 g BI /W %d /H %d /IM true /D [1 0] /F /AHx ID " % (code.size, code.size)
    return head + data + b">\nEI"

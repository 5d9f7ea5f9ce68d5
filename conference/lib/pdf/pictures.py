"""Pictures that draw themselves, `qr:https://…` and `aruco:0` as `src`, and places for others.

A file or a data URL for each code costs more than the rest of its badge.
"""

from dataclasses import dataclass

from conference.lib.aruco import ArucoMark, aruco_mark
from conference.lib.qr import QrCode, qr_code

QR, ARUCO = "qr:", "aruco:"
#: Where a mould's picture will stand; what follows is the number of its text.
SLOT = "slot:"

_BITS = bytes.maketrans(b"\0\1", b"01")


class Pictures(dict):
    """The image cache of one document; it makes what has no file when that is asked for."""

    def __contains__(self, url):
        return url.startswith((QR, ARUCO, SLOT)) or super().__contains__(url)

    def __missing__(self, url):
        scheme, _, name = url.partition(":")
        return _MAKERS[f"{scheme}:"](name)


class _CodePicture:
    """As much of WeasyPrint's images as layout and painting ask for."""

    def __init__(self, code: QrCode | ArucoMark):
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


_MAKERS = {
    QR: lambda text: _CodePicture(qr_code(text)),
    ARUCO: lambda number: _CodePicture(aruco_mark(int(number))),
    SLOT: lambda number: PictureSlot(int(number)),
}


def _inline_mask(code: QrCode | ArucoMark) -> bytes:
    """A stencil of one bit a module, painted black: sharp at any size, and a tenth of its runs."""
    width = -(-code.size // 8) * 8
    modules = code.dark.translate(_BITS)
    rows = range(0, code.size**2, code.size)
    bits = b"".join(modules[row : row + code.size].ljust(width, b"0") for row in rows)
    data = b"%0*x" % (len(bits) // 4, int(bits, 2))
    head = b"0 g BI /W %d /H %d /IM true /D [1 0] /F /AHx ID " % (code.size, code.size)
    return head + data + b">\nEI"

"""The one door to the barcode library."""

from dataclasses import dataclass
from itertools import groupby

import zxingcpp

#: Black pixels, which are 0, become 1; all others 0.
_DARK = b"\1" + bytes(255)


@dataclass(frozen=True, slots=True)
class QrCode:
    """`size` × `size` modules without quiet zone; `dark` holds a byte a module, row by row."""

    size: int
    dark: bytes


def qr_code(text: str) -> QrCode:
    """The QR code of `text` at error correction level M, in 0.2 ms."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    pixels = memoryview(code.to_image(scale=1, add_quiet_zones=False))
    return QrCode(pixels.shape[0], pixels.tobytes().translate(_DARK))


def svg_path(code: QrCode, *, margin: int) -> str:
    """The dark modules as the `d` of one SVG path, a module to the unit, `margin` units inside.

    Each run of a row is one rectangle: fewer words, and no seams between neighbours.
    """
    rectangles = []
    for row in range(code.size):
        column = 0
        modules = code.dark[row * code.size : (row + 1) * code.size]
        for is_dark, run in groupby(modules):
            width = len(list(run))
            if is_dark:
                rectangles.append(f"M{column + margin} {row + margin}h{width}v1h-{width}z")
            column += width
    return "".join(rectangles)

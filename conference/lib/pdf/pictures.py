"""Codes as pictures that draw themselves: `<img src="qr:https://…">`, `<img src="aruco:0">`.

A file or a data URL for each code costs more than the rest of its badge.
"""

from conference.lib.aruco import ArucoMark, aruco_mark
from conference.lib.qr import QrCode, qr_code

SCHEMES = QR, ARUCO = "qr:", "aruco:"


class Pictures(dict):
    """The image cache of one document; it makes codes when they are asked for."""

    def __contains__(self, url):
        return url.startswith(SCHEMES) or super().__contains__(url)

    def __missing__(self, url):
        if url.startswith(ARUCO):
            return _CodePicture(aruco_mark(int(url.removeprefix(ARUCO))))
        return _CodePicture(qr_code(url.removeprefix(QR)))


class _CodePicture:
    """As much of WeasyPrint's images as layout and painting ask for."""

    def __init__(self, code: QrCode | ArucoMark):
        self.code = code

    def get_intrinsic_size(self, resolution, font_size):
        return self.code.size, self.code.size, 1

    def draw(self, stream, width, height, style):
        stream.transform(width, 0, 0, -height, 0, height)
        stream.stream.append(_inline_mask(self.code))


def _inline_mask(code: QrCode | ArucoMark) -> bytes:
    """A stencil of one bit a module, painted black: sharp at any size, and a tenth of its runs."""
    width = -(-code.size // 8) * 8
    rows = range(0, code.size**2, code.size)
    bits = "".join(
        "".join("1" if dark else "0" for dark in code.dark[row : row + code.size]).ljust(width, "0")
        for row in rows
    )
    data = f"{int(bits, 2):0{len(bits) // 4}x}".encode()
    head = b"0 g BI /W %d /H %d /IM true /D [1 0] /F /AHx ID " % (code.size, code.size)
    return head + data + b">\nEI"

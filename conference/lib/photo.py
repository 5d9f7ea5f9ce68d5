"""The one door to image files that people upload."""

import struct
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ["JPEG", "PNG", "WEBP"]
MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 25_000_000
#: 3:4, as badges print it and pages show it: scaled once, here, not at print time.
SIZE = (300, 400)
#: 3:2, for pictures of places on pages: light enough for a weak signal.
LANDSCAPE = (720, 480)


#: What Pillow raises on broken files, beside its own errors.
UNREADABLE = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    SyntaxError,
    ValueError,
    struct.error,
)


class BadPhotoError(Exception):
    """The file is no picture we take, or too large."""


def portrait(file: BinaryIO) -> bytes:
    """The picture as a 300×400 JPEG, turned upright, cropped, with nothing else of the file kept.

    Raises BadPhotoError.
    """
    # A face is above the middle of a portrait: cut more off the foot than off the head.
    return _read(file, SIZE, centering=(0.5, 0.3))


def landscape(file: BinaryIO) -> bytes:
    """As `portrait`, 720×480, cropped around the middle. Raises BadPhotoError."""
    return _read(file, LANDSCAPE, centering=(0.5, 0.5))


def _read(file: BinaryIO, size: tuple[int, int], centering: tuple[float, float]) -> bytes:
    if file.seek(0, 2) > MAX_BYTES:
        raise BadPhotoError("bytes")
    file.seek(0)
    try:
        with Image.open(file, formats=FORMATS) as image:
            return _reencoded(image, size, centering)
    except UNREADABLE as error:
        raise BadPhotoError("format") from error


def _reencoded(image: Image.Image, size, centering) -> bytes:
    if image.width * image.height > MAX_PIXELS:  # known from the header, before decoding
        raise BadPhotoError("pixels")
    image.draft("RGB", (2 * size[0], 2 * size[1]))  # a JPEG decodes as small as it may
    upright = ImageOps.exif_transpose(image).convert("RGB")
    fitted = ImageOps.fit(upright, size, Image.Resampling.LANCZOS, centering=centering)
    jpeg = BytesIO()
    fitted.save(jpeg, "JPEG", quality=85, optimize=True)
    return jpeg.getvalue()

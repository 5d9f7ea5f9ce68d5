"""The one door to image files that people upload."""

import struct
from collections.abc import Callable
from functools import partial
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = ["JPEG", "PNG", "WEBP"]
MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 25_000_000
#: A row costs memory, however short it is: 25 million rows of one pixel would take a gigabyte.
MAX_SIDE = 12_000
#: 3:4, as badges print it and pages show it: scaled once, here, not at print time.
SIZE = (300, 400)
#: 3:2, for pictures of places on pages: light enough for a weak signal.
LANDSCAPE = (720, 480)
#: What a logo of 15 mm and a whole A6 badge need at 600 and 300 dots to the inch.
LOGO, GROUND = (360, 360), (1240, 1748)
#: The darkest grey of a ground that texts are printed on.
PALEST = 215


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
    return _read(file, partial(_reencoded, size=SIZE, centering=(0.5, 0.3)))


def landscape(file: BinaryIO) -> bytes:
    """As `portrait`, 720×480, cropped around the middle. Raises BadPhotoError."""
    return _read(file, partial(_reencoded, size=LANDSCAPE, centering=(0.5, 0.5)))


def logo(file: BinaryIO) -> bytes:
    """The whole picture as a PNG of 360 pixels at most, its ground transparent where it was.

    Raises BadPhotoError.
    """
    return _read(file, _as_logo)


def pale_ground(file: BinaryIO) -> bytes:
    """The whole picture as a JPEG no darker than texts on it can bear. Raises BadPhotoError."""
    return _read(file, _as_ground)


def _read(file: BinaryIO, encoded: Callable[[Image.Image], bytes]) -> bytes:
    if file.seek(0, 2) > MAX_BYTES:
        raise BadPhotoError("bytes")
    file.seek(0)
    try:
        with Image.open(file, formats=FORMATS) as image:
            # Known from the header, before decoding.
            if image.width * image.height > MAX_PIXELS or max(image.size) > MAX_SIDE:
                raise BadPhotoError("pixels")
            return encoded(image)
    except UNREADABLE as error:
        raise BadPhotoError("format") from error


def _as_logo(image: Image.Image) -> bytes:
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    upright.thumbnail(LOGO, Image.Resampling.LANCZOS)
    png = BytesIO()
    upright.save(png, "PNG", optimize=True)
    return png.getvalue()


def _as_ground(image: Image.Image) -> bytes:
    image.draft("RGB", (2 * GROUND[0], 2 * GROUND[1]))
    upright = ImageOps.exif_transpose(image).convert("RGBA")
    upright.thumbnail(GROUND, Image.Resampling.LANCZOS)
    paper = Image.new("RGBA", upright.size, "white")
    picture = Image.alpha_composite(paper, upright).convert("RGB")
    pale = picture.point(lambda level: PALEST + level * (255 - PALEST) // 255)
    jpeg = BytesIO()
    pale.save(jpeg, "JPEG", quality=85, optimize=True)
    return jpeg.getvalue()


def _reencoded(image: Image.Image, size, centering) -> bytes:
    image.draft("RGB", (2 * size[0], 2 * size[1]))  # a JPEG decodes as small as it may
    upright = ImageOps.exif_transpose(image).convert("RGB")
    fitted = ImageOps.fit(upright, size, Image.Resampling.LANCZOS, centering=centering)
    jpeg = BytesIO()
    fitted.save(jpeg, "JPEG", quality=85, optimize=True)
    return jpeg.getvalue()

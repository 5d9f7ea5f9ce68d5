"""Every letter of Vietnamese, and what PDF readers see of them."""

from io import BytesIO
from itertools import product
from unicodedata import normalize

import pypdfium2
from PIL import Image, ImageChops, ImageOps

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
VOWELS = "aăâeêioôơuưy"
CONSONANTS = "bcdđfghjklmnpqrstvwxz"
SMALL = [normalize("NFC", vowel + tone) for vowel, tone in product(VOWELS, TONES)]
LETTERS = [*SMALL, *CONSONANTS, *(letter.upper() for letter in [*SMALL, *CONSONANTS])]


def rasters(pdf: bytes, *, dpi: int) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(BytesIO(pdf))
    return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]


def base(letter: str) -> str:
    """The letter that it is without case and marks."""
    return normalize("NFD", letter)[0].lower()


def ink(picture: Image.Image, shift: tuple[int, int] = (1, 1)) -> Image.Image:
    """The dark part alone, white on black, near the top left of a square of one size."""
    inverted = ImageOps.invert(picture)
    box = inverted.point(lambda grey: 255 * (grey > 127)).getbbox()
    square = Image.new("L", (240, 240))
    square.paste(inverted.crop(box), shift)
    return square.reduce(4)


def inks(picture: Image.Image) -> list[Image.Image]:
    """The ink of the picture, moved by up to a pixel: nobody knows where between two it was."""
    return [ink(picture, shift) for shift in product(range(3), repeat=2)]


def difference(seen: list[Image.Image], shape: Image.Image) -> float:
    """How far what is seen is from a shape, as a part of both, where they lie together best."""
    return min(_sum(ImageChops.difference(one, shape)) for one in seen) / _sum(shape) / 2


def _sum(picture: Image.Image) -> int:
    return sum(grey * count for grey, count in enumerate(picture.histogram()))

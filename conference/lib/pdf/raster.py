"""The one door to PDFium: pages of a PDF as pictures."""

from io import BytesIO
from threading import Lock

import pypdfium2
from PIL import Image

#: PDFium is not made for threads.
_one_at_a_time = Lock()


def page_pictures(pdf: bytes, *, dpi: float, most: int | None = None) -> list[Image.Image]:
    """The pages, or the first `most` of them, as they print at so many dots to the inch."""
    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            count = min(len(document), most or len(document))
            return [_picture(document[number], dpi) for number in range(count)]
        finally:
            document.close()


def as_png(picture: Image.Image) -> bytes:
    """The picture as PNG, of few colours: papers have no more."""
    file = BytesIO()
    picture.quantize(128, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()


def _picture(page, dpi: float) -> Image.Image:
    bitmap = page.render(scale=dpi / 72)
    try:
        return bitmap.to_pil().convert("RGB")  # a copy: the bitmap's memory goes with it
    finally:
        bitmap.close()
        page.close()

"""Drawn portraits: abstract silhouettes, for no real face may stand for an invented person."""

from io import BytesIO

from PIL import Image, ImageDraw

from conference.lib.photo import SIZE

#: (background, figure)
_COLOURS = (
    ("#dbe7f3", "#5b7da3"),
    ("#e3efe0", "#6a9064"),
    ("#f3e6da", "#a37b5b"),
    ("#ece0f1", "#8467a0"),
)


def portrait(number: int) -> bytes:
    """A head and shoulders as a JPEG; neighbours in number differ in colour and build."""
    background, figure = _COLOURS[number % len(_COLOURS)]
    image = Image.new("RGB", SIZE, background)
    pen = ImageDraw.Draw(image)
    head, shoulders = 62 + number % 3 * 6, 110 + number % 5 * 6
    pen.ellipse((150 - head, 150 - 1.2 * head, 150 + head, 150 + 1.2 * head), figure)
    pen.rounded_rectangle((150 - shoulders, 250, 150 + shoulders, 460), 90, figure)
    jpeg = BytesIO()
    image.save(jpeg, "JPEG", quality=85, optimize=True)
    return jpeg.getvalue()

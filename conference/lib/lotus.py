"""The site's mark, a lotus of five people, drawn as in static/img/mark.svg."""

from math import cos, radians, sin

from PIL import Image, ImageDraw

#: (angle, colour) of each figure, those behind first.
FIGURES = [(-58, "#e0a93f"), (58, "#e0a93f"), (-29, "#f0cb7a"), (29, "#f0cb7a"), (0, "#fff3d6")]
#: The two curves of a petal, each from its tip or foot by two handles to the other.
_CURVES = [
    [(32, 52), (25, 45.5), (25, 32), (32, 23.5)],
    [(32, 23.5), (39, 32), (39, 45.5), (32, 52)],
]
_HEAD, _RADIUS, _PIVOT = (32, 15.5), 4.6, (32, 54)
#: The flower is as wide as this and not so high: it stands in the middle of its square.
_SPAN, _FOOT, _SHRUNK = 60, 46, 0.78
_FINE = 4  # drawn so much larger, then made smaller: that smooths the edges
_STEPS = 24


def lotus(size: int, ground: str) -> Image.Image:
    """The mark as a square of this size on this ground."""
    scale = size * _FINE / _SPAN
    image = Image.new("RGB", (size * _FINE, size * _FINE), ground)
    pen = ImageDraw.Draw(image)
    for angle, colour in FIGURES:
        _figure(pen, angle, colour, ground, scale)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _figure(pen, angle: float, colour: str, ground: str, scale: float) -> None:
    gap = round(1.5 * scale * _SHRUNK)
    outline = [_placed(point, angle, scale) for curve in _CURVES for point in _points(curve)]
    x, y = _placed(_HEAD, angle, scale)
    radius = _RADIUS * _SHRUNK * scale
    pen.polygon(outline, colour, ground, gap)
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), colour)


def _points(curve) -> list[tuple[float, float]]:
    """Points along a cubic Bézier curve."""
    steps = [number / _STEPS for number in range(_STEPS + 1)]
    return [tuple(_blend(t, *axis) for axis in zip(*curve, strict=True)) for t in steps]


def _blend(t: float, a: float, b: float, c: float, d: float) -> float:
    u = 1 - t
    return u**3 * a + 3 * u**2 * t * b + 3 * u * t**2 * c + t**3 * d


def _placed(point, angle: float, scale: float) -> tuple[float, float]:
    """The point turned about the foot of the flower, in pixels of the square."""
    x, y = point[0] - _PIVOT[0], point[1] - _PIVOT[1]
    turn = radians(angle)
    turned = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
    return (turned[0] * _SHRUNK + _SPAN / 2) * scale, (turned[1] * _SHRUNK + _FOOT) * scale

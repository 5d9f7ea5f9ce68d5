"""Reads a printed page as a scanner does: finds the marks, straightens the page, reads its QR."""

from io import BytesIO

import cv2
import numpy as np
import pypdfium2
import zxingcpp

from sessions.sheets.marks import MARK, MARK_PLACES

_DETECTOR = cv2.aruco.ArucoDetector(cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50))
#: The corners of a mark in the order in which the detector tells them.
_CORNERS = ((0, 0), (MARK, 0), (MARK, MARK), (0, MARK))
#: In millimetres, of marks 0 to 3 one after another.
ON_PAPER = np.float32([(x + dx, y + dy) for x, y in MARK_PLACES for dx, dy in _CORNERS])


def raster(data: bytes, page: int, *, dpi: int):
    """The page in shades of grey."""
    with pypdfium2.PdfDocument(BytesIO(data)) as document:
        return document[page].render(scale=dpi / 72, grayscale=True).to_numpy().copy()


def found_marks(picture) -> dict[int, np.ndarray]:
    """The corners of each mark that is found, in pixels."""
    corners, numbers, _refused = _DETECTOR.detectMarkers(picture)
    found = [] if numbers is None else numbers.flatten().tolist()
    return dict(zip(found, (each[0] for each in corners), strict=True))


def from_paper_to(picture):
    """The perspective that takes millimetres on paper to pixels of the picture."""
    found = found_marks(picture)
    pixels = np.concatenate([found[number] for number in range(4)])
    matrix, _used = cv2.findHomography(ON_PAPER, pixels)
    return matrix


def straightened(picture, *, dpi: int):
    """The page as it would look from straight above, a pixel for each 25.4/dpi mm of paper."""
    scale = np.diag([dpi / 25.4, dpi / 25.4, 1])
    matrix = scale @ np.linalg.inv(from_paper_to(picture))
    size = round(297 / 25.4 * dpi), round(210 / 25.4 * dpi)
    return cv2.warpPerspective(picture, matrix, size, borderValue=255)


def photographed(picture, corners):
    """The page as a camera sees it whose corners lie at these shares of width and height."""
    height, width = picture.shape
    whole = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    seen = np.float32([(x * width, y * height) for x, y in corners])
    matrix = cv2.getPerspectiveTransform(whole, seen)
    return cv2.warpPerspective(picture, matrix, (width, height), borderValue=150)


def read_codes(picture) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture)]

import cv2
import numpy as np
import pytest

from conference.lib.aruco import CODE_WORDS, aruco_mark

PUBLISHED = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50)


@pytest.mark.parametrize("number", range(len(CODE_WORDS)))
def test_marks_are_those_that_opencv_publishes(number):
    mark = aruco_mark(number)
    published = PUBLISHED.generateImageMarker(number, mark.size)

    assert mark.dark == bytes(published.flatten() == 0)


@pytest.mark.parametrize("number", range(len(CODE_WORDS)))
def test_a_detector_finds_them(number):
    mark = aruco_mark(number)
    cells = np.frombuffer(mark.dark, np.uint8).reshape(mark.size, mark.size)
    picture = np.pad(np.kron(255 * (1 - cells), np.ones((8, 8))), 16, constant_values=255)

    _corners, numbers, _refused = cv2.aruco.ArucoDetector(PUBLISHED).detectMarkers(
        picture.astype(np.uint8)
    )

    assert numbers.flatten().tolist() == [number]

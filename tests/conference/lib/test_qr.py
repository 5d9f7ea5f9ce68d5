import pytest
import zxingcpp
from PIL import Image

from conference.lib.qr import QrCode, qr_code, svg_path

URL = "https://hoinghi.example.vn/d/uXq0Y2m9T3C7sK1fB5hL-w/"


def as_picture(code):
    """Four pixels a module, with a quiet zone of four modules."""
    modules = Image.frombytes("L", (code.size, code.size), bytes(255 * (not d) for d in code.dark))
    picture = Image.new("L", (code.size + 8, code.size + 8), 255)
    picture.paste(modules, (4, 4))
    return picture.resize((picture.width * 4, picture.height * 4), Image.Resampling.NEAREST)


@pytest.mark.parametrize("text", [URL, "ngắn", URL * 4])
def test_a_reader_finds_the_text(text):
    assert [found.text for found in zxingcpp.read_barcodes(as_picture(qr_code(text)))] == [text]


def test_a_badge_survives_wear_at_error_correction_level_m():
    (found,) = zxingcpp.read_barcodes(as_picture(qr_code(URL)))

    assert found.ec_level == "M"


def test_the_code_has_no_quiet_zone_of_its_own():
    code = qr_code(URL)

    assert code.size == 33
    assert code.dark[:7] == bytes([1] * 7)


def test_the_path_has_a_rectangle_for_each_run_of_a_row():
    code = QrCode(size=3, dark=bytes([1, 1, 0, 0, 0, 0, 1, 0, 1]))

    assert svg_path(code, margin=4) == "M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z"

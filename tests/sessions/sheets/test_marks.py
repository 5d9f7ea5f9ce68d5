from io import BytesIO

import cv2
import numpy as np
import pytest

from conference.lib.qr import qr_code
from sessions.sheets.attendance import write_attendance_sheet
from sessions.sheets.layout import lay_out_sheet
from sessions.sheets.marks import CLEAR, FIRST_QR_PLACE, MARK, MARK_PLACES, QR, QR_PLACE, qr_text

from .reading import MM, open_pdf
from .samples import SHEET_ID, a_sheet
from .scanning import found_marks, photographed, raster, read_codes

LONG_ISSUER = a_sheet().letterhead.__class__(
    governing_body=("ỦY BAN NHÂN DÂN TỈNH BẮC NINH VÀ CÁC CƠ QUAN PHỐI HỢP CHỈ ĐẠO THỰC HIỆN",) * 2,
    host=("TRUNG TÂM ĐÀO TẠO, BỒI DƯỠNG CÁN BỘ, CÔNG CHỨC LAO ĐỘNG – XÃ HỘI VÀ CÁC ĐƠN VỊ",),
    place="Bắc Ninh",
    title="Hội nghị “Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo” " * 2,
)


def printed(sheet, sheet_id=SHEET_ID) -> bytes:
    target = BytesIO()
    write_attendance_sheet(lay_out_sheet(sheet, sheet_id=sheet_id), target)
    return target.getvalue()


@pytest.fixture(scope="module", params=["usual", "long issuer"])
def paper(request):
    """Three pages or more; the first has the letterhead, the last the closing."""
    changes = {"letterhead": LONG_ISSUER} if request.param == "long issuer" else {}
    return printed(a_sheet(14, 9, **changes))


def pages_of(data):
    with open_pdf(data) as pdf:
        return range(len(pdf.pages))


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_a_detector_finds_the_four_marks_of_each_page_where_they_belong(paper, dpi):
    for page in pages_of(paper):
        found = found_marks(raster(paper, page, dpi=dpi))

        assert sorted(found) == [0, 1, 2, 3]
        for number, (left, top) in enumerate(MARK_PLACES):
            upper_left, _, lower_right, _ = found[number] * 25.4 / dpi
            assert upper_left == pytest.approx((left, top), abs=25.4 / dpi)
            assert lower_right == pytest.approx((left + MARK, top + MARK), abs=25.4 / dpi)


@pytest.mark.parametrize("dpi", [150, 300])
def test_the_qr_code_says_sheet_and_page(paper, dpi):
    codes = [read_codes(raster(paper, page, dpi=dpi)) for page in pages_of(paper)]

    assert codes == [[f"HN/{SHEET_ID}/{page + 1}"] for page in pages_of(paper)]


def test_a_mono_printer_and_scanner_lose_nothing(paper):
    picture = np.where(raster(paper, 1, dpi=150) < 128, 0, 255).astype(np.uint8)
    worn = cv2.GaussianBlur(picture, (3, 3), 0)

    assert sorted(found_marks(worn)) == [0, 1, 2, 3]
    assert read_codes(worn) == [f"HN/{SHEET_ID}/2"]


def test_a_photograph_from_aside_shows_them_all(paper):
    corners = ((0.10, 0.06), (0.93, 0.02), (0.98, 0.95), (0.03, 0.90))
    picture = photographed(raster(paper, 1, dpi=150), corners)  # of 2 megapixels

    assert sorted(found_marks(picture)) == [0, 1, 2, 3]
    assert read_codes(picture) == [f"HN/{SHEET_ID}/2"]


def test_the_longest_sheet_and_page_fit_into_the_smallest_qr_code():
    assert qr_code(qr_text(SHEET_ID, 9999)).size == 21


def test_the_id_and_the_pages_number_stand_below_the_qr_code(paper):
    with open_pdf(paper) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            left, top = FIRST_QR_PLACE if number == 1 else QR_PLACE
            below = (left - 9, top + QR, left + QR + 9, top + QR + 4.5)
            text = page.crop([side / MM for side in below]).extract_text()

            assert text == f"{SHEET_ID} – trang {number}/{len(pdf.pages)}"


def test_around_marks_and_qr_code_the_paper_is_white(paper):
    """A cell and a half at each mark, at the QR code as much as a reader asks for beside it."""
    dpi = 300
    places = [(left, top, MARK, MARK, CLEAR, CLEAR) for left, top in MARK_PLACES]
    for page in pages_of(paper):
        code = QR_PLACE if page else FIRST_QR_PLACE
        around_code = (*code, QR, QR, 4 * QR / 21, 1)
        picture = raster(paper, page, dpi=dpi)
        for left, top, width, height, beside, below in [*places, around_code]:
            around = picture[
                _pixels(top - beside, dpi) : _pixels(top + height + below, dpi),
                _pixels(left - beside, dpi) : _pixels(left + width + beside, dpi),
            ].copy()
            inside = slice(_pixels(beside, dpi) - 2, _pixels(beside + height, dpi) + 2)
            across = slice(_pixels(beside, dpi) - 2, _pixels(beside + width, dpi) + 2)
            around[inside, across] = 255
            assert around.min() == 255, (page, left, top)


def _pixels(millimetres: float, dpi: int) -> int:
    return round(millimetres / 25.4 * dpi)


def test_layout_finds_nothing_amiss_not_even_a_picture_without_words(caplog):
    printed(a_sheet(3))

    assert caplog.records == []


def test_without_marks_there_is_no_picture_at_all():
    with open_pdf(printed(a_sheet(3), sheet_id="")) as pdf:
        assert [page.images for page in pdf.pages] == [[]] * len(pdf.pages)

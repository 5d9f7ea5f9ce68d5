from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest

from delegates.badges.calibration import INSET, calibration_page, frame_of
from delegates.badges.geometry import FORMATS
from delegates.badges.look import Look

from .paper import MM, PAPERS

PAPER = pytest.mark.parametrize("paper", PAPERS)


def read(look, name="Mẫu chung", *, may_change=True):
    return pdfplumber.open(BytesIO(calibration_page(look, name, may_change=may_change)))


def frame(page):
    """Left, top, right and bottom of the four long lines, in mm."""
    lines = [rect for rect in page.rects if max(rect["width"], rect["height"]) * MM > 60]
    assert len(lines) == 4
    edges = zip(*[(r["x0"], r["top"], r["x1"], r["bottom"]) for r in lines], strict=True)
    left, top, right, bottom = edges
    return [value * MM for value in (min(left), min(top), max(right), max(bottom))]


@PAPER
def test_the_frame_is_where_the_text_says(paper):
    width, height = FORMATS[paper].page

    with read(Look(paper=paper)) as pdf:
        (page,) = pdf.pages
        edges, text = frame(page), " ".join(page.extract_text().split())

    assert edges == pytest.approx([INSET, INSET, width - INSET, height - INSET], abs=0.05)
    assert f"rộng {width - 2 * INSET:g} mm, cao {height - 2 * INSET:g} mm" in text


@pytest.mark.parametrize("may_change", [True, False])
def test_who_may_not_change_the_design_is_told_to_whom_to_tell_the_numbers(may_change):
    with read(Look(), may_change=may_change) as pdf:
        text = " ".join(pdf.pages[0].extract_text().split())

    assert ("Lưu, in lại trang này" in text) is may_change
    assert ("Báo Ban Tổ chức" in text) is not may_change


@PAPER
@pytest.mark.parametrize("may_change", [True, False])
def test_its_texts_stay_inside_the_frame_and_in_the_paper(paper, may_change):
    look = Look(paper=paper, back="agenda")

    with read(
        look, "Mẫu thẻ của Ban Tổ chức hội nghị cấp vùng, in trên giấy dày", may_change=may_change
    ) as pdf:
        letters = [char for page in pdf.pages for char in page.chars if char["text"].strip()]

    room = frame_of(look)
    assert min(each["x0"] for each in letters) * MM >= room.left
    assert max(each["x1"] for each in letters) * MM <= room.right
    assert max(each["bottom"] for each in letters) * MM <= room.bottom


def test_it_is_printed_with_what_is_set_so_that_corrections_add_up():
    look = Look(paper="a4", left=2.0, down=-1.0)

    with read(look) as pdf:
        edges, text = frame(pdf.pages[0]), pdf.pages[0].extract_text()

    assert edges[:2] == pytest.approx([INSET + 2, INSET - 1], abs=0.05)
    assert "dịch sang phải 2,0 mm, dịch xuống −1,0 mm, tỷ lệ 100,0 %" in " ".join(text.split())


def test_a_new_scale_makes_the_frame_larger_around_the_middle_of_the_page():
    with read(Look(paper="a4", scale=1.02)) as pdf:
        left, top, right, bottom = frame(pdf.pages[0])

    assert (right - left, bottom - top) == pytest.approx((180 * 1.02, 267 * 1.02), abs=0.05)
    assert (left + right, top + bottom) == pytest.approx((210, 297), abs=0.05)


def test_whoever_prints_backs_gets_a_second_page_that_tells_how_to_turn_the_sheet():
    look = Look(paper="a4", back="bus")

    with read(look) as long, read(replace(look, turns_short_edge=True)) as short:
        assert (len(long.pages), len(short.pages)) == (2, 2)
        assert "từ cạnh dài sang cạnh ngắn" in " ".join(long.pages[1].extract_text().split())
        upright = [char["upright"] and char["matrix"][0] > 0 for char in short.pages[1].chars]
    assert not any(upright)


@pytest.mark.parametrize("turns_short_edge", [False, True])
def test_the_page_for_backs_is_moved_as_its_front_is(turns_short_edge):
    """A printer shifts both sides of a sheet the same way, whichever way up they are."""
    look = Look(paper="a4", back="bus", left=2.0, down=-1.0, turns_short_edge=turns_short_edge)

    with read(look) as pdf:
        front, back = map(frame, pdf.pages)

    assert front[:2] == pytest.approx([INSET + 2, INSET - 1], abs=0.05)
    assert back == pytest.approx(front, abs=0.05)

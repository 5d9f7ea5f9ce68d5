"""Backs meet fronts when the sheet is turned as the printer turns it."""

import re
from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest

from delegates.badges.backside import Back, BackFit, BackLine
from delegates.badges.geometry import FORMATS
from delegates.badges.layout import lay_out_badge
from delegates.badges.look import Look
from tests.conference.lib.pdf.letters import rasters

from .paper import AGENDA, MM, PAPERS, PLAIN, printed

PAPER = pytest.mark.parametrize("paper", PAPERS)


def named(count):
    return [
        replace(PLAIN, code=f"N{n:05}", back=Back(f"MẶT{n}", (BackLine("Dòng"),)))
        for n in range(count)
    ]


def words(pdf, prefix):
    """Middle of each word that begins so, in mm on its page, by its end."""
    with pdfplumber.open(BytesIO(pdf)) as paper:
        pages = [page.extract_words() for page in paper.pages]
    return [
        {
            word["text"].removeprefix(prefix).lstrip("0") or "0": (
                (word["x0"] + word["x1"]) / 2 * MM,
                (word["top"] + word["bottom"]) / 2 * MM,
            )
            for word in page
            if word["text"].startswith(prefix)
        }
        for page in pages
    ]


def cell_at(form, x, y):
    grid = form.grid
    return int((y - grid.top) // form.height), int((x - grid.left) // form.width)


@PAPER
def test_over_the_long_edge_each_back_lies_behind_its_front(paper):
    form = FORMATS[paper]
    count = max(1, form.per_page - 1)  # the last sheet is seldom full
    pdf = printed(named(count), Look(paper=paper, back="agenda"))

    fronts, backs = words(pdf, "N00")[0], words(pdf, "MẶT")[1]

    assert len(backs) == count
    for number, (x, y) in backs.items():
        behind = form.page[0] - x, y
        assert cell_at(form, *behind) == cell_at(form, *fronts[number])


@PAPER
def test_over_the_short_edge_the_page_is_that_of_the_long_edge_upside_down(paper):
    """So that a badge turned on its ribbon shows a back that stands upright."""
    look = Look(paper=paper, back="agenda")
    long, short = (
        rasters(printed(named(1), replace(look, turns_short_edge=is_short)), dpi=72)
        for is_short in (False, True)
    )

    assert short[0].tobytes() == long[0].tobytes()
    assert close(short[1], long[1].rotate(180))


def close(one, other):
    """Alike but for the rounding of edges."""
    pairs = zip(one.resize((60, 80)).tobytes(), other.resize((60, 80)).tobytes(), strict=True)
    return max(abs(a - b) for a, b in pairs) < 40


def test_what_a_printer_shifts_is_made_up_for_on_both_sides():
    """A printer shifts both sides of a sheet the same way on its page."""
    looks = [
        Look(paper="a4", back="agenda", turns_short_edge=True, left=left, down=down)
        for left, down in ((0, 0), (2, -1))
    ]
    plain, moved = (words_upright(printed(named(1), look)) for look in looks)

    assert moved[0] == pytest.approx(plain[0] + 2, abs=0.1)
    assert moved[1] == pytest.approx(plain[1] - 1, abs=0.1)


def words_upright(pdf):
    """Where the ink of the second page begins, in mm."""
    page = rasters(pdf, dpi=254)[1]
    left, top, _right, _bottom = page.point(lambda grey: 255 - grey).getbbox()
    return left / 10, top / 10


@PAPER
def test_an_agenda_of_three_days_fits_but_for_the_smallest_badge(paper):
    laid_out = lay_out_badge(replace(PLAIN, back=AGENDA), Look(paper=paper, back="agenda"))

    assert laid_out.back_fit is (BackFit.CUT if paper == "a4-86x54" else BackFit.WHOLE)


def lines_on_small_back(lines):
    """How it fits on a badge of 86 × 54 mm, and the texts that stand there."""
    back, look = Back("CHƯƠNG TRÌNH", tuple(lines)), Look(paper="a4-86x54", back="agenda")
    laid_out = lay_out_badge(replace(PLAIN, back=back), look)
    return laid_out.back_fit, [
        " ".join(each.texts[0].split()) for each in laid_out.back if each.texts
    ]


def test_a_small_back_leaves_out_places_then_minor_lines_then_the_end():
    def agenda(count, title):
        for n in range(count):
            yield BackLine(f"{title} số {n}", "07h30", place="Hội trường lớn của Nhà khách tỉnh")
            yield BackLine(f"Giải lao {n}", "09h00", is_minor=True)

    whole, without_places, main, cut = (
        lines_on_small_back(agenda(*each))
        for each in ((3, "Phiên"), (13, "Phiên"), (16, "Phiên họp toàn thể"), (60, "Phiên"))
    )

    assert [each[0] for each in (whole, without_places, main, cut)] == [
        BackFit.WHOLE,
        BackFit.ABRIDGED,
        BackFit.ABRIDGED,
        BackFit.CUT,
    ]
    assert "Phiên số 0 (Hội trường lớn của Nhà khách tỉnh)" in whole[1]
    assert {"Phiên số 12", "Giải lao 12"} <= set(without_places[1])
    assert "Phiên họp toàn thể số 15" in main[1]
    assert not any("Giải lao" in text for text in main[1] + cut[1])
    assert cut[1][-1].endswith("…")


@PAPER
def test_a_heading_is_never_parted_from_the_line_below_it(paper):
    look = Look(paper=paper, back="agenda")
    parted = []
    for count in range(2, 70):
        lines = [BackLine(f"Phiên {n}") for n in range(count)]
        lines += [BackLine("Thứ Năm", is_heading=True), BackLine("Bế mạc")]
        back = Back("CHƯƠNG TRÌNH", tuple(lines))
        laid_out = lay_out_badge(replace(PLAIN, back=back), look)
        column = {text: left_of(each) for each in laid_out.back for text in each.texts}
        # Where the end is cut, the heading goes with its line.
        parted += [count] if column.get("Thứ Năm") != column.get("Bế mạc") else []

    assert parted == []


def left_of(element):
    return re.search(r"left:([\d.]+)mm", element.shell)[1]


@PAPER
def test_texts_on_the_back_stay_on_it(paper):
    look, form = Look(paper=paper, back="agenda"), FORMATS[paper]
    long = Back(
        "XE ĐƯA ĐÓN ĐẠI BIỂU THAM QUAN CÁC MÔ HÌNH GIẢM NGHÈO TIÊU BIỂU",
        tuple(BackLine("Mô hình nuôi cá lồng trên sông " * 4, "07:30–09:00") for _ in range(30)),
    )
    pdf = printed([replace(PLAIN, back=long)], look)
    cell = form.back_cell(0)

    with pdfplumber.open(BytesIO(pdf)) as paper:
        letters = [char for char in paper.pages[1].chars if char["text"].strip()]

    assert min(each["x0"] for each in letters) * MM >= cell.left + 2.5
    assert max(each["x1"] for each in letters) * MM <= cell.right - 2.5
    assert min(each["top"] for each in letters) * MM >= cell.top + 1.5
    assert max(each["bottom"] for each in letters) * MM <= cell.bottom - 1.5
    assert letters[-1]["text"] == "…"


def test_a_badge_without_a_back_leaves_its_place_empty():
    pdf = printed([replace(PLAIN, back=None)], Look(paper="a6", back="bus"))

    with pdfplumber.open(BytesIO(pdf)) as paper:
        assert [len(page.chars) > 0 for page in paper.pages] == [True, False]

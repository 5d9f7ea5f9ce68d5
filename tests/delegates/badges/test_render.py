from dataclasses import asdict, replace
from io import BytesIO

import pytest
import zxingcpp
from pypdf import PdfReader

from delegates.badges.render import render_badges
from tests.conference.lib.pdf.letters import rasters

from .paper import MM, PLAIN, TEXTS, printed


def numbered(count):
    return [
        replace(PLAIN, code=f"N{n:05}", url=f"https://hoinghi.example.vn/d/{n:022}/")
        for n in range(count)
    ]


def reader(badges, paper):
    return PdfReader(BytesIO(printed(badges, paper)))


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("a6", (105, 148))])
def test_pages_have_the_size_of_the_paper(paper, size):
    for page in reader(numbered(5), paper).pages:
        assert (page.mediabox.width * MM, page.mediabox.height * MM) == pytest.approx(size, abs=0.1)


@pytest.mark.parametrize(("paper", "per_page"), [("a4", 4), ("a6", 1)])
@pytest.mark.parametrize("count", [1, 4, 45])
def test_every_badge_is_printed_once_in_order(paper, per_page, count):
    pages = [page.extract_text() for page in reader(numbered(count), paper).pages]

    found = [[word for word in page.split() if word.startswith("N0")] for page in pages]
    codes = [badge.code for badge in numbered(count)]
    assert found == [codes[start : start + per_page] for start in range(0, count, per_page)]


@pytest.mark.parametrize(("paper", "count"), [("a4", 4), ("a6", 1)])
def test_the_qr_reads_back_from_paper_as_the_address(paper, count):
    (page,) = rasters(printed(numbered(count), paper), dpi=300)

    found = [code.text for code in zxingcpp.read_barcodes(page)]
    assert sorted(found) == [badge.url for badge in numbered(count)]


def test_markup_in_a_name_is_only_text():
    badge = replace(PLAIN, full_name='<b>Bà</b> & "Vân"', organisation="</p><img src=x>")

    text = reader([badge], "a6").pages[0].extract_text()

    assert '<b>Bà</b> & "Vân"' in text
    assert "</p><img src=x>" in text


def test_every_text_reads_back_in_its_letters_and_order():
    text = reader([PLAIN], "a6").pages[0].extract_text()

    badge = asdict(PLAIN)
    expected = "".join(badge[name] for name in [*TEXTS[:-1], "code", TEXTS[-1]])
    assert "".join(text.split()) == "".join(expected.split())


def test_only_the_face_of_badges_is_embedded():
    fonts = reader(numbered(2), "a4").pages[0]["/Resources"]["/Font"].values()

    names = {font.get_object()["/BaseFont"].split("+")[1] for font in fonts}
    assert names == {"Be-Vietnam-Pro-Medium", "Be-Vietnam-Pro-Bold"}


def test_a4_has_cut_marks_where_badges_meet_and_at_the_edges():
    (page,) = rasters(printed(numbered(4), "a4"), dpi=300)

    dots = 300 / 25.4
    for x, y in [(105, 6.5), (105, 289.5), (6.5, 148), (203.5, 148), (105, 148)]:
        centre = page.crop([round(v * dots) for v in (x - 0.3, y - 0.3, x + 0.3, y + 0.3)])
        assert centre.getextrema()[0] < 200, (x, y)


def test_progress_counts_pages():
    heard = []
    pages = render_badges(numbered(45), BytesIO(), paper="a4", on_progress=heard.append)

    assert (heard, pages) == ([10, 12], 12)


def test_the_same_badges_make_the_same_bytes():
    assert printed(numbered(5), "a4") == printed(numbered(5), "a4")

from dataclasses import asdict, replace
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from pypdf import PdfReader

from delegates.badges.geometry import FORMATS
from delegates.badges.look import Look
from delegates.badges.render import render_badges
from tests.conference.lib.pdf.letters import rasters

from .paper import A6, AGENDA, MM, PAPERS, PLAIN, TEXTS, printed

A4 = Look(paper="a4")
PAPER = pytest.mark.parametrize("paper", PAPERS)


def numbered(count, **changes):
    return [
        replace(PLAIN, code=f"N{n:05}", url=f"https://hoinghi.example.vn/d/{n:022}/", **changes)
        for n in range(count)
    ]


def reader(badges, look):
    return PdfReader(BytesIO(printed(badges, look)))


@PAPER
def test_pages_have_the_size_of_the_paper(paper):
    for page in reader(numbered(5), Look(paper=paper)).pages:
        size = (page.mediabox.width * MM, page.mediabox.height * MM)
        assert size == pytest.approx(FORMATS[paper].page, abs=0.1)


@PAPER
@pytest.mark.parametrize("count", [1, 4, 23])
def test_every_badge_is_printed_once_in_order(paper, count):
    pages = [page.extract_text() for page in reader(numbered(count), Look(paper=paper)).pages]

    per_page = FORMATS[paper].per_page
    found = [[word for word in page.split() if word.startswith("N0")] for page in pages]
    codes = [badge.code for badge in numbered(count)]
    assert found == [codes[start : start + per_page] for start in range(0, count, per_page)]


def mono(picture):
    """As a laser printer without grey prints it."""
    return picture.convert("1", dither=Image.Dither.NONE).convert("L")


def turned(degrees):
    return lambda picture: picture.rotate(
        degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=255
    )


#: Seen by a phone: dots to the inch, and what happened on the way.
VIEWS = {
    "300 dpi": (300, lambda picture: picture),
    "150 dpi mono": (150, mono),
    "turned left": (200, turned(3)),
    "turned right": (200, turned(-3)),
    "blurred": (200, lambda picture: picture.filter(ImageFilter.GaussianBlur(2))),
    "turned, blurred, mono": (
        200,
        lambda picture: turned(-3)(mono(picture)).filter(ImageFilter.GaussianBlur(1.2)),
    ),
}


@PAPER
@pytest.mark.parametrize("view", VIEWS)
def test_the_qr_reads_back_from_paper_as_the_address(paper, view):
    dpi, seen = VIEWS[view]
    badges = numbered(FORMATS[paper].per_page)
    (page,) = rasters(printed(badges, Look(paper=paper)), dpi=dpi)

    found = [code.text for code in zxingcpp.read_barcodes(seen(page))]

    assert sorted(found) == [badge.url for badge in badges]


def test_the_qr_reads_back_from_a_background_picture(settings):
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    ground = settings.MEDIA_ROOT / "ground.jpg"
    Image.effect_noise((1000, 1400), 100).point(lambda grey: 200 + grey // 5).save(ground)
    look = replace(A6, background=ground.as_uri())
    (page,) = rasters(printed(numbered(1), look), dpi=150)

    found = [code.text for code in zxingcpp.read_barcodes(page)]

    assert found == [numbered(1)[0].url]
    assert page.getpixel((10, 10)) < 255


def test_markup_in_a_name_is_only_text():
    badge = replace(PLAIN, full_name='<b>Bà</b> & "Vân"', organisation="</p><img src=x> {} {0}")

    text = reader([badge], A6).pages[0].extract_text()

    assert '<b>Bà</b> & "Vân"' in text
    assert "</p><img src=x> {} {0}" in text


def test_every_text_reads_back_in_its_letters_and_order():
    text = reader([PLAIN], A6).pages[0].extract_text()

    badge = asdict(PLAIN)
    expected = "".join(badge[name] for name in TEXTS)
    assert "".join(text.split()) == "".join(expected.split())


def test_only_the_face_of_badges_is_embedded():
    fonts = reader(numbered(2), A4).pages[0]["/Resources"]["/Font"].values()

    names = {font.get_object()["/BaseFont"].split("+")[1] for font in fonts}
    assert names == {"Be-Vietnam-Pro-Medium", "Be-Vietnam-Pro-Bold"}


MARKS = pytest.mark.parametrize(
    ("paper", "marks"),
    [
        ("a4", [(105, 6.5), (105, 290.5), (6.5, 148.5), (203.5, 148.5), (105, 148.5)]),
        ("a4-90x130", [(15, 14.5), (105, 14.5), (195, 282.5), (11, 18.5), (105, 148.5)]),
        ("a4-86x54", [(19, 9.5), (105, 9.5), (191, 287.5), (15, 67.5), (105, 229.5)]),
    ],
)


def around(page, at, reach):
    """What lies so many millimetres around a place of a raster of 300 dpi."""
    (x, y), dots = at, 300 / 25.4
    return page.crop([round(v * dots) for v in (x - reach, y - reach, x + reach, y + reach)])


@MARKS
def test_sheets_have_cut_marks_where_badges_meet_and_at_the_edges(paper, marks):
    (page,) = rasters(printed(numbered(4), Look(paper=paper)), dpi=300)

    for at in marks:
        assert around(page, at, 0.3).getextrema()[0] < 200, at


@PAPER
def test_nothing_lies_where_printers_do_not_reach(paper):
    (page,) = rasters(printed(numbered(4)[: FORMATS[paper].per_page], Look(paper=paper)), dpi=254)

    left, top, right, bottom = page.point(lambda grey: 255 - grey).getbbox()

    assert min(left, top, page.width - right, page.height - bottom) >= 40


@MARKS
@pytest.mark.parametrize("grey", [0, 128, 255])
def test_cut_marks_are_seen_on_any_background(paper, marks, grey, settings):
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    ground = settings.MEDIA_ROOT / "ground.png"
    Image.new("L", (1000, 1400), grey).save(ground)
    look = Look(paper=paper, background=ground.as_uri())
    (page,) = rasters(printed(numbered(FORMATS[paper].per_page), look), dpi=300)

    for at in marks:
        darkest, lightest = mono(around(page, at, 0.45)).getextrema()
        assert (darkest, lightest) == (0, 255), at
        assert around(page, at, 0.45).getextrema()[0] < 60, at


def corners(page, dpi):
    """The middle of each QR in mm, by its address."""
    dots = dpi / 25.4
    return [tuple(value / dots for value in _middle(page, code)) for code in _codes(page)]


def _codes(page):
    codes = zxingcpp.read_barcodes(page)
    return sorted(codes, key=lambda code: code.text)


def _middle(page, code):
    at = code.position
    points = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    return sum(p.x for p in points) / 4, sum(p.y for p in points) / 4


def test_calibration_shifts_and_scales_all_of_the_page_around_its_middle():
    shift = {"left": 8.0, "down": -6.0}
    plain, moved, scaled, both = (
        corners(rasters(printed(numbered(4), replace(A4, **change)), dpi=200)[0], 200)
        for change in ({}, shift, {"scale": 0.95}, shift | {"scale": 0.95})
    )

    smaller = [(105 + (x - 105) * 0.95, 148.5 + (y - 148.5) * 0.95) for x, y in plain]
    assert moved == [pytest.approx((x + 8, y - 6), abs=0.2) for x, y in plain]
    assert scaled == [pytest.approx(each, abs=0.2) for each in smaller]
    assert both == [pytest.approx((x + 8, y - 6), abs=0.2) for x, y in smaller]


def test_progress_counts_pages():
    heard = []
    pages = render_badges(numbered(45), BytesIO(), look=A4, on_progress=heard.append)

    assert (heard, pages) == (list(range(1, 13)), 12)


def test_pages_of_backs_count_too():
    heard, look = [], replace(A4, back="agenda")
    badges = numbered(24, back=AGENDA)
    pages = render_badges(badges, BytesIO(), look=look, on_progress=heard.append)

    assert (heard, pages) == (list(range(1, 13)), 12)


@PAPER
@pytest.mark.parametrize("back", ["", "agenda"])
def test_the_same_badges_make_the_same_bytes(paper, back):
    badges, look = numbered(3, back=AGENDA), Look(paper=paper, back=back)

    assert printed(badges, look) == printed(badges, look)

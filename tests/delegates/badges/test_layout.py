"""Nothing leaves its place on a badge: judged by the ink of the printed letters."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from delegates.badges.geometry import HEIGHT, WIDTH
from delegates.badges.layout import ink_on, lay_out_badge
from tests.conference.lib.pdf.letters import LETTERS

from .paper import LONGEST, PLAIN, TEXTS, Box, ink_of

words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=9)
SYLLABLES = st.sampled_from(["Ẳng", "ẨN", "Ỹ", "Nghiêng", "Quỵ", "xã", "huyện", "Đặng", "và", "Ộp"])


def texts(most):
    return st.lists(words | SYLLABLES, min_size=1, max_size=most).map(" ".join)


badges = st.builds(
    lambda **changes: replace(PLAIN, **changes),
    event=texts(14),
    given_name=words | SYLLABLES,
    full_name=texts(12),
    position=st.just("") | texts(25),
    organisation=st.just("") | texts(40),
    delegation=texts(15),
    label=texts(7).map(str.upper),
)


def assert_in_place(badge):
    ink = ink_of(badge)
    edge = Box(5, 4, WIDTH - 5, HEIGHT - 4)
    for name, box in ink.items():
        inside = (box.left >= edge.left, box.bottom >= edge.bottom)
        assert (*inside, box.right <= edge.right, box.top <= edge.top) == (True,) * 4, name
    label, band = ink.pop("label"), ink["band"]
    assert band.bottom <= label.bottom < label.top <= band.top
    for (name, box), (other, other_box) in combinations(ink.items(), 2):
        assert not box.touches(other_box), (name, other)
    assert_quiet(ink)


def assert_quiet(ink):
    """Four modules of 33 stay white around the QR."""
    qr = ink["qr"]
    zone = (qr.right - qr.left) / 33 * 4
    around = Box(qr.left - zone, qr.bottom - zone, qr.right + zone, qr.top + zone)
    assert around.left >= 0
    touching = {name for name, box in ink.items() if name != "qr" and box.touches(around)}
    assert touching == set()


@pytest.fixture
def photo(settings):
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    path = settings.MEDIA_ROOT / "photo.jpg"
    Image.new("RGB", (300, 400), "gray").save(path)
    return path.as_uri()


@pytest.mark.parametrize("badge", [PLAIN, LONGEST], ids=["plain", "longest"])
def test_a_badge_keeps_its_texts_apart_and_inside(badge):
    assert_in_place(badge)


@pytest.mark.parametrize("badge", [PLAIN, LONGEST], ids=["plain", "longest"])
def test_so_does_one_with_a_photo(badge, photo):
    assert "photo" in ink_of(replace(badge, photo=photo))
    assert_in_place(replace(badge, photo=photo))


@given(badge=badges)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_written_stays_in_its_place(badge):
    assert_in_place(badge)


def test_longer_texts_than_there_is_room_for_end_with_an_ellipsis():
    laid_out = lay_out_badge(LONGEST)

    cut = {name for name in TEXTS if getattr(laid_out, name).is_cut}
    assert cut == {"organisation", "position"}
    assert laid_out.organisation.lines[-1].endswith("…")


@pytest.mark.parametrize("name", ["An", "Vân", "Thanh", "Nghĩa", "Khương", "Nguyệt", "Trường"])
def test_a_given_name_can_be_read_at_two_metres(name):
    """Capitals are 12 mm high or more; 0.74 em in this face."""
    step = lay_out_badge(replace(PLAIN, given_name=name)).given_name.step

    assert step <= 1
    height = ink_of(replace(PLAIN, given_name="H" if step == 0 else "HHHHHHH"))["given_name"]
    assert height.height >= 12


@pytest.mark.parametrize(
    ("colour", "ink"),
    [("#000000", "white"), ("#ffffff", "black"), ("#9b1c1c", "white"), ("#f2c14e", "black")],
)
def test_the_label_is_black_or_white_whichever_stands_out(colour, ink):
    assert ink_on(colour) == ink


def test_the_qr_is_28_mm_wide():
    qr = ink_of(PLAIN)["qr"]

    assert (qr.right - qr.left, qr.height) == pytest.approx((28, 28), abs=0.01)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.lib.pdf.measure import text_width
from delegates.badges.fitting import BOLD, Place, fit
from tests.conference.lib.pdf.letters import LETTERS

PLACE = Place(BOLD, 60, ((20, 1), (14, 2), (10, 3)))
words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=30)
texts = st.lists(words, min_size=1, max_size=20).map(" ".join)


@given(text=texts)
def test_lines_fit_in_number_and_width_whatever_the_text(text):
    fitted = fit(text, PLACE)

    size, most = PLACE.sizes[fitted.step]
    assert len(fitted.lines) <= most
    assert all(
        text_width(line, face=BOLD, size=size) <= PLACE.width + 1e-6 for line in fitted.lines
    )


@given(text=texts)
def test_nothing_is_lost_unless_an_ellipsis_says_so(text):
    fitted = fit(text, PLACE)

    letters = "".join(fitted.lines).replace(" ", "")
    assert fitted.is_cut == letters.endswith("…")
    assert text.replace(" ", "").startswith(letters.removesuffix("…"))
    assert fitted.is_cut or letters == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "step", "lines"),
    [
        ("", 0, ()),
        ("Nguyễn Thị Vân", 0, ("Nguyễn Thị Vân",)),
        ("Ủy ban nhân dân xã Đại Đồng", 1, ("Ủy ban nhân dân", "xã Đại Đồng")),
        ("Nghiêngnghiêngnghiêngnghiêng", 2, ("Nghiêngnghiêngnghiêngnghiêng",)),
    ],
)
def test_a_text_shrinks_no_further_than_it_must(text, step, lines):
    fitted = fit(text, PLACE)

    assert (fitted.step, fitted.lines) == (step, lines)


def test_no_single_word_is_left_on_the_last_line():
    lines = fit("Sở Lao động – Thương binh và Xã hội", Place(BOLD, 78, ((12, 2),))).lines

    assert lines == ("Sở Lao động –", "Thương binh và Xã hội")


def test_a_text_too_long_is_cut_between_words():
    narrow = Place(BOLD, 60, ((14, 1),))

    assert fit("Ủy ban nhân dân xã Đại Đồng", narrow).lines == ("Ủy ban nhân dân xã…",)

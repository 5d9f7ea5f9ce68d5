import pytest

from conference.lib.colour import contrast, ink_on


@pytest.mark.parametrize(
    ("colour", "ink"),
    [("#000000", "white"), ("#ffffff", "black"), ("#9b1c1c", "white"), ("#f2c14e", "black")],
)
def test_a_text_is_black_or_white_whichever_stands_out(colour, ink):
    assert ink_on(colour) == ink


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_wcag_whichever_is_named_first(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)

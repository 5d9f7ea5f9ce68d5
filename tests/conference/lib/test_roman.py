import pytest

from conference.lib.roman import roman


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (63, "LXIII"), (1994, "MCMXCIV")],
)
def test_a_number_becomes_a_roman_numeral(number, numeral):
    assert roman(number) == numeral

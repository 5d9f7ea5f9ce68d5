import pytest

from conference.lib.money import dong_of, in_dong


@pytest.mark.parametrize(
    "text",
    ["200.000", "200 000", "200000", "200\u00a0000", " 200.000 ", "200.000 đ", "200000đ"],
)
def test_an_amount_is_read_as_people_write_it(text):
    assert dong_of(text) == 200_000


def test_millions_are_read_too():
    assert [dong_of(text) for text in ("1.200.000", "1 200 000", "15.000.000", "0")] == [
        1_200_000,
        1_200_000,
        15_000_000,
        0,
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("200.5", "1.50", "200.00", "200.0000", "1.200 000", "1200.000", "0.200", "200,000"),
        *("1,5", "-200", "2e5", "٢٠٠", "", "đ", "200.", ".200", "200..000", "200k"),
    ],
)
def test_what_may_mean_another_amount_is_refused(text):
    with pytest.raises(ValueError, match="Not an amount"):
        dong_of(text)


def test_what_is_written_is_read_back():
    assert [dong_of(in_dong(amount)) for amount in (1, 999, 1_000, 2_147_483_647)] == [
        1,
        999,
        1_000,
        2_147_483_647,
    ]

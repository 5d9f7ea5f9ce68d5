import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conference.lib.number_words import number_in_words

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
UNITS = {word: digit for digit, word in enumerate(DIGITS)} | {"mốt": 1, "lăm": 5}
LARGE = 10**15

KNOWN = {
    0: "không",
    1: "một",
    5: "năm",
    10: "mười",
    11: "mười một",
    15: "mười lăm",
    20: "hai mươi",
    21: "hai mươi mốt",
    25: "hai mươi lăm",
    55: "năm mươi lăm",
    91: "chín mươi mốt",
    96: "chín mươi sáu",
    100: "một trăm",
    101: "một trăm linh một",
    105: "một trăm linh năm",
    110: "một trăm mười",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    121: "một trăm hai mươi mốt",
    515: "năm trăm mười lăm",
    1_000: "một nghìn",
    1_005: "một nghìn không trăm linh năm",
    1_015: "một nghìn không trăm mười lăm",
    1_050: "một nghìn không trăm năm mươi",
    21_000: "hai mươi mốt nghìn",
    1_200_000: "một triệu hai trăm nghìn",
    1_000_001: "một triệu không trăm linh một",
    105_000_000: "một trăm linh năm triệu",
    1_005_000_000: "một tỷ không trăm linh năm triệu",
    10**12: "một nghìn tỷ",
    10**15: "một triệu tỷ",
    10**18: "một tỷ tỷ",
}


def read_group(words):
    """The value of words below a thousand."""
    total = last = 0
    for word in words:
        if word == "mười":
            total, last = total + 10, 0
        elif word in {"trăm", "mươi"}:
            total, last = total + last * (100 if word == "trăm" else 10), 0
        elif word not in {"linh", "lẻ"}:
            last = UNITS[word]
    return total + last


def read_back(text):
    """The number that the words name, read by another way than they were written."""
    high, parting, rest = text.rpartition("tỷ")
    total = read_back(high.strip()) * 10**9 if parting else 0
    group = []
    for word in rest.split():
        if word in {"triệu", "nghìn"}:
            total += read_group(group) * (10**6 if word == "triệu" else 10**3)
            group = []
        else:
            group.append(word)
    return total + read_group(group)


@pytest.mark.parametrize(("number", "words"), KNOWN.items())
def test_known_numbers_are_said_as_an_accountant_says_them(number, words):
    assert number_in_words(number) == words


@given(st.integers(0, 10**19) | st.integers(0, 2_000))
@example(LARGE)
@example(LARGE - 1)
@example(10**18 + 10**9 + 1)
def test_the_words_read_back_are_the_number(number):
    assert read_back(number_in_words(number)) == number


@given(st.integers(0, LARGE))
def test_no_word_is_missing_doubled_by_a_space_or_in_capitals(number):
    words = number_in_words(number)

    assert words == " ".join(words.split()).lower()


@given(st.integers(0, LARGE))
def test_the_other_word_for_an_empty_ten_is_the_only_difference(number):
    assert number_in_words(number, zero_word="lẻ") == number_in_words(number).replace("linh", "lẻ")


@given(st.integers(0, LARGE), st.integers(0, LARGE))
def test_two_numbers_never_share_their_words(one, other):
    assert (number_in_words(one) == number_in_words(other)) == (one == other)


@given(st.integers(max_value=-1))
def test_a_negative_number_is_refused(number):
    with pytest.raises(ValueError, match="negative"):
        number_in_words(number)

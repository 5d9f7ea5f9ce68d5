"""Cleaning and finding Vietnamese text; its order is judged in test_sort_key.py."""

import unicodedata

import pytest

from conference.lib.text import (
    NAME_END,
    fold,
    given_name,
    normalise,
    normalise_lines,
    search_terms,
    search_text,
    slug_of,
)


def nfd(text):
    return unicodedata.normalize("NFD", text)


def found(query, *parts):
    return all(term in search_text(*parts) for term in search_terms(query))


def test_spaces_of_every_kind_become_one():
    assert normalise("\u00a0 Nguyễn\u00a0\u2003Thị\t\r\nVân \u3000") == "Nguyễn Thị Vân"


@pytest.mark.parametrize(
    "text", ["\u202eTrần\u202c", "\u2066Trần\u2069", "Trần\u3164", "\U000e0041Trần"]
)
def test_letters_that_turn_a_line_around_or_are_not_seen_vanish(text):
    assert normalise(text) == "Trần"


def test_invisible_characters_vanish():
    assert normalise("\ufeffNgu\u00adyễn \u200b Thị\u2060 V\x00ân") == "Nguyễn Thị Vân"


def test_decomposed_text_is_composed():
    assert normalise(nfd("Nguyễn Thị Ước")) == "Nguyễn Thị Ước"


@pytest.mark.parametrize("name", ["hoà", "hòa", "Thuý", "Thúy", "NGUYỄN", "K'Brôi", "Y-Thông"])
def test_a_name_is_never_corrected(name):
    assert normalise(name) == name


def test_line_breaks_stay_and_each_line_is_cleaned():
    assert normalise_lines("\n SỞ  LAO ĐỘNG \r\n\r\n\u00a0TỈNH BẮC NINH\n") == (
        "SỞ LAO ĐỘNG\n\nTỈNH BẮC NINH"
    )


@pytest.mark.parametrize("write", [str, nfd, str.upper])
def test_every_vietnamese_letter_folds_to_its_plain_one(write):
    families = {
        "a": "aàảãáạăằẳẵắặâầẩẫấậ",
        "d": "đ",
        "e": "eèẻẽéẹêềểễếệ",
        "i": "iìỉĩíị",
        "o": "oòỏõóọôồổỗốộơờởỡớợ",
        "u": "uùủũúụưừửữứự",
        "y": "yỳỷỹýỵ",
    }

    for plain, letters in families.items():
        assert fold(write(letters)) == plain * len(letters)


def test_the_letter_eth_typed_for_a_barred_d_folds_like_it():
    assert fold("\u00d0oàn") == fold("Đoàn") == "doan"


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Bắc Ninh", "bac-ninh"),
        ("Đắk Lắk", "dak-lak"),
        ("Bà Rịa – Vũng Tàu", "ba-ria-vung-tau"),
        ("  Hội nghị 2023! ", "hoi-nghi-2023"),
        ("王", ""),
    ],
)
def test_a_slug_keeps_plain_letters_digits_and_hyphens(text, slug):
    assert slug_of(text) == slug


@pytest.mark.parametrize(
    ("full_name", "given"),
    [("Nguyễn Thị Vân", "Vân"), (" Lê\u00a0An ", "An"), ("Y-Thông", "Y-Thông"), ("", "")],
)
def test_the_given_name_is_the_last_word(full_name, given):
    assert given_name(full_name) == given


@pytest.mark.parametrize("query", ["nguyen thi van", "van", "VÂN nguyễn", nfd("Vân"), "thi, van"])
def test_a_person_is_found_with_or_without_diacritics(query):
    assert found(query, "Nguyễn Thị Vân", "0912345678")
    assert found(query, nfd("Nguyễn Thị Vân"))


@pytest.mark.parametrize(
    "query",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "+84912345678",
        "+84 912 345 678",
        "84912345678",
        "912345678",
        "van 0912 345 678",
        "+84 912",
        "0912",
        "5678",
    ],
)
@pytest.mark.parametrize("stored", ["0912345678", "0912 345 678", "+84 912.345.678"])
def test_a_phone_is_found_however_it_is_written(query, stored):
    assert found(query, "Nguyễn Thị Vân", stored)


def test_a_phone_that_lost_its_zero_in_a_list_is_found_by_the_whole_number():
    assert found("0912 345 678", "Nguyễn Thị Vân", "912345678")


def test_a_unit_is_found_whatever_stands_between_its_words():
    assert found("ldtb xh", "Sở LĐTB&XH")
    assert found("lao động thương binh", "Sở Lao động – Thương binh và Xã hội")
    assert found("k’brôi", "K'Brôi")


def test_numbers_of_different_parts_are_not_joined():
    assert search_text("An", "Tổ 12", "0912345678") == " an | to 12 0912345678"


def test_letters_are_found_at_the_start_of_a_word_alone():
    assert found("uo", "Lê Văn Uông")
    assert found("thuong", "Lê Văn Uông", "Sở Lao động – Thương binh")
    assert not found("uong", "Lê Trường", "Sở Lao động – Thương binh", "Trưởng phòng")


@pytest.mark.parametrize("query", ["4321", "654 321", "0987 654", "7 6543 21"])
def test_digits_are_found_anywhere_in_a_phone(query):
    assert found(query, "Lê Văn Uông", "0987654321")


def test_what_ends_the_name_stands_in_no_word():
    assert search_text("Lê | Văn", "Tổ | 1").count(NAME_END) == 1


def test_another_phone_is_not_found():
    assert not found("0912 345 679", "Nguyễn Thị Vân", "0912345678")


def test_an_empty_query_has_no_terms():
    assert search_terms(" ,. ") == []

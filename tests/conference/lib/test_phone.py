"""Phone numbers as lists and people give them."""

import pytest

from conference.lib.phone import InvalidPhoneError, format_phone, normalise_phone, tel_uri


@pytest.mark.parametrize(
    "written",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        "912345678",  # a spreadsheet took it for a number
        "+84912345678",
        "+84 (0)912 345 678",
        "84912345678",
        "\u00a00912\u200b345678 ",
    ],
)
def test_every_way_to_write_a_mobile_number_is_the_same_ten_digits(written):
    assert normalise_phone(written) == "0912345678"


@pytest.mark.parametrize("prefix", ["03", "05", "07", "08", "09"])
def test_every_mobile_prefix_is_accepted(prefix):
    assert normalise_phone(f"{prefix}12345678") == f"{prefix}12345678"


@pytest.mark.parametrize("written", ["0222 3822 123", "2223822123", "+842223822123"])
def test_a_landline_keeps_its_area_code(written):
    assert normalise_phone(written) == "02223822123"


def test_a_foreign_number_keeps_its_country_code():
    assert normalise_phone("+856 20 55 512 345") == "+8562055512345"


@pytest.mark.parametrize("written", ["", "  ", "\u00a0"])
def test_no_number_stays_empty(written):
    assert normalise_phone(written) == ""


@pytest.mark.parametrize(
    "written",
    [
        "không có",
        "12",
        "091234567",  # a digit short
        "09123456789",  # a digit too many
        "01682345678",  # eleven digits went out of use in 2018
        "0912345678 / 0987654321",
        "1800FLOWERS",
        "0222 3822 123 ext 4",
        "+",
    ],
)
def test_what_cannot_be_dialled_is_refused_by_name(written):
    with pytest.raises(InvalidPhoneError, match=r"phone number|số điện thoại") as refusal:
        normalise_phone(written)

    assert written in str(refusal.value)


def test_a_refusal_says_what_is_wanted():
    with pytest.raises(InvalidPhoneError, match=r"\b10\b.*0912 345 678"):
        normalise_phone("12345")


@pytest.mark.parametrize("stored", ["0912345678", "02223822123", "+8562055512345", "19001234", ""])
def test_a_stored_number_is_stored_the_same_again(stored):
    assert normalise_phone(stored) == stored


@pytest.mark.parametrize(
    ("stored", "shown", "link"),
    [
        ("0912345678", "0912 345 678", "tel:+84912345678"),
        ("02223822123", "0222 3822 123", "tel:+842223822123"),
        ("+8562055512345", "+856 20 55 512 345", "tel:+8562055512345"),
        ("", "", ""),
    ],
)
def test_a_stored_number_is_shown_in_groups_and_dialled_from_anywhere(stored, shown, link):
    assert format_phone(stored) == shown
    assert tel_uri(stored) == link

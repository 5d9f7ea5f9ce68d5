import pytest

from sessions.queries.addressee import address_of


@pytest.mark.parametrize("address", ["Ông", "Bà", "Bà TS.", "Ông/Bà", "Bác", "Anh", "Đồng chí"])
def test_a_complete_form_of_address_stays(address):
    assert address_of(address) == address


@pytest.mark.parametrize("title", ["TS.", "Bác sĩ", "Anh hùng Lao động", "Bành", "Cô giáo"])
def test_a_title_follows_a_form_of_address(title):
    assert address_of(title) == f"Ông/Bà {title}"


def test_of_whom_nothing_is_known_both_forms_are_said():
    assert address_of("") == "Ông/Bà"

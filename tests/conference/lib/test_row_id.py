import pytest

from conference.lib.row_id import row_id


@pytest.mark.parametrize(
    "text", ["", "abc", "-1", "1.5", " 1", "١٢", "²", "1\0", "9" * 19, "9" * 5000]
)
def test_what_can_be_no_key_is_none(text):
    assert row_id(text) is None


@pytest.mark.parametrize(("text", "key"), [("0", 0), ("7", 7), ("9" * 18, 10**18 - 1)])
def test_a_key_is_read(text, key):
    assert row_id(text) == key

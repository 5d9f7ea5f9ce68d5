"""Phone numbers as people in Viet Nam write them; the only door to phonenumbers."""

import re

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import PhoneNumber, PhoneNumberFormat

from conference.lib.text import normalise

_VIET_NAM = 84
_STORED = re.compile(r"0[35789]\d{8}", re.ASCII)


class InvalidPhoneError(ValueError):
    """The text is not one phone number that can be dialled."""


def normalise_phone(text: str) -> str:
    """The digits to dial inside Viet Nam, 0912345678; a foreign number keeps its +country code.

    Spreadsheets lose the leading 0: it is put back. Empty stays empty.
    """
    text = normalise(text)
    if not text or _STORED.fullmatch(text):
        return text  # as most are: fields clean what they hold on every write
    number = _parse(text)
    if number.country_code != _VIET_NAM:
        return phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return re.sub(r"\D", "", phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL))


def format_phone(phone: str) -> str:
    """A stored number in groups that can be read aloud: 0912 345 678."""
    if not phone:
        return ""
    home = not phone.startswith("+")
    style = PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(_parse(phone), style)


def tel_uri(phone: str) -> str:
    """A stored number as a link that a phone dials: tel:+84912345678."""
    if not phone:
        return ""
    return f"tel:{phonenumbers.format_number(_parse(phone), PhoneNumberFormat.E164)}"


def _parse(text: str) -> PhoneNumber:
    # The library reads letters as keypad digits and takes extensions; a list means neither.
    if not re.fullmatch(r"[0-9 +().-]+", text):
        raise _refusal(text)
    try:
        number = phonenumbers.parse(text, "VN")
    except phonenumbers.NumberParseException as error:
        raise _refusal(text) from error
    if not (_is_mobile(number) or phonenumbers.is_valid_number(number)):
        raise _refusal(text)
    return number


def _is_mobile(number: PhoneNumber) -> bool:
    # Operators open new prefixes faster than the library learns of them.
    digits = str(number.national_number)
    return number.country_code == _VIET_NAM and bool(re.fullmatch(r"[35789]\d{8}", digits))


def _refusal(text: str) -> InvalidPhoneError:
    message = _(
        "“%(phone)s” is not a phone number. Write one phone number of 10 digits, as 0912 345 678."
    )
    return InvalidPhoneError(message % {"phone": text})

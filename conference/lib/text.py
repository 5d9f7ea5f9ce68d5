"""Vietnamese text as pure functions: clean it, find it, put it in order."""

import re
import unicodedata
from functools import lru_cache

# Seen nowhere and matched by nothing: pasted from web pages, Word and Excel.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f"
    r"\u202a-\u202e\u2060\u2066-\u2069\u3164\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)
_MARKS = re.compile(r"[\u0300-\u036f]")
_LETTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
_NOT_A_WORD = re.compile(r"[\W_]+")
# đ does not decompose; old typewriter fonts give ð (eth) or ɖ, which look the same in capitals.
_BARRED_D = str.maketrans("ðɖ", "đđ")
_COUNTRY_CODE = re.compile(r"\+84[ .-]*(?:\(0\)|0)?[ .-]*")
_PHONE = re.compile(r"\d(?:[ .-]*\d){6,}")

#: Nobody remembers more words of a person; each is a condition of the query.
MAX_TERMS = 10
#: Parts the name from the rest of a search_text; no word holds it.
NAME_END = "|"


def normalise(text: str) -> str:
    """One line in NFC with single spaces; what is seen on screen stays as it was typed."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


def shortened(text: str, length: int) -> str:
    """The text if it has at most so many characters, else what fits, with a sign of the rest."""
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def normalise_lines(text: str) -> str:
    """The same for each line; line breaks stay."""
    return "\n".join(normalise(line) for line in text.splitlines()).strip("\n")


def fold(text: str) -> str:
    """Lower case without marks: “Đoàn Xuân Thanh” becomes “doan xuan thanh”."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", normalise(text).casefold()))
    return plain.translate(_BARRED_D).replace("đ", "d")


def slug_of(text: str) -> str:
    """The text as a path word: a-z, 0-9 and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def given_name(full_name: str) -> str:
    """The last word (tên), by which people are called and listed."""
    return "".join(full_name.split()[-1:])


def search_text(name: str, *parts: str) -> str:
    """What a search looks in: folded words, each phone number as one run of digits.

    A space stands before every word, NAME_END behind the last word of the name. Phone numbers
    are joined within one part only, so pass unlike things as separate parts.
    """
    others = " ".join(filter(None, map(_searchable, parts)))
    return f" {_searchable(name)} {NAME_END} {others}".rstrip()


def search_terms(query: str) -> list[str]:
    """The first words of a query; a record is found when its search_text contains every one."""
    return [_term(word) for word in _searchable(query).split()[:MAX_TERMS]]


def _searchable(text: str) -> str:
    text = _PHONE.sub(_national_digits, _COUNTRY_CODE.sub("0", fold(text)))
    return _NOT_A_WORD.sub(" ", text).strip()


def _national_digits(phone: re.Match) -> str:
    digits = re.sub(r"\D", "", phone[0])
    return f"0{digits[2:]}" if digits.startswith("84") and len(digits) == 11 else digits


def _term(word: str) -> str:
    """Words are known by their beginning, phone numbers also by their last digits."""
    return _without_trunk_zero(word) if word.isdecimal() else f" {word}"


def _without_trunk_zero(word: str) -> str:
    # A list may have lost the leading 0; without it the number is found either way.
    return word[1:] if re.fullmatch(r"0\d{6,}", word) else word


# The order of ICU's “vi”: each character listed is a letter of its own.
_ALPHABET = " -\u2013,.'\u2018\u2019()0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# A weight is a digit and a letter. SQLite compares bytes, PostgreSQL by whatever collation its
# database has: no collation knows a digraph of digit and letter (as Czech “ch” or Danish “aa”),
# none ignores either, and all agree on the order of these sixteen characters.
_WEIGHTS = [digit + letter for digit in "0123456789" for letter in "abcdfg"]
_END = _WEIGHTS[0]
_WEIGHT_OF = dict(zip(_ALPHABET, _WEIGHTS[1:], strict=False))
_BEYOND = _WEIGHTS[-1]  # other scripts, by code point, after z
_TONE_OF = dict(zip("\u0300\u0309\u0303\u0301\u0323", "12345", strict=True))
_FOREIGN_MARK = "6"

# Two for the weight and one for the tone of each of 100 characters, the ends of three parts,
# and the case of 100 letters as a number.
SORT_KEY_LENGTH = 340


def sort_key(full_name: str) -> str:
    """ASCII that sorts people by given name, middle names and family name, as ICU's “vi” does.

    Tones break ties within a part, case (small letters first) within the whole name. Names of
    up to 100 characters fit SORT_KEY_LENGTH; what a foreign script needs beyond it is cut off.
    """
    words = normalise(full_name).split()
    parts = [words[-1:], words[1:-1], words[:-1][:1]]
    texts = [" ".join(part) for part in parts]
    key = "".join(map(_part_key, texts)) + _case_key("".join(texts))
    return key[:SORT_KEY_LENGTH]


def _part_key(text: str) -> str:
    letters = _LETTER.findall(text)
    weights, tones = zip(*map(_weight, letters), strict=True) if letters else ("", "")
    return "".join(weights) + _END + "".join(tones)


def _case_key(text: str) -> str:
    # A bit a character, capitals 1; the width depends on the length alone, so numbers compare.
    capitals = "".join("1" if char.isupper() else "0" for char in text) or "0"
    return str(int(capitals, 2)).zfill(len(capitals) // 3 + 1)


@lru_cache(maxsize=1024)
def _weight(character: str) -> tuple[str, str]:
    """The weight of a character with its marks, as a letter, and the digit of its tone."""
    base, *marks = unicodedata.normalize("NFD", character.lower().translate(_BARRED_D))
    tone = next((_TONE_OF[mark] for mark in marks if mark in _TONE_OF), "0")
    shape = "".join(mark for mark in marks if mark not in _TONE_OF)
    letter = unicodedata.normalize("NFC", base + shape)
    if letter in _WEIGHT_OF:
        return _WEIGHT_OF[letter], tone
    return _WEIGHT_OF.get(base, f"{_BEYOND}{ord(base):07}"), _FOREIGN_MARK

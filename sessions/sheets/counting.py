"""How lists of people close."""

from conference.lib.money import in_dong
from conference.lib.number_words import number_in_words
from sessions.queries.letterhead import Letterhead


def people_line(count: int, letterhead: Letterhead) -> str:
    """“Danh sách gồm 96 (chín mươi sáu) người.”"""
    if not count:
        return "Danh sách gồm …… người."  # those who come write themselves in
    words = number_in_words(count, zero_word=letterhead.zero_word)
    return f"Danh sách gồm {in_dong(count)} ({words}) người."

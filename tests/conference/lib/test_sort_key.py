"""The stored sort key, judged by ICU's Vietnamese collation.

The judge composes ICU as people read a list: given names first, then middle names, then family
names, each compared as a whole by letters and then by tones (ICU's secondary strength, which
does not look at case); only when all three are equal does case decide, part by part (tertiary).
"""

import unicodedata
from functools import cmp_to_key
from itertools import combinations, pairwise, product
from random import Random

import icu
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conference.lib.text import SORT_KEY_LENGTH, sort_key

DIGRAPHS = ["ch", "gh", "gi", "kh", "ng", "ngh", "nh", "ph", "qu", "th", "tr"]
ONSETS = [*"bcdđghklmnprstvxfjwz", *DIGRAPHS]
LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
TONED_VOWELS = [unicodedata.normalize("NFC", v + tone) for v, tone in product(VOWELS, TONES)]
FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Võ", "Đặng", "Đỗ", "Ân", "Ông", "Ung"]


def collator(strength):
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    collator.setStrength(strength)
    return collator


LETTERS_THEN_TONES = collator(icu.Collator.SECONDARY)
CASE = collator(icu.Collator.TERTIARY)


def parts(name):
    words = name.split()
    return words[-1], " ".join(words[1:-1]), " ".join(words[:-1][:1])


def verdict(one, other):
    pairs = list(zip(parts(one), parts(other), strict=True))
    for judge in (LETTERS_THEN_TONES, CASE):
        for pair in pairs:
            if result := judge.compare(*pair):
                return result
    return 0


def in_order(people):
    return sorted(people, key=sort_key)


def sign(one, other):
    one, other = sort_key(one), sort_key(other)
    return (one > other) - (one < other)


@st.composite
def syllables(draw):
    """Few letters and every tone, so that near ties abound."""
    onset = draw(st.sampled_from(["", *ONSETS]))
    core = draw(st.sampled_from(TONED_VOWELS))
    glide = draw(st.sampled_from(["", "a", "o", "u"]))
    coda = draw(st.sampled_from(["", "c", "m", "n", "ng", "nh", "t"]))
    return onset + draw(st.sampled_from([glide + core, core + glide])) + coda


@st.composite
def twins(draw):
    """The same few syllables with a tone anywhere: only the tone decides between them."""
    stem = draw(st.sampled_from(["hoa", "thuy", "an", "ân"]))
    end = draw(st.integers(1, len(stem)))
    return stem[:end] + draw(st.sampled_from(TONES)) + stem[end:]


def words():
    plain = st.one_of(syllables(), twins())
    return st.one_of(plain, plain.map(str.capitalize), plain.map(str.upper))


def names():
    return st.builds(
        lambda family, rest, form: unicodedata.normalize(form, " ".join([*family, *rest])),
        st.lists(st.sampled_from(FAMILIES), max_size=1),
        st.lists(words(), min_size=1, max_size=3),
        st.sampled_from(["NFC", "NFD"]),
    )


@settings(max_examples=300, deadline=None)
@given(st.lists(names(), min_size=8, max_size=12))
def test_people_sort_as_icu_sorts_them(people):
    for one, other in combinations(people, 2):
        assert sign(one, other) == verdict(one, other)


def test_thousands_of_names_sort_as_icu_sorts_them():
    chance = Random(2023)
    syllables = [f"{onset}{vowel}n" for onset, vowel in product(ONSETS, TONED_VOWELS)]
    people = [
        " ".join([chance.choice(FAMILIES), *chance.choices(syllables, k=chance.randint(1, 3))])
        for _ in range(5000)
    ]

    ranked = in_order(people)

    assert [verdict(*pair) for pair in pairwise(ranked)] == [-(a != b) for a, b in pairwise(ranked)]
    assert in_order(unicodedata.normalize("NFD", name) for name in people) == [
        unicodedata.normalize("NFD", name) for name in ranked
    ]


@pytest.mark.parametrize("template", ["{}", "{} {} An", "L{0}n"])
def test_every_letter_and_tone_sorts_as_icu_sorts_it(template):
    toned = [unicodedata.normalize("NFC", x + tone) for x, tone in product(LETTERS, TONES)]
    people = [template.format(x, x) for x in toned + [x.upper() for x in toned]]

    assert sorted(people, key=sort_key) == sorted(people, key=cmp_to_key(verdict))
    assert len({sort_key(person) for person in people}) == len(people)


def test_tones_within_a_given_name_count_before_middle_and_family_names():
    ordered = ["Trần Văn Hoa", "Bùi Thị Hòa", "Bùi Thị Hóa", "Ân Thị Họa"]

    assert in_order(ordered[::-1]) == ordered


def test_capitals_do_not_tear_a_list_apart():
    ordered = ["BÙI THỊ AN", "Lê Thị An", "LÊ VĂN AN", "Lê Văn Ân"]

    assert in_order(ordered[::-1]) == ordered


def test_punctuation_and_digits_come_before_letters_as_in_icu():
    ordered = ["K Brôi", "K-Brôi", "K.Brôi", "K'Brôi", "K\u2019Brôi", "K1", "K9", "Ka", "Kz"]
    joined = [name.replace(" ", "") for name in ordered[1:]]

    assert in_order(joined[::-1]) == joined
    assert sorted(joined, key=LETTERS_THEN_TONES.getSortKey) == joined


def test_other_scripts_come_last_and_foreign_marks_beside_their_letter():
    ordered = ["Muller", "Müller", "Mz", "Żak", "Дмитрий", "王"]

    assert in_order(ordered[::-1]) == ordered


@given(st.text(max_size=100))
def test_any_text_has_an_ascii_key_that_fits_its_column(text):
    key = sort_key(text)

    assert key.isascii()
    assert len(key) <= SORT_KEY_LENGTH


@pytest.mark.parametrize("word", [1, 9, 49, 100])
def test_the_key_of_a_name_of_a_hundred_characters_is_whole(word):
    family, *rest = (("ặ" * word + " ") * 100)[:100].split()

    last_letters = [sort_key(" ".join([family[:-1] + end, *rest])) for end in "aA"]

    assert last_letters == sorted(set(last_letters))  # the case of the family name comes last


def test_keys_sort_alike_under_every_collation_a_database_may_have():
    people = [f"{family} {given}" for family in FAMILIES for given in [*TONED_VOWELS, *ONSETS]]
    keys = sorted(map(sort_key, people))

    for name in icu.Collator.getAvailableLocales():
        for variant in (name, f"{name}@colNumeric=yes", f"{name}@colAlternate=shifted"):
            collator = icu.Collator.createInstance(icu.Locale(variant))
            assert sorted(keys, key=collator.getSortKey) == keys, variant

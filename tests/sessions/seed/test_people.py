import random

import pytest

from conference.lib.phone import normalise_phone
from sessions.seed.people import fictional_phone, invent_name, invent_people
from sessions.seed.units import GUEST_KINDS, HOST_KINDS, UNIT_KINDS


def people(number=200, seed="s", province="bac-ninh"):
    return invent_people(seed, number, UNIT_KINDS, province, "tỉnh Bắc Ninh")


def names(number, honorific):
    dice = random.Random(7)
    return [invent_name(dice, honorific) for _ in range(number)]


def test_the_same_seed_invents_the_same_people():
    assert people(seed="1") == people(seed="1")
    assert people(seed="1") != people(seed="2")


def test_a_longer_list_begins_with_the_shorter_one():
    assert people(200)[:50] == people(50)


def test_every_kind_of_unit_comes_in_turn():
    count = len(UNIT_KINDS)

    assert [person.category for person in people(2 * count)] == [
        kind.category for kind in UNIT_KINDS
    ] * 2


def test_the_first_of_a_delegation_ranks_highest():
    listed = people()

    assert listed[0].rank == min(person.rank for person in listed)


@pytest.mark.parametrize("honorific", ["Ông", "Bà"])
def test_names_have_two_to_five_words_and_none_twice(honorific):
    words = [name.split() for name in names(3000, honorific)]

    assert {len(each) for each in words} == {"Ông": {2, 3, 4}, "Bà": {2, 3, 4, 5}}[honorific]
    assert all(len(set(each)) == len(each) for each in words)


@pytest.mark.parametrize("honorific", ["Ông", "Bà"])
def test_no_invented_name_is_that_of_a_real_speaker(honorific):
    assert {"Nguyễn Thị Vân", "Đoàn Xuân Thanh"}.isdisjoint(names(3000, honorific))
    assert not any(name.endswith((" Vân", " Thanh")) for name in names(3000, honorific))


def test_the_womens_union_sends_women():
    union = [person for person in people() if person.category == "hoi-phu-nu"]

    assert {person.honorific for person in union} == {"Bà"}


def test_what_is_printed_of_a_resident_does_not_tell_who_is_poor():
    poor = {person.position for person in people() if person.category == "nguoi-dan"}
    others = {person.position for person in people() if person.category == "nguoi-dan-mo-hinh"}

    assert poor == others


def test_hosts_and_guests_name_no_place():
    guests = invent_people("s", 20, [*HOST_KINDS, *GUEST_KINDS])

    assert {guest.place for guest in guests} == {""}
    assert not any("{" in guest.unit for guest in guests)


def test_phones_are_plainly_fictional_and_can_be_stored():
    for number in (0, 7, 999, 1000, 12_345):
        phone = fictional_phone(number)
        assert phone.startswith("0900000")
        assert normalise_phone(phone) == phone

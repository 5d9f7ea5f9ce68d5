from dataclasses import replace

from delegates.badges.look import Look
from delegates.badges.misfits import Misfit, misfits

from .paper import A6, AGENDA, LONGEST, PLAIN


def test_a_badge_on_which_all_fits_is_not_reported():
    assert misfits([PLAIN], A6) == []


def test_it_is_reported_whose_which_text_is_cut_or_as_small_as_can_be():
    found = misfits([PLAIN, replace(LONGEST, code="XYZ567")], A6)

    told = [(each.part, each.is_cut) for each in found]
    assert told == [
        ("full_name", False),
        ("position", True),
        ("organisation", True),
        ("delegation", False),
        ("label", False),
    ]
    assert {(each.name, each.code) for each in found} == {(LONGEST.full_name, "XYZ567")}


def test_a_back_that_is_cut_is_reported():
    look = Look(paper="a4-86x54", back="agenda")

    found = misfits([replace(PLAIN, back=AGENDA)], look)

    assert found == [Misfit(PLAIN.full_name, PLAIN.code, "back", True)]

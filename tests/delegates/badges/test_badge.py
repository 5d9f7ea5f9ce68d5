"""What a badge is made of."""

from dataclasses import replace

import pytest

from delegates.badges.badge import Badge
from delegates.badges.layout import lay_out_badge
from delegates.models import BadgeDesign

from .paper import A6, LONGEST, PLAIN


def test_without_a_position_the_organisation_moves_up():
    tops = [
        lay_out_badge(replace(LONGEST, position=position), A6).boxes["organisation"].top
        for position in ("", "Chủ tịch", LONGEST.position)
    ]

    assert tops == pytest.approx([65.6, 72.4, 77.4], abs=0.01)


def test_shells_of_many_badges_are_few():
    """Neither names nor codes are in them, only what changes the look."""
    people = [
        replace(PLAIN, given_name=f"Tên{n}", full_name=f"Họ Đệm Tên{n}", code=f"N{n:05}")
        for n in range(50)
    ]

    shells = {element.shell for each in people for element in lay_out_badge(each, A6).front}

    assert len(shells) <= 15


def test_a_badge_has_no_room_for_what_must_not_be_told():
    """Every text that a design may ask for is one of these, and of nothing else."""
    told = {"event", "occasion", "given_name", "full_name", "position", "organisation"}
    told |= {"delegation", "label", "code"}

    assert set(BadgeDesign.Part.values) == told | {"qr"}
    assert set(Badge.__slots__) == told | {"colour", "url", "photo", "back"}

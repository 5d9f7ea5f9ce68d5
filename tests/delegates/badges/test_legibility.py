"""What is on a badge can be read: by people from afar, by cheap scanners near by."""

from dataclasses import replace

import pytest

from conference.lib.qr import qr_code
from delegates.badges.layout import lay_out_badge
from delegates.badges.look import Look
from delegates.badges.stack import stack_of

from .paper import A6, PLAIN, ink_of

#: Height of “H” in mm a point of the bold face.
CAPITALS = 0.74 * 25.4 / 72


@pytest.mark.parametrize("name", ["An", "Vân", "Thanh", "Nghĩa", "Khương", "Nguyệt", "Trường"])
@pytest.mark.parametrize(
    ("paper", "height"), [("a6", 12), ("a4", 12), ("a4-90x130", 11), ("a4-86x54", 7.8)]
)
def test_a_given_name_can_be_read_at_two_metres(name, paper, height):
    """Its capitals are so many millimetres high or more; signs want 5 for two metres."""
    look = Look(paper=paper)
    step = lay_out_badge(replace(PLAIN, given_name=name), look).fitted["given_name"].step
    spec = next(s.spec for s in stack_of(look, has_photo=False).slots if s.name == "given_name")

    assert spec.steps[step].size * CAPITALS >= height


def test_the_qr_of_a_small_badge_leaves_the_given_name_its_whole_width():
    stack = stack_of(Look(paper="a4-86x54", photo=True), has_photo=True)

    widths = {slot.name: slot.box.width for slot in stack.slots}

    assert widths["given_name"] == 79
    assert widths["full_name"] < 60


def test_capitals_are_as_high_as_reckoned():
    size = stack_of(A6, has_photo=False).slots[2].spec.steps[0].size

    height = ink_of(replace(PLAIN, given_name="H"))["given_name"].height

    assert height == pytest.approx(size * CAPITALS, rel=0.05)


@pytest.mark.parametrize(
    ("paper", "side"), [("a6", 28), ("a4", 28), ("a4-90x130", 25), ("a4-86x54", 20)]
)
def test_a_module_of_the_qr_is_wide_enough_for_cheap_printers_and_phones(paper, side):
    """Half a millimetre and more with as long an address as a site is likely to have."""
    badge = replace(
        PLAIN, url="https://hoi-nghi.lao-dong-xa-hoi.tinh.gov.vn/d/uXq0Y2m9T3C7sK1fB5hL-w/"
    )
    qr = ink_of(badge, Look(paper=paper))["qr"]

    assert (qr.width, qr.height) == pytest.approx((side, side), abs=0.01)
    assert qr.width / qr_code(badge.url).size >= 0.5

"""Whom letters and certificates are for: ticks, and boxes that narrow them."""

import re

import pytest

from tests.factories.delegates import DelegateFactory, DelegationFactory

from .papers import LETTER, address, named_in_log, text_of

pytestmark = pytest.mark.django_db

NAMES = ["Lò Văn Ín", "Nguyễn Thị Mẫu", "Đoàn Xuân Thanh"]


@pytest.fixture
def people(conference):
    delegation = DelegationFactory(conference=conference)
    return [
        DelegateFactory(conference=conference, full_name=name, delegation=delegation, rank=rank)
        for rank, name in enumerate(NAMES, 1)
    ]


class Page:
    """The page of letters as a browser without JavaScript sends it back."""

    def __init__(self, client, conference):
        self.client, self.path = client, address(conference, "invitations/")
        self.response = client.get(self.path)
        self.boxes = {}

    def press(self, action, **boxes):
        self.boxes |= boxes
        self.response = self.client.post(
            self.path, LETTER | self.boxes | self._kept() | {"action": action}
        )
        return self

    def tick(self, *people):
        """Press nothing; tick these on what is shown."""
        self.ticks = {str(each.pk) for each in people}
        return self

    ticks = frozenset()

    def _kept(self):
        page = self.response.content.decode()
        hidden = re.findall(r'type="hidden" name="(listed|rest|but)" value="([^"]*)"', page)
        ticked = re.findall(r'name="delegate" value="(\d+)" checked', page)
        sent, self.ticks = {*ticked, *self.ticks}, frozenset()
        return dict(hidden) | {"delegate": sorted(sent)}

    @property
    def shown(self):
        shown = self.response.context["people"].shown
        return [(delegate.full_name, ticked) for delegate, ticked in shown]


@pytest.fixture
def page(staff, conference, people):
    return Page(staff, conference)


def test_at_first_everybody_is_ticked(page):
    assert page.shown == [(name, True) for name in NAMES]


def test_all_are_unticked_and_ticked_again_by_one_button(page):
    assert page.press("none").shown == [(name, False) for name in NAMES]
    assert page.press("all").shown == [(name, True) for name in NAMES]


def test_two_of_many_are_looked_for_one_by_one_and_printed_together(page, people, conference):
    page.press("none")
    page.press("show", q="lo van").tick(people[0]).press("show", q="doan xuan").tick(people[2])

    page.press("show", q="")

    assert page.shown == list(zip(NAMES, [True, False, True], strict=True))
    text_of(page.press("pdf").response)
    assert named_in_log(conference) == ("invitation", ["Lò Văn Ín", "Đoàn Xuân Thanh"])


def test_who_is_ticked_beyond_the_boxes_is_counted_and_gets_none(page, conference):
    page.press("show", q="lo van")

    assert page.response.context["people"].beyond == 2
    assert "2 người khác" in page.response.content.decode()
    page.press("pdf")
    assert named_in_log(conference) == ("invitation", ["Lò Văn Ín"])


def test_a_button_ticks_those_alone_whom_the_boxes_leave(page):
    page.press("show", q="lo van").press("none").press("show", q="")

    assert page.shown == list(zip(NAMES, [False, True, True], strict=True))


def test_of_too_many_all_are_meant_until_they_are_unticked(page, people, monkeypatch):
    monkeypatch.setattr("sessions.forms.recipients.TICKED_AT_ONCE", 2)

    assert page.press("show").shown == []
    assert "in cho tất cả" in page.response.content.decode()
    page.press("none")
    assert page.shown == []
    assert "chọn đoàn hoặc tìm theo tên" in page.response.content.decode()
    page.press("show", q="lo van").tick(people[0]).press("show", q="")
    assert page.shown == [("Lò Văn Ín", True)]

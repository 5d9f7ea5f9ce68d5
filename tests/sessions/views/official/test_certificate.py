"""The page of certificates."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory

from .papers import address, errors_of, named_in_log, resident, text_of, ticking

pytestmark = pytest.mark.django_db


def test_only_those_who_were_there_get_a_certificate(staff, conference):
    there = resident(conference, "Lò Văn Ín")
    absent = DelegateFactory(conference=conference, full_name="Nguyễn Vắng")
    sent = {"action": "pdf", "size": "a4"} | ticking(conference, there, absent)

    text = text_of(staff.post(address(conference, "certificates/"), sent))

    assert "Lò Văn Ín" in text
    assert "Nguyễn Vắng" not in text
    assert named_in_log(conference) == ("attested", ["Lò Văn Ín"])


def test_a_small_certificate_lies_on_a5(staff, conference):
    resident(conference)
    sent = {"action": "pdf", "size": "a5"}

    response = staff.post(address(conference, "certificates/"), sent)

    box = PdfReader(BytesIO(response.content)).pages[0].mediabox
    assert [round(float(side) * 25.4 / 72) for side in (box.width, box.height)] == [210, 148]


def test_before_anybody_was_there_the_page_says_so(staff, conference):
    DelegateFactory(conference=conference)

    page = staff.get(address(conference, "certificates/")).content.decode()

    assert "Chưa ai được điểm danh" in page


def test_somebody_of_another_conference_gets_none(staff, conference):
    foreign = resident(ConferenceFactory(), "Người Khác")
    sent = {"action": "pdf", "size": "a4"} | ticking(conference, foreign)

    response = staff.post(address(conference, "certificates/"), sent)

    assert errors_of(response) == ["Chưa chọn đại biểu nào."]
    assert not conference.prints.exists()


@pytest.mark.parametrize("odd", ["x", "9" * 50, ""])
def test_odd_ticks_are_nobody(staff, conference, odd):
    resident(conference)
    sent = {"action": "pdf", "size": "a4"} | ticking(conference) | {"delegate": [odd], "but": odd}

    response = staff.post(address(conference, "certificates/"), sent)

    assert errors_of(response) == ["Chưa chọn đại biểu nào."]


def test_of_a_list_that_was_shown_those_who_the_boxes_leave_are_meant(staff, conference):
    there, elsewhere = resident(conference, "Lò Văn Ín"), resident(conference, "Vàng Thị Ở")
    ticks = ticking(conference, there, elsewhere)
    sent = {"action": "pdf", "size": "a4", "delegation": there.delegation_id} | ticks

    staff.post(address(conference, "certificates/"), sent)

    assert named_in_log(conference) == ("attested", ["Lò Văn Ín"])

"""The delegate list and the agenda, as PDF and to edit."""

from io import BytesIO

import openpyxl
import pytest

from tests.factories.delegates import DelegateFactory, DelegationFactory
from tests.factories.sessions import (
    SessionFactory,
)

from .papers import address, named_in_log, text_of

pytestmark = pytest.mark.django_db


def test_the_delegate_list_is_printed_and_logged(staff, conference):
    DelegateFactory(conference=conference, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, full_name="Nguyễn Hủy", state="cancelled")

    text = text_of(staff.post(address(conference, "delegates/"), {"action": "pdf"}))

    assert "Lò Văn Ín" in text
    assert "Danh sách gồm 1 (một) người." in text
    assert named_in_log(conference) == ("list", ["Lò Văn Ín"])


def test_the_delegate_list_of_one_delegation(staff, conference):
    one, other = DelegationFactory.create_batch(2, conference=conference)
    DelegateFactory(conference=conference, delegation=one, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, delegation=other, full_name="Nguyễn Thị Mẫu")

    text = text_of(staff.post(address(conference, "delegates/"), {"delegation": one.pk}))

    assert "Lò Văn Ín" in text
    assert "Nguyễn Thị Mẫu" not in text


def test_the_delegate_list_as_a_workbook(staff, conference):
    DelegateFactory(conference=conference, full_name="Lò Văn Ín")

    response = staff.post(address(conference, "delegates/"), {"action": "xlsx"})

    sheet = openpyxl.load_workbook(BytesIO(response.content)).active
    assert "Lò Văn Ín" in [cell.value for row in sheet.iter_rows() for cell in row]


@pytest.mark.parametrize("sent", [{"delegation": "x"}, {"extra": "phone"}])
def test_what_the_conference_has_not_is_refused_in_words(staff, conference, sent):
    response = staff.post(address(conference, "delegates/"), sent)

    assert response["Location"] == address(conference)


def test_the_agenda_comes_as_a_workbook(staff, conference):
    SessionFactory(conference=conference, title="Khai mạc")

    response = staff.get(address(conference, "agenda.xlsx"))

    sheet = openpyxl.load_workbook(BytesIO(response.content)).active
    assert "Khai mạc" in [cell.value for row in sheet.iter_rows() for cell in row]

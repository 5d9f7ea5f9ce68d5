"""The page of the payment list."""

from io import BytesIO

import openpyxl
import pytest

from tests.factories.sessions import (
    AllowanceRateFactory,
)

from .papers import address, named_in_log, resident, said, text_of

pytestmark = pytest.mark.django_db


def test_without_a_rate_the_page_says_what_is_missing(staff, conference):
    page = staff.get(address(conference, "payment/")).content.decode()

    assert "Hội nghị chưa có mức chi nào" in page
    assert "Đề nghị Ban Tổ chức thêm mức chi." in page


def test_the_page_shows_who_is_paid_and_who_is_left_out(staff, conference, rate):
    resident(conference, "Lò Văn Ín")
    resident(conference, "Nguyễn Chưa Rõ", payroll="unknown")

    payment = staff.get(address(conference, "payment/")).context["payment"]

    assert [payee.name for payee in payment.payees] == ["Lò Văn Ín"]
    assert [payee.name for payee in payment.unknown] == ["Nguyễn Chưa Rõ"]
    assert not conference.prints.exists()


def test_the_printed_list_names_and_logs_who_is_paid_alone(staff, conference, rate):
    resident(conference, "Lò Văn Ín")
    resident(conference, "Nguyễn Chưa Rõ", payroll="unknown")

    text = text_of(staff.post(address(conference, "payment/"), {"rate": rate.pk, "action": "pdf"}))

    assert "Lò Văn Ín" in text
    assert "Nguyễn Chưa Rõ" not in text
    assert named_in_log(conference) == ("payment", ["Lò Văn Ín"])


def test_typed_days_are_kept_and_printed(staff, conference, rate):
    delegate = resident(conference)
    sent = {"rate": rate.pk, "action": "pdf", f"days-{delegate.pk}": "3"}

    text = text_of(staff.post(address(conference, "payment/"), sent))

    assert "3 150.000 450.000" in text
    assert rate.paid_days.get().days == 3


def test_days_that_nobody_has_are_refused_and_stay_in_their_box(staff, conference, rate):
    delegate = resident(conference)
    sent = {"rate": rate.pk, "action": "pdf", f"days-{delegate.pk}": "99"}

    response = staff.post(address(conference, "payment/"), sent)

    box = response.context["form"][f"days-{delegate.pk}"]
    assert (box.value(), bool(box.errors)) == ("99", True)
    assert "Chưa lưu" in response.content.decode()
    assert not rate.paid_days.exists()
    assert not conference.prints.exists()


def test_more_days_than_the_conference_has_are_refused_in_words(staff, conference, rate):
    delegate = resident(conference)
    sent = {"rate": rate.pk, "action": "save", f"days-{delegate.pk}": "4"}

    page = staff.post(address(conference, "payment/"), sent).content.decode()

    assert "Hội nghị có 3 ngày: không ghi quá số ngày này." in page
    assert not rate.paid_days.exists()


def test_more_days_than_recorded_are_remarked_and_counted(staff, conference, rate):
    delegate = resident(conference)
    rate.paid_days.create(delegate=delegate, days=3)

    page = staff.get(address(conference, "payment/")).content.decode()

    assert "ghi 3 ngày, nhiều hơn điểm danh: 1" in page
    assert "1 người được chi nhiều ngày hơn số ngày đã điểm danh" in page


def test_showing_another_rate_keeps_what_was_typed_for_this_one(staff, conference, rate):
    delegate = resident(conference)
    other = AllowanceRateFactory(conference=conference)
    typed = {"rate": rate.pk, "action": "show", f"days-{delegate.pk}": "2"}

    response = staff.post(
        address(conference, "payment/"),
        typed | {"next-rate": other.pk, "next-delegation": delegate.delegation_id},
    )

    assert response["Location"] == (
        f"{address(conference, 'payment/')}?rate={other.pk}&delegation={delegate.delegation_id}"
    )
    assert rate.paid_days.get().days == 2
    assert not other.paid_days.exists()


def test_showing_another_rate_waits_until_what_was_typed_is_right(staff, conference, rate):
    delegate = resident(conference)
    other = AllowanceRateFactory(conference=conference)
    typed = {"rate": rate.pk, "action": "show", f"days-{delegate.pk}": "9"}

    context = staff.post(address(conference, "payment/"), typed | {"next-rate": other.pk}).context

    assert context["rate"] == rate
    assert context["form"][f"days-{delegate.pk}"].value() == "9"
    assert context["next"]["rate"].value() == str(other.pk)


def test_people_stand_below_their_delegation(staff, conference, rate):
    one, other = resident(conference, "Lò Văn Ín"), resident(conference, "Vàng Thị Ở")

    page = staff.get(address(conference, "payment/")).content.decode()

    for delegate in (one, other):
        assert f"<h3>{delegate.delegation.name} (1)</h3>" in page


def test_without_anybody_to_pay_the_page_leads_to_attendance_and_rates(staff, conference, rate):
    page = staff.get(address(conference, "payment/")).content.decode()

    assert "Chưa có ai được chi" in page
    assert 'href="/admin/agenda/attendance/"' in page
    assert 'href="/admin/agenda/allowancerate/"' in page


def test_who_is_said_to_have_no_salary_is_paid_at_once(staff, conference, rate):
    delegate = resident(conference, "Lò Văn Ín", payroll="unknown")
    sent = {"rate": rate.pk, "action": "pdf", f"payroll-{delegate.pk}": "no"}

    assert "Lò Văn Ín" in text_of(staff.post(address(conference, "payment/"), sent))
    delegate.refresh_from_db()
    assert delegate.payroll == "no"


def test_saving_comes_back_to_the_same_choice(staff, conference, rate):
    delegate = resident(conference)
    delegation = delegate.delegation
    sent = {"rate": rate.pk, "delegation": delegation.pk, "action": "save"}

    response = staff.post(address(conference, "payment/"), sent)

    page = f"{address(conference, 'payment/')}?rate={rate.pk}&delegation={delegation.pk}"
    assert response["Location"] == page
    assert said(staff, page) == ["Đã lưu."]


def test_a_box_that_nobody_touched_forgets_nothing_that_was_typed_meanwhile(
    staff, conference, rate
):
    delegate = resident(conference)
    box = f"days-{delegate.pk}"
    as_shown = {"rate": rate.pk, "action": "save", f"initial-{box}": "", box: ""}
    rate.paid_days.create(delegate=delegate, days=2)

    staff.post(address(conference, "payment/"), as_shown)

    assert rate.paid_days.get().days == 2


def test_a_box_that_is_emptied_lets_attendance_count_again(staff, conference, rate):
    delegate = resident(conference)
    box = f"days-{delegate.pk}"
    rate.paid_days.create(delegate=delegate, days=2)
    assert f'name="initial-{box}" value="2"' in (
        staff.get(address(conference, "payment/")).content.decode()
    )

    emptied = {"rate": rate.pk, "action": "save", f"initial-{box}": "2", box: ""}
    staff.post(address(conference, "payment/"), emptied)

    assert not rate.paid_days.exists()


def test_a_box_that_was_not_sent_is_left_alone(staff, conference, rate):
    """Somebody may have come onto the list while it was being filled in."""
    delegate = resident(conference)
    rate.paid_days.create(delegate=delegate, days=2)

    staff.post(address(conference, "payment/"), {"rate": rate.pk, "action": "save"})

    assert rate.paid_days.get().days == 2


def test_nobody_to_pay_is_no_paper(staff, conference, rate):
    resident(conference, payroll="yes")

    staff.post(address(conference, "payment/"), {"rate": rate.pk, "action": "pdf"})

    assert not conference.prints.exists()


def test_the_payment_list_comes_as_a_workbook_and_is_logged(staff, conference, rate):
    resident(conference, "Lò Văn Ín")

    response = staff.post(address(conference, "payment/"), {"rate": rate.pk, "action": "xlsx"})

    sheet = openpyxl.load_workbook(BytesIO(response.content)).active
    assert "Lò Văn Ín" in [cell.value for row in sheet.iter_rows() for cell in row]
    assert named_in_log(conference) == ("payment", ["Lò Văn Ín"])


def test_a_rate_of_another_conference_is_refused(staff, conference, rate):
    foreign = AllowanceRateFactory()

    response = staff.post(address(conference, "payment/"), {"rate": foreign.pk, "action": "pdf"})

    assert response["Location"] == address(conference, "payment/")


def test_with_too_many_people_the_whole_list_is_printed_without_boxes(
    staff, conference, rate, monkeypatch
):
    monkeypatch.setattr("sessions.forms.payment_list.TYPED_AT_ONCE", 0)
    resident(conference, "Lò Văn Ín")

    page = staff.get(address(conference, "payment/"))

    assert list(page.context["form"].fields) == []
    sent = {"rate": rate.pk, "action": "pdf"}
    assert "Lò Văn Ín" in text_of(staff.post(address(conference, "payment/"), sent))

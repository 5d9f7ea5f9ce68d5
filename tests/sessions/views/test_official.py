"""The pages of official papers: who is named, what is logged, what comes back."""

from io import BytesIO

import openpyxl
import pytest
from django.utils import timezone
from pypdf import PdfReader

from conference.models import PrintJob
from sessions.models import Invitation
from sessions.sheets.official_job import print_official_in_background
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory
from tests.factories.sessions import (
    AllowanceRateFactory,
    AttendanceFactory,
    InvitationFactory,
    SessionFactory,
)

pytestmark = pytest.mark.django_db

PAGES = ["payment/", "invitations/", "certificates/"]
LETTER = {
    "occasion": "Hội nghị giảm nghèo",
    "time": "08h00, ngày 04 tháng 10 năm 2023",
    "place": "Hội trường",
}


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def staff(client, conference):
    client.force_login(RoleFactory(conference=conference, kind="staff").user)
    return client


@pytest.fixture
def rate(conference):
    return AllowanceRateFactory(conference=conference)


def address(conference, page=""):
    return f"/staff/{conference.slug}/print/{page}"


def resident(conference, name="Lò Văn Ín", **changes):
    """Somebody without a salary who was there for a day."""
    values = {"conference": conference, "full_name": name, "payroll": "no"} | changes
    delegate = DelegateFactory(**values)
    session = conference.sessions.first() or SessionFactory(conference=conference)
    AttendanceFactory(session=session, delegate=delegate)
    return delegate


def text_of(response):
    assert response["Content-Type"] == "application/pdf", response
    pages = PdfReader(BytesIO(response.content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def said(client, page):
    return [str(message) for message in client.get(page).context["messages"]]


def named_in_log(conference):
    log = conference.prints.get()
    return log.kind, sorted(log.delegates.values_list("full_name", flat=True))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("count", [1, 3])
def test_a_page_asks_as_many_questions_for_three_people_as_for_one(
    staff, conference, rate, page, count, django_assert_max_num_queries
):
    for number in range(count):
        resident(conference, f"Nguyễn {number}")
        resident(conference, f"Lê {number}", payroll="unknown")
    staff.get(address(conference, page))

    with django_assert_max_num_queries(14):
        response = staff.get(address(conference, page))

    assert response.status_code == 200


# --- Payment list


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


# --- Delegate list


def test_the_delegate_list_is_printed_and_logged(staff, conference):
    DelegateFactory(conference=conference, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, full_name="Nguyễn Hủy", state="cancelled")

    text = text_of(staff.post(address(conference, "delegates/"), {"action": "pdf"}))

    assert "Lò Văn Ín" in text
    assert "Danh sách gồm 1 người (bằng chữ: một người)." in text
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


# --- Invitations


def test_the_first_letter_is_proposed_from_the_agenda(staff, conference):
    SessionFactory(conference=conference)

    text = staff.get(address(conference, "invitations/")).context["text"]

    assert text["occasion"].value() == conference.title
    assert text["time"].value() == "08h00, ngày 04 tháng 10 năm 2023"
    assert not Invitation.objects.exists()


def test_letters_are_for_those_who_are_ticked(staff, conference):
    one = DelegateFactory(conference=conference, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Mẫu")
    sent = LETTER | {"action": "pdf", "listed": "1", "delegate": [one.pk]}

    text = text_of(staff.post(address(conference, "invitations/"), sent))

    assert "Lò Văn Ín" in text
    assert "Nguyễn Thị Mẫu" not in text
    assert named_in_log(conference) == ("invitation", ["Lò Văn Ín"])
    assert conference.invitation.place == "Hội trường"


def test_letters_are_for_all_where_there_are_too_many_to_tick(staff, conference, monkeypatch):
    monkeypatch.setattr("sessions.forms.recipients.TICKED_AT_ONCE", 1)
    category = CategoryFactory(conference=conference)
    for name in ("Lò Văn Ín", "Nguyễn Thị Mẫu"):
        DelegateFactory(conference=conference, full_name=name, category=category)
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh")
    sent = LETTER | {"action": "pdf", "category": category.pk}

    text_of(staff.post(address(conference, "invitations/"), sent))

    assert named_in_log(conference) == ("invitation", ["Lò Văn Ín", "Nguyễn Thị Mẫu"])


def test_showing_some_people_keeps_what_was_typed(staff, conference):
    DelegateFactory(conference=conference, full_name="Lò Văn Ín")
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Mẫu")
    sent = LETTER | {"action": "show", "q": "lo van", "place": "Nhà văn hóa"}

    context = staff.post(address(conference, "invitations/"), sent).context

    assert [each.full_name for each in context["people"].shown()] == ["Lò Văn Ín"]
    assert context["text"]["place"].value() == "Nhà văn hóa"
    assert not Invitation.objects.exists()


def test_a_letter_without_a_name_names_and_logs_nobody(staff, conference):
    text = text_of(staff.post(address(conference, "invitations/"), LETTER | {"action": "blank"}))

    assert "Ông/Bà ………" in text
    assert not conference.prints.exists()


def test_a_letter_that_runs_over_is_told_and_nothing_logged(staff, conference):
    DelegateFactory(conference=conference)
    sent = LETTER | {"action": "pdf", "content": "\n".join(["Dài"] * 200)}

    response = staff.post(address(conference, "invitations/"), sent)

    assert "quá một trang" in str(response.context["text"].errors["content"])
    assert not conference.prints.exists()


def test_a_letter_without_a_place_is_mended_first(staff, conference):
    response = staff.post(
        address(conference, "invitations/"), LETTER | {"action": "pdf", "place": ""}
    )

    assert list(response.context["text"].errors) == ["place"]


def test_the_text_is_saved_alone(staff, conference):
    InvitationFactory(conference=conference, place="Nơi cũ")

    staff.post(address(conference, "invitations/"), LETTER | {"action": "save"})

    assert Invitation.objects.get().place == "Hội trường"
    assert not conference.prints.exists()


# --- Certificates


def test_only_those_who_were_there_get_a_certificate(staff, conference):
    there = resident(conference, "Lò Văn Ín")
    absent = DelegateFactory(conference=conference, full_name="Nguyễn Vắng")
    sent = {"action": "pdf", "size": "a4", "listed": "1", "delegate": [there.pk, absent.pk]}

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
    sent = {"action": "pdf", "size": "a4", "listed": "1", "delegate": [foreign.pk]}

    response = staff.post(address(conference, "certificates/"), sent)

    assert response["Location"] == address(conference, "certificates/")
    assert not conference.prints.exists()


@pytest.mark.parametrize("odd", ["x", "9" * 50, ""])
def test_odd_ticks_are_nobody(staff, conference, odd):
    resident(conference)
    sent = {"action": "pdf", "size": "a4", "listed": "1", "delegate": [odd]}

    response = staff.post(address(conference, "certificates/"), sent)

    assert response.status_code == 302


# --- All of them


@pytest.mark.parametrize("kind", ["payment/", "certificates/", "invitations/", "delegates/"])
def test_a_paper_of_more_than_two_hundred_pages_is_a_job(
    staff, conference, rate, kind, monkeypatch
):
    monkeypatch.setattr("sessions.views.official.PAGES_AT_ONCE", -1)
    resident(conference, "Lò Văn Ín")
    sent = LETTER | {"action": "pdf", "rate": rate.pk, "size": "a4"}

    response = staff.post(address(conference, kind), sent)

    job = PrintJob.objects.get()
    assert response["Location"] == f"/staff/jobs/{job.pk}/"
    print_official_in_background.func(str(job.pk))
    job.refresh_from_db()
    assert job.state == "done"
    text = PdfReader(job.folder / job.filename).pages[0].extract_text()
    assert "Lò Văn Ín" in " ".join(text.split())
    assert conference.prints.get().user == job.owner


@pytest.mark.parametrize("kind", ["viewer", None])
@pytest.mark.parametrize("page", [*PAGES, "delegates/", "agenda.xlsx"])
def test_others_find_nothing_there(client, conference, page, kind):
    role = RoleFactory(kind=kind or "organiser", **({"conference": conference} if kind else {}))
    client.force_login(role.user)

    assert client.get(address(conference, page)).status_code in (404, 405)
    assert client.post(address(conference, page)).status_code in (404, 405)
    assert not conference.prints.exists()


def test_every_print_is_shown_among_the_last(staff, conference, rate):
    resident(conference)
    staff.post(address(conference, "payment/"), {"rate": rate.pk, "action": "pdf"})

    page = staff.get(address(conference)).content.decode()

    assert "danh sách chi tiền, 1" in page.lower()
    assert timezone.localtime().strftime("%d/%m") in page

from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook
from pypdf import PdfReader

from conference.models import PrintJob
from sessions.models import SheetPrint
from sessions.sheets.job import print_sheet_in_background
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    BusFactory,
    FieldVisitFactory,
    PassengerFactory,
    SessionFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def staff(client, conference):
    client.force_login(RoleFactory(conference=conference, kind="staff").user)
    return client


def print_sheet(client, conference, subject, **choices):
    url = f"/staff/{conference.slug}/print/sheet/"
    sent = {"subject": subject, "group_by": "province", "arranged": "True"}
    return client.post(url, sent | choices)


def text_of(response):
    return text_of_file(BytesIO(response.content))


def text_of_file(file):
    pages = PdfReader(file).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_the_sheet_of_a_day_lists_who_is_coming(staff, conference):
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân")
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh", state="cancelled")

    text = text_of(print_sheet(staff, conference, "day:2023-10-04"))

    assert "04 tháng 10 năm 2023" in text
    assert "Nguyễn Thị Vân" in text
    assert "Đoàn Xuân Thanh" not in text


def test_the_sheet_of_a_session_names_it(staff, conference):
    DelegateFactory(conference=conference)
    session = SessionFactory(conference=conference, title="Khai mạc")

    assert "Khai mạc" in text_of(print_sheet(staff, conference, f"session:{session.pk}"))


def test_the_sheet_of_a_bus_lists_its_passengers_alone(staff, conference):
    bus = BusFactory(conference=conference)
    PassengerFactory(bus=bus, delegate__full_name="Nguyễn Thị Vân")
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh")

    text = text_of(print_sheet(staff, conference, f"bus:{bus.pk}"))

    assert "Nguyễn Thị Vân" in text
    assert "Đoàn Xuân Thanh" not in text


def test_whom_a_sheet_lists_is_logged(staff, conference):
    delegate = DelegateFactory(conference=conference)

    print_sheet(staff, conference, "day:2023-10-04")

    log = conference.prints.get()
    assert (log.kind, log.user) == ("sheet", conference.roles.get().user)
    assert list(log.delegates.all()) == [delegate]


def test_the_sheet_of_half_a_day_and_of_a_visit(staff, conference):
    visit = FieldVisitFactory(conference=conference, name="Mô hình trồng tỏi")

    half, visited = (
        text_of(print_sheet(staff, conference, subject))
        for subject in ("afternoon:2023-10-05", f"visit:{visit.pk}")
    )

    assert "Buổi chiều ngày 05 tháng 10 năm 2023" in half
    assert "Tham quan Mô hình trồng tỏi" in visited


def test_columns_order_blank_rows_and_marks_are_as_chosen(staff, conference):
    DelegateFactory(conference=conference, full_name="Lê Văn Ân", rank=1, phone="0912345678")
    DelegateFactory(conference=conference, full_name="Trần Văn An", rank=2)
    choices = {"order_by": "name", "group_by": "none", "columns": ["phone"], "blank_rows": 0}

    text = text_of(print_sheet(staff, conference, "day:2023-10-04", **choices))

    assert "1 Trần Văn An 2 Lê Văn Ân 0912 345 678" in text
    assert "Chức vụ" not in text
    assert not SheetPrint.objects.exists()


def test_a_sheet_asked_for_in_short_is_as_usual(staff, conference):
    DelegateFactory(conference=conference, position="Trưởng thôn")
    url = f"/staff/{conference.slug}/print/sheet/"

    text = text_of(staff.post(url, {"subject": "day:2023-10-04"}))

    assert "Trưởng thôn" in text
    assert SheetPrint.objects.get().pk in text


def test_a_sheet_with_marks_is_kept_under_the_id_it_bears(staff, conference):
    delegate = DelegateFactory(conference=conference)

    text = text_of(print_sheet(staff, conference, "day:2023-10-04", with_marks="on"))

    sheet = conference.prints.get().sheet
    assert f"{sheet.id} – trang 1/2" in text
    assert sheet.pages.first().rows[0][0] == delegate.pk


def test_the_same_as_a_workbook_is_logged_too(staff, conference):
    delegate = DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân")

    response = print_sheet(staff, conference, "day:2023-10-04", xlsx="1", with_marks="on")

    workbook = load_workbook(BytesIO(b"".join(response)))
    assert "Nguyễn Thị Vân" in [cell for row in workbook.active.values for cell in row]
    assert response["Content-Disposition"].endswith('.xlsx"')
    assert list(conference.prints.get().delegates.all()) == [delegate]


def test_too_many_blank_rows_are_refused_in_words(staff, conference):
    response = print_sheet(staff, conference, "day:2023-10-04", blank_rows=101)

    page = staff.get(response["Location"])
    assert "từ 0 đến 100" in page.content.decode()
    assert not conference.prints.exists()


def test_the_page_offers_marks_and_the_usual_columns(staff, conference):
    page = staff.get(f"/staff/{conference.slug}/print/")

    form = page.context["sheet_form"]
    assert form["with_marks"].value() is True
    assert list(form["columns"].value()) == ["position", "unit", "remark"]


@pytest.mark.parametrize(
    "subject",
    ["day:2023-10-07", "day:x", "morning:2023-10-07", "session:1", "visit:1", "bus:x", "", "x:y"],
)
def test_what_the_conference_has_not_is_refused_in_words(staff, conference, subject):
    response = print_sheet(staff, conference, subject)

    assert response["Location"] == f"/staff/{conference.slug}/print/"
    assert not conference.prints.exists()


def test_a_session_of_another_conference_is_refused(staff, conference):
    foreign = SessionFactory()

    response = print_sheet(staff, conference, f"session:{foreign.pk}")

    assert response["Location"] == f"/staff/{conference.slug}/print/"


def test_a_viewer_prints_no_sheet(client, conference):
    client.force_login(RoleFactory(conference=conference, kind="viewer").user)

    assert print_sheet(client, conference, "day:2023-10-04").status_code == 404


def test_the_agenda_is_printed_as_an_official_paper(staff, conference):
    SessionFactory(conference=conference, title="Khai mạc")

    text = text_of(staff.get(f"/staff/{conference.slug}/print/agenda.pdf"))

    assert "CHƯƠNG TRÌNH" in text
    assert "Khai mạc" in text
    assert "DỰ THẢO" in text  # nothing is published yet


@pytest.mark.parametrize(("limit", "tagged"), [("PAGES_IN_FULL_AT_ONCE", 9), ("PAGES_AT_ONCE", 0)])
def test_a_sheet_of_more_pages_than_one_waits_for_is_a_job(
    staff, conference, monkeypatch, limit, tagged
):
    monkeypatch.setattr(f"sessions.views.sheet.{limit}", 0)
    monkeypatch.setattr("sessions.sheets.attendance.TAGGED_ROWS", tagged)
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân")

    response = print_sheet(staff, conference, "day:2023-10-04", with_marks="on")

    job = PrintJob.objects.get()
    assert response["Location"] == f"/staff/jobs/{job.pk}/"
    print_sheet_in_background.func(str(job.pk))
    job.refresh_from_db()
    assert (job.state, job.pages_done) == ("done", job.pages_total)
    assert "Nguyễn Thị Vân" in text_of_file(job.folder / job.filename)
    log = conference.prints.get()
    assert log.user == job.owner
    assert log.sheet.id == job.arguments["sheet_id"]
    assert job.title == log.title == "Danh sách điểm danh – ngày 04/10/2023"


def test_the_log_tells_sheets_apart(staff, conference):
    session = SessionFactory(conference=conference, title="Khai mạc")
    start = timezone.localtime(session.starts_at, conference.tz)
    bus = BusFactory(conference=conference, name="Xe 7")
    visit = FieldVisitFactory(conference=conference, name="Mô hình trồng tỏi")
    subjects = ["day:2023-10-04", "morning:2023-10-05", f"session:{session.pk}"]

    for subject in [*subjects, f"bus:{bus.pk}", f"visit:{visit.pk}"]:
        print_sheet(staff, conference, subject)
        print_sheet(staff, conference, subject, xlsx="1")

    known = conference.prints.order_by("pk").values_list("subject", "format")
    assert list(known) == [
        (name, kind)
        for name in [
            "ngày 04/10/2023",
            "sáng 05/10/2023",
            f"Khai mạc, {start:%H:%M %d/%m/%Y}",
            "Xe 7",
            "Mô hình trồng tỏi",
        ]
        for kind in ("pdf", "xlsx")
    ]

from io import BytesIO

import pytest
from pypdf import PdfReader

from conference.models import PrintJob
from sessions.sheets.job import print_sheet_in_background
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory, PassengerFactory, SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def staff(client, conference):
    client.force_login(RoleFactory(conference=conference, kind="staff").user)
    return client


def print_sheet(client, conference, subject):
    url = f"/staff/{conference.slug}/print/sheet/"
    return client.post(url, {"subject": subject, "group_by": "province"})


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


@pytest.mark.parametrize("subject", ["day:2023-10-07", "day:x", "session:1", "bus:x", "", "x:y"])
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


def test_a_sheet_of_more_than_two_hundred_pages_is_a_job(staff, conference, monkeypatch):
    monkeypatch.setattr("sessions.views.sheet.PAGES_AT_ONCE", 0)
    DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân")

    response = print_sheet(staff, conference, "day:2023-10-04")

    job = PrintJob.objects.get()
    assert response["Location"] == f"/staff/jobs/{job.pk}/"
    print_sheet_in_background.func(str(job.pk))
    job.refresh_from_db()
    assert (job.state, job.pages_done) == ("done", job.pages_total)
    assert "Nguyễn Thị Vân" in text_of_file(job.folder / job.filename)
    assert conference.prints.get().user == job.owner

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook
from pypdf import PdfReader

from sessions.models import SheetPrint
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import FieldVisitFactory, PassengerFactory, SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def delegate():
    return DelegateFactory(full_name="Nguyễn Thị Vân")


def print_sheet(delegate, out, *options):
    slug = delegate.delegation.conference.slug
    call_command("print_sheet", out, "--conference", slug, *options)
    return " ".join(page.extract_text() for page in PdfReader(out).pages)


def test_the_sheet_of_a_day(delegate, tmp_path):
    text = print_sheet(delegate, tmp_path / "day.pdf", "--day", "2023-10-04")

    assert "Nguyễn Thị Vân" in text


def test_the_sheet_of_a_session(delegate, tmp_path):
    session = SessionFactory(conference=delegate.delegation.conference, title="Khai mạc")

    assert "Khai mạc" in print_sheet(delegate, tmp_path / "s.pdf", "--session", str(session.pk))


def test_the_sheet_of_a_bus(delegate, tmp_path):
    passenger = PassengerFactory(delegate=delegate, bus__conference=delegate.delegation.conference)

    text = print_sheet(delegate, tmp_path / "bus.pdf", "--bus", str(passenger.bus_id))

    assert "Nguyễn Thị Vân" in text


def test_the_sheet_of_a_visit(delegate, tmp_path):
    visit = FieldVisitFactory(conference=delegate.delegation.conference, name="Mô hình trồng tỏi")

    text = print_sheet(delegate, tmp_path / "visit.pdf", "--visit", str(visit.pk))

    assert "Tham quan Mô hình trồng tỏi" in text


def test_half_a_day_arranged_as_asked(delegate, tmp_path):
    options = ["--half", "morning", "--columns", "phone", "--blank-rows", "0", "--no-marks"]
    options += ["--group-by", "none", "--order-by", "name"]

    text = print_sheet(delegate, tmp_path / "day.pdf", "--day", "2023-10-04", *options)

    assert "Buổi sáng ngày 04" in text
    assert "Số điện thoại" in text
    assert "Chức vụ" not in text
    assert "BỔ SUNG" not in text
    assert not SheetPrint.objects.exists()


def test_a_sheet_with_marks_can_be_found_again(delegate, tmp_path):
    text = print_sheet(delegate, tmp_path / "day.pdf", "--day", "2023-10-04")

    sheet = SheetPrint.objects.get()
    assert f"{sheet.id} – trang 1/2" in text
    assert (sheet.kind, sheet.value) == ("day", "2023-10-04")
    assert list(sheet.log.delegates.all()) == [delegate]


def test_a_workbook_where_the_file_is_to_be_one(delegate, tmp_path):
    out, slug = tmp_path / "day.xlsx", delegate.delegation.conference.slug

    call_command("print_sheet", out, "--conference", slug, "--day", "2023-10-04")

    values = [cell for row in load_workbook(out).active.values for cell in row]
    assert "Nguyễn Thị Vân" in values


@pytest.mark.parametrize(
    "options", [["--session", "1", "--half", "morning"], ["--bus", "1", "--blank-rows", "-1"]]
)
def test_what_makes_no_sense_is_refused(delegate, tmp_path, options):
    with pytest.raises(CommandError, match=r"--half goes|or more"):
        print_sheet(delegate, tmp_path / "sheet.pdf", *options)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--day", "2023-10-07"], "no day 2023-10-07"),
        (["--day", "04/10/2023"], "no day 04/10/2023"),
        (["--session", "0"], "no session 0"),
        (["--bus", "x"], "no bus x"),
        (["--visit", "0"], "no visit 0"),
    ],
)
def test_what_the_conference_has_not_is_said_in_one_line(delegate, tmp_path, options, reason):
    out = tmp_path / "sheet.pdf"

    with pytest.raises(CommandError, match=reason):
        print_sheet(delegate, out, *options)

    assert not out.exists()


def test_one_subject_is_needed(delegate, tmp_path):
    with pytest.raises(CommandError):
        print_sheet(delegate, tmp_path / "sheet.pdf")


def test_a_session_or_bus_of_another_conference_is_not_printed(delegate, tmp_path):
    foreign = PassengerFactory()
    session = SessionFactory(conference=foreign.bus.conference)

    for options in (["--session", str(session.pk)], ["--bus", str(foreign.bus_id)]):
        with pytest.raises(CommandError, match="has no"):
            print_sheet(delegate, tmp_path / "sheet.pdf", *options)

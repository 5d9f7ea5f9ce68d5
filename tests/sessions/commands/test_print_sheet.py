import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import PassengerFactory, SessionFactory

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


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--day", "2023-10-07"], "no day 2023-10-07"),
        (["--day", "04/10/2023"], "no day 04/10/2023"),
        (["--session", "0"], "no session 0"),
        (["--bus", "x"], "no bus x"),
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

from io import BytesIO

import openpyxl
import pytest

from delegates.exports.delegate import export_delegates
from delegates.models import Delegate, PrintLog
from tests.factories.conference import ConferenceFactory, UserFactory
from tests.factories.delegates import DelegateFactory

pytestmark = pytest.mark.django_db


def workbook_of(conference, **options):
    target = BytesIO()
    delegates = Delegate.objects.for_conference(conference)
    export_delegates(conference=conference, delegates=delegates, target=target, **options)
    return openpyxl.load_workbook(target).active


def test_each_delegate_is_a_row_with_what_organisers_know():
    delegate = DelegateFactory(
        honorific="Bà", full_name="Nguyễn Thị Vân", phone="0912345678", duty="head"
    )

    sheet = workbook_of(delegate.delegation.conference)

    head, row = list(sheet.iter_rows(values_only=True))
    assert head[:4] == ("STT", "Đoàn", "Danh xưng", "Họ và tên")
    assert row[0] == 1
    assert row[1:4] == (delegate.delegation.name, "Bà", "Nguyễn Thị Vân")
    assert "0912345678" in row
    assert "Trưởng đoàn" in row
    assert delegate.code in row


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("x")', "+84", "-1", "@SUM(A1)", "http://x.vn"]
)
def test_a_cell_that_looks_like_a_formula_stays_text(text):
    delegate = DelegateFactory(position=text)

    cell = workbook_of(delegate.delegation.conference)["E2"]

    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_header_repeats_on_every_printed_page():
    sheet = workbook_of(ConferenceFactory())

    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToHeight == 0


def test_the_export_is_logged():
    delegate, user = DelegateFactory(), UserFactory()
    DelegateFactory()

    workbook_of(delegate.delegation.conference, user=user)

    log = PrintLog.objects.get()
    assert (log.kind, log.user, log.count) == ("export", user, 1)
    assert list(log.delegates.all()) == [delegate]


@pytest.mark.parametrize("count", [1, 3])
def test_an_export_takes_as_many_queries_whatever_its_size(django_assert_num_queries, count):
    conference = ConferenceFactory()
    DelegateFactory.create_batch(count, conference=conference)

    # delegates, their ids and delegations; inside one savepoint the log, who is still there and
    # whom it names
    with django_assert_num_queries(8):
        workbook_of(conference)

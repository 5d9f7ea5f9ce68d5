import pytest

from delegates.models import PrintLog
from sessions.models import SheetPage, SheetPrint
from sessions.services.sheet_print import record_sheet_print
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory

pytestmark = pytest.mark.django_db
COLUMNS = [["Ký nhận", 20000, 3600]]


@pytest.fixture
def delegate():
    return DelegateFactory(conference=ConferenceFactory())


def record(delegate, sheet_id="K7Q2M9XA"):
    return record_sheet_print(
        conference=delegate.delegation.conference,
        delegate_ids=[delegate.pk],
        sheet_id=sheet_id,
        kind="day",
        value="2023-10-04",
        columns=COLUMNS,
        pages=[[[delegate.pk, 9366, 1018]], [[0, 4936, 1018]]],
    )


def test_a_page_is_found_by_what_its_qr_code_says(delegate):
    log = record(delegate)

    page = SheetPage.objects.select_related("sheet__log").get(sheet="K7Q2M9XA", number=1)

    assert page.rows == [[delegate.pk, 9366, 1018]]
    assert page.sheet.columns == COLUMNS
    assert page.sheet.log == log
    assert list(log.delegates.all()) == [delegate]


def test_recording_again_is_harmless(delegate):
    assert record(delegate) == record(delegate)
    assert (PrintLog.objects.count(), SheetPrint.objects.count()) == (1, 1)
    assert SheetPage.objects.count() == 2


def test_two_prints_of_one_sheet_are_two(delegate):
    assert record(delegate) != record(delegate, "B7Q2M9XA")


def test_ten_thousand_rows_take_few_queries(delegate, django_assert_max_num_queries):
    pages = [[[delegate.pk, 9366 + row, 1018] for row in range(12)] for _ in range(834)]

    with django_assert_max_num_queries(12):
        record_sheet_print(
            conference=delegate.delegation.conference,
            delegate_ids=[delegate.pk],
            sheet_id="K7Q2M9XA",
            kind="day",
            value="2023-10-04",
            columns=COLUMNS,
            pages=pages,
        )

    assert SheetPage.objects.count() == 834

"""Cover slips: a delegation's badges to be counted, ticked off and signed for."""

from io import BytesIO

import pdfplumber
import pytest

from conference.lib.pdf.pages import write_untagged
from delegates.badges.selection import Choice, select_delegates
from delegates.badges.slips import ROWS, STYLESHEETS, slip_parts, slips_of
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db

LONG = "Trung tâm Dịch vụ Nông nghiệp và Phát triển nông thôn huyện Gia Bình, tỉnh Bắc Ninh"


@pytest.fixture
def conference():
    return ConferenceFactory()


def slips(conference):
    return slips_of(list(select_delegates(conference, Choice()).values_list("pk", flat=True)))


def printed(conference):
    pdf = BytesIO()
    parts = list(slip_parts(slips(conference), conference))
    write_untagged(parts, pdf, stylesheets=STYLESHEETS, on_progress=lambda pages: None)
    return pdfplumber.open(pdf)


def test_each_delegation_has_its_own_slip_with_its_count(conference):
    for position, (name, count) in enumerate([("Hà Nội", 2), ("Hưng Yên", 1)]):
        delegation = DelegationFactory(conference=conference, name=name, position=position)
        DelegateFactory.create_batch(count, delegation=delegation)

    assert [(slip.delegation, slip.count) for slip in slips(conference)] == [
        ("Hà Nội", 2),
        ("Hưng Yên", 1),
    ]


def test_a_long_slip_goes_on_and_is_signed_once(conference):
    DelegateFactory.create_batch(ROWS + 1, delegation=DelegationFactory(conference=conference))

    pages = slips(conference)

    assert [(len(page.rows), page.page, page.pages) for page in pages] == [(ROWS, 1, 2), (1, 2, 2)]
    assert [page.is_last for page in pages] == [False, True]
    assert pages[1].rows[0].number == ROWS + 1


def test_a_slip_tells_no_phone(conference):
    DelegateFactory(conference=conference, phone="0912345678")

    with printed(conference) as pdf:
        assert "0912" not in pdf.pages[0].extract_text()


def test_a_full_page_of_long_names_stays_on_one_sheet(conference):
    delegation = DelegationFactory(
        conference=conference, name=LONG[:70], focal_point_name="Nguyễn Thị Đầu Mối"
    )
    DelegateFactory.create_batch(
        ROWS * 64 // 104,  # of two lines each
        delegation=delegation,
        honorific="PGS. TS.",
        full_name="Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Khuyên",
        organisation_name=LONG,
    )

    with printed(conference) as pdf:
        (page,) = pdf.pages
        words = page.extract_words()
    assert max(word["x1"] for word in words) <= 195 * 72 / 25.4
    assert max(word["bottom"] for word in words) <= 285 * 72 / 25.4
    assert "NGƯỜI NHẬN" in page.extract_text()


def test_no_text_of_a_row_reaches_into_the_next_column(conference):
    DelegateFactory(
        conference=conference, full_name="Nguyễn " * 12 + "An", organisation_name=f"{LONG}, {LONG}"
    )

    with printed(conference) as pdf:
        (page,) = pdf.pages
        words = page.extract_words()
    name, unit = [word for word in words if word["text"].endswith("…") and "……" not in word["text"]]
    assert [_column(word["x0"]) for word in (name, unit)] == [2, 3]
    assert [_column(word["x1"]) for word in (name, unit)] == [2, 3]


#: Where the columns of slips.css begin, in millimetres.
EDGES = (25, 36, 89, 158, 178)


def _column(x) -> int:
    """In which column a place is, counted from 1."""
    return sum(edge * 72 / 25.4 <= x for edge in EDGES)

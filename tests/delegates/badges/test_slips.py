"""Cover slips: a delegation's badges to be counted, ticked off and signed for."""

from io import BytesIO

import pdfplumber
import pytest

from conference.lib.pdf.pages import write_untagged
from delegates.badges.selection import Choice, select_delegates
from delegates.badges.slips import STYLESHEETS, slip_parts, slips_of
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db

MM = 72 / 25.4
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
    DelegateFactory.create_batch(40, delegation=DelegationFactory(conference=conference))

    pages = slips(conference)

    assert [(len(page.rows), page.page, page.pages) for page in pages] == [(32, 1, 2), (8, 2, 2)]
    assert [page.is_last for page in pages] == [False, True]
    assert pages[1].rows[0].number == 33


def test_a_signature_never_stands_on_a_page_of_its_own(conference):
    delegation = DelegationFactory(conference=conference)

    for count in range(27, 36):
        DelegateFactory.create_batch(count - len(delegation.delegates.all()), delegation=delegation)
        assert min(len(page.rows) for page in slips(conference)) >= 1


def test_a_slip_tells_no_phone(conference):
    DelegateFactory(conference=conference, phone="0912345678")

    with printed(conference) as pdf:
        assert "0912" not in pdf.pages[0].extract_text()


@pytest.mark.parametrize("count", [3, 16, 17, 20, 21, 40])
@pytest.mark.parametrize("name", ["Hà Nội", LONG])
def test_full_pages_of_long_names_stay_on_their_sheets(conference, name, count):
    delegation = DelegationFactory(
        conference=conference, name=name, focal_point_name="Nguyễn Thị Đầu Mối"
    )
    DelegateFactory.create_batch(
        count,
        delegation=delegation,
        honorific="PGS. TS.",
        full_name="Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Khuyên",
        organisation_name=LONG,
    )

    with printed(conference) as pdf:
        words = [page.extract_words() for page in pdf.pages]
        last = pdf.pages[-1].extract_text()
    assert len(words) == len(slips(conference))
    assert max(word["x1"] for page in words for word in page) <= 195 * MM
    assert max(word["bottom"] for page in words for word in page) <= 282 * MM
    assert "NGƯỜI NHẬN" in last


def test_long_texts_of_a_row_are_whole_and_stay_in_their_columns(conference):
    name = " ".join(["Nguyễn"] * 12 + ["An"])
    DelegateFactory(conference=conference, full_name=name, organisation_name=f"{LONG}, {LONG}")

    with printed(conference) as pdf:
        (page,) = pdf.pages
        text = " ".join(page.extract_text().split())
        letters = [char for char in page.chars if char["text"] in "Ntu" and _column(char["x0"]) > 1]
    table = [char for char in letters if 62 * MM < char["top"] < 100 * MM]
    assert all(_column(char["x0"]) == _column(char["x1"]) for char in table)
    assert "…" not in text.replace("……", "")
    assert text.count("Nguyễn") == 12


#: Where the columns of slips.css begin, in millimetres.
EDGES = (25, 34, 87, 156, 179)


def _column(x) -> int:
    """In which column a place is, counted from 1."""
    return sum(edge * 72 / 25.4 <= x for edge in EDGES)

"""Table name cards and signs, read back from the PDF."""

from io import BytesIO

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.lib.pdf.measure import ink_reach
from conference.lib.pdf.pages import write_untagged
from conference.lib.pdf.raster import page_pictures
from delegates.badges import cards, signs
from delegates.badges.cards import TableCard, card_parts, panels_of
from delegates.badges.fitting import BOLD, MEDIUM, Place
from delegates.badges.panels import POINT, Text, panel_of, part_of
from delegates.models import Delegation
from tests.factories.conference import ConferenceFactory, ProvinceFactory

MM = 72 / 25.4
LONG = TableCard(
    "PGS. TS.",
    "CÔNG TẰNG TÔN NỮ NGUYỄN THỊ HOÀNG PHƯƠNG KHUYÊN",
    "Phó Trưởng phòng phụ trách Phòng Bảo trợ xã hội và Giảm nghèo bền vững",
    "Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động – xã hội, "
    "Bộ Lao động – Thương binh và Xã hội",
)


def read(parts, stylesheets):
    pdf = BytesIO()
    write_untagged(list(parts), pdf, stylesheets=stylesheets, on_progress=lambda pages: None)
    return pdfplumber.open(pdf)


def test_a_card_says_the_name_once_upright_and_once_upside_down():
    with read(
        card_parts([TableCard("Bà", "NGUYỄN THỊ VÂN", "Giám đốc", "Sở Y tế")]), cards.STYLESHEETS
    ) as pdf:
        (page,) = pdf.pages
        upright = [c for c in page.chars if c["matrix"][3] > 0]
        turned = [c for c in page.chars if c["matrix"][3] < 0]

    middle = page.height / 2
    assert (round(page.width / MM), round(page.height / MM)) == (210, 297)
    assert all(char["top"] >= middle for char in upright)
    assert all(char["bottom"] <= middle for char in turned)
    assert sorted(c["text"] for c in upright) == sorted(c["text"] for c in turned)


@pytest.mark.parametrize(
    "card", [LONG, TableCard("", "AN", "", ""), TableCard("Bà", "LÊ AN", "", "Sở")]
)
def test_a_card_stays_within_its_half(card):
    with read(card_parts([card]), cards.STYLESHEETS) as pdf:
        chars = pdf.pages[0].chars

    assert min(char["x0"] for char in chars) >= 10 * MM
    assert max(char["x1"] for char in chars) <= 200 * MM
    assert min(char["top"] for char in chars) >= 3 * MM


words = st.text("AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYẲẦỂỖỘỮỊ", min_size=1, max_size=9)
texts = st.lists(words, max_size=14).map(" ".join)


@given(texts.filter(bool), texts, texts)
def test_blocks_of_a_card_never_overlap_or_leave_the_half(name, position, unit):
    blocks = panels_of(TableCard("Ông", name, position, unit))[1].blocks

    ends = 0.0
    for block in blocks:
        for top, bottom in ink_of(block):
            assert top >= ends
            ends = bottom
    assert ends <= cards.HALF


def ink_of(block):
    """From where to where the letters of each line reach, in mm from the panel's head."""
    size, leading = float(block.size) * POINT, float(block.leading)
    face = BOLD if block.is_bold else MEDIUM
    baseline = float(block.top) + size * ((leading - 1.265) / 2 + 1)
    for line in block.text.split("\n"):
        up, down = ink_reach(line, face=face)
        yield baseline - up * size, baseline + down * size
        baseline += leading * size


def conference():
    return ConferenceFactory.build()


def delegation(name, **values):
    return Delegation(name=name, **values)


def test_a_province_stands_on_one_line_where_that_is_not_much_smaller():
    with read(signs.sign_parts([delegation("Bắc Giang")], conference()), signs.STYLESHEETS) as pdf:
        assert "BẮC GIANG" in pdf.pages[0].extract_text()


def test_a_sign_is_as_large_as_the_sheet_is_wide():
    with read(signs.sign_parts([delegation("Hà Nội")], conference()), signs.STYLESHEETS) as pdf:
        (page,) = pdf.pages
        name = [char for char in page.chars if char["size"] > 100]

    assert (round(page.width / MM), round(page.height / MM)) == (297, 210)
    assert "".join(char["text"] for char in name).strip() == "HÀ NỘI"
    assert max(char["x1"] for char in name) - min(char["x0"] for char in name) > 190 * MM


def test_a_province_is_called_a_delegation_and_hosts_are_not():
    province = ProvinceFactory.build(pk=1)
    two = [delegation("Hà Nội", province=province), delegation("Ban Tổ chức")]
    with read(signs.sign_parts(two, conference()), signs.STYLESHEETS) as pdf:
        texts = [page.extract_text() for page in pdf.pages]

    assert [text.startswith("ĐOÀN") for text in texts] == [True, False]


def test_the_longest_name_stays_on_the_sheet():
    name = "Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động – xã hội thuộc Bộ"
    with read(signs.sign_parts([delegation(name)], conference()), signs.STYLESHEETS) as pdf:
        (page,) = pdf.pages

    assert min(char["x0"] for char in page.chars) >= 10 * MM
    assert max(char["x1"] for char in page.chars) <= 287 * MM
    assert min(char["top"] for char in page.chars) >= 0
    assert max(char["bottom"] for char in page.chars) <= page.height


def test_letters_are_printed_where_they_are_reckoned():
    panel = panel_of([Text("ẲỊ Ệ", Place(BOLD, 40, ((80, 2),)))], height=210)
    pdf = BytesIO()
    write_untagged(
        [part_of([[panel]], title="Biển")],
        pdf,
        stylesheets=signs.STYLESHEETS,
        on_progress=lambda pages: None,
    )
    (picture,) = page_pictures(pdf.getvalue(), dpi=254)

    _left, top, _right, bottom = picture.convert("L").point(lambda grey: 255 - grey).getbbox()

    (first, _), (_, last) = ink_of(panel.blocks[0])
    assert (top / 10, bottom / 10) == pytest.approx((first, last), abs=0.25)


def test_what_is_too_high_together_is_smaller_together():
    texts = [Text(f"Dòng {n}", Place(MEDIUM, 250, ((60, 1),)), 0.2) for n in range(12)]

    blocks = panel_of(texts, height=210).blocks

    ink = [line for block in blocks for line in ink_of(block)]
    assert min(top for top, _bottom in ink) >= 4
    assert max(bottom for _top, bottom in ink) <= 206

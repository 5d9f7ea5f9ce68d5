from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from sessions.queries.sheet import OPTIONAL_COLUMNS, Arrangement
from sessions.queries.sheet_rows import Group
from sessions.sheets.columns import columns_of
from sessions.sheets.workbook import write_sheet_workbook

from .samples import a_row, a_sheet

HEADS = (
    "STT",
    "Họ và tên",
    "Chức vụ",
    "Đơn vị công tác",
    "Ký nhận sáng",
    "Ký nhận chiều",
    "Ghi chú",
)


def written(sheet) -> bytes:
    target = BytesIO()
    write_sheet_workbook(sheet, target)
    return target.getvalue()


def opened(sheet):
    return load_workbook(BytesIO(written(sheet))).active


def lines(worksheet) -> list[list]:
    """What stands in each row, without what is empty."""
    return [[value for value in row if value not in (None, "")] for row in worksheet.values]


def test_it_says_what_the_paper_says_in_the_same_order():
    found = lines(opened(a_sheet(2, 1, arrangement=Arrangement(blank_rows=2))))

    row = [[2, "Nguyễn Thị Mẫu 1", "Ủy viên Ban Chấp hành"], [1, "Nguyễn Thị Mẫu 0", "Trưởng thôn"]]
    assert found[0] == ["BỘ LAO ĐỘNG –", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found[4:8] == [
        ["DANH SÁCH ĐIỂM DANH ĐẠI BIỂU"],
        ["Hội nghị “Nhân rộng mô hình giảm nghèo”"],
        ["Ngày 04 tháng 10 năm 2023"],
        ["Địa điểm: Hội trường"],
    ]
    assert found[8] == list(HEADS)
    assert [line[:3] for line in found[9:15]] == [
        ["I. TỈNH SỐ 0 (2)"],
        row[1],
        row[0],
        ["II. TỈNH SỐ 1 (1)"],
        [3, "Nguyễn Thị Mẫu 100", "Trưởng thôn"],
        ["ĐẠI BIỂU BỔ SUNG"],
    ]
    assert found[15:] == [
        [],
        [],
        ["Danh sách gồm 3 (ba) người."],
        ["Bắc Ninh, ngày 04 tháng 10 năm 2023"],
        ["NGƯỜI LẬP", "TM. BAN TỔ CHỨC"],
        ["(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)"],
    ]


def test_it_prints_as_the_paper_does():
    worksheet = opened(a_sheet(2))
    setup, margins = worksheet.page_setup, worksheet.page_margins

    assert (setup.orientation, setup.paperSize) == ("landscape", 9)
    assert (setup.fitToWidth or 1, setup.fitToHeight) == (1, 0)
    assert worksheet.sheet_properties.pageSetUpPr.fitToPage
    sides = (margins.left, margins.right, margins.top, margins.bottom)
    assert [side * 25.4 for side in sides] == pytest.approx([30, 15, 20, 20])
    assert margins.header * 25.4 == pytest.approx(11)
    assert worksheet.title == "Danh sách"
    assert worksheet.print_title_rows == "$9:$9"


def test_pages_are_numbered_at_their_top_but_for_the_first():
    header = opened(a_sheet(2)).HeaderFooter

    assert header.differentFirst
    assert header.oddHeader.center.text == "&P"
    assert header.oddHeader.center.size == 13
    assert header.firstHeader.center.text is None


@pytest.mark.parametrize("columns", [(), OPTIONAL_COLUMNS])
def test_columns_are_as_wide_as_on_paper_and_rows_as_high(columns):
    sheet = a_sheet(2, arrangement=Arrangement(columns=columns))
    worksheet = opened(sheet)
    spans = worksheet.column_dimensions.values()  # equal neighbours share one
    wide = [span.width for span in spans for _ in range(span.min, span.max + 1)]

    # Excel counts characters of 7 pixels, and 5 pixels beside them.
    assert [(width * 7) / 96 * 25.4 for width in wide] == pytest.approx(
        [column.width for column in columns_of(sheet)], abs=0.4
    )
    assert min(worksheet.row_dimensions[row].height for row in (11, 12)) / 72 * 25.4 >= 10


def test_all_is_set_in_the_face_of_official_papers():
    fonts = {(cell.font.name, cell.font.size) for row in opened(a_sheet(2)).rows for cell in row}

    assert {name for name, _size in fonts} <= {"Times New Roman", "Calibri"}  # unused cells
    assert {size for name, size in fonts if name == "Times New Roman"} == {12, 13, 14}


def test_long_texts_above_the_table_have_lines_and_rows_enough():
    title = "Hội nghị “Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo” " * 3
    groups = (Group("Tỉnh " + "Rất Dài " * 40, (a_row(1),)),)
    worksheet = opened(
        a_sheet(groups=groups, letterhead=replace(a_sheet().letterhead, title=title.strip()))
    )

    heights = {row[0].value: worksheet.row_dimensions[row[0].row].height for row in worksheet.rows}

    titles = [text for text in heights if isinstance(text, str) and "Học tập" in text]
    assert len(titles) > 1
    assert next(heights[text] for text in heights if "I. TỈNH" in str(text)) > 2 * 13


def test_the_motto_is_underlined_as_on_paper():
    cells = [cell for row in opened(a_sheet(2)).rows for cell in row if cell.font.underline]

    assert [(cell.value, cell.font.size) for cell in cells if cell.value] == [
        ("Độc lập - Tự do - Hạnh phúc", 13)
    ]


def test_what_looks_like_a_formula_stays_a_text_and_a_phone_keeps_its_zero():
    row = replace(a_row(1), name='=HYPERLINK("http://x")', phone="0912345678", unit="+84")
    sheet = a_sheet(
        groups=(Group("=1+1", (row,)),), arrangement=Arrangement(columns=("unit", "phone"))
    )

    cells = {cell.value: cell.data_type for line in opened(sheet).rows for cell in line}

    assert cells['=HYPERLINK("http://x")'] == "s"
    assert (cells["0912345678"], cells["+84"], cells[1]) == ("s", "s", "n")
    assert cells["I. =1+1 (1)"] == "s"


def test_a_single_signature_and_no_further_columns_still_make_a_head():
    sheet = a_sheet(1, arrangement=Arrangement(columns=(), blank_rows=0), signatures=("Ký nhận",))

    found = lines(opened(sheet))

    assert ["STT", "Họ và tên", "Ký nhận"] in found
    assert ["BỘ LAO ĐỘNG –", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] in found


def test_the_same_sheet_gives_the_same_bytes():
    assert written(a_sheet(3)) == written(a_sheet(3))

"""Workbooks of papers: what people typed stays text, and the print set-up is the paper's."""

from io import BytesIO

import openpyxl
import pytest

from conference.lib.spreadsheet import Column, Formula, Heading, Line, Paper, Total, write_paper

COLUMNS = [Column("STT", 6), Column("Họ và tên", 20), Column("Số", 8)]


def a_paper(*rows, **changes):
    values = {
        "name": "Mẫu",
        "columns": COLUMNS,
        "opening": [Line(("BỘ MẪU", "CỘNG HÒA"), bold=True), Line(("TIÊU ĐỀ",))],
        "rows": rows or [(1, "Lò Văn Ín", 2)],
        "closing": [Line(("NGƯỜI LẬP", "KẾ TOÁN", "THỦ TRƯỞNG"), bold=True)],
    }
    return Paper(**values | changes)


def written(paper):
    target = BytesIO()
    write_paper(target, paper)
    return target.getvalue()


def sheet_of(paper):
    return openpyxl.load_workbook(BytesIO(written(paper))).active


def values(sheet):
    return [[value for value in row if value is not None] for row in sheet.values]


def test_opening_head_rows_and_closing_follow_each_other():
    assert values(sheet_of(a_paper())) == [
        ["BỘ MẪU", "CỘNG HÒA"],
        ["TIÊU ĐỀ"],
        ["STT", "Họ và tên", "Số"],
        [1, "Lò Văn Ín", 2],
        ["NGƯỜI LẬP", "KẾ TOÁN", "THỦ TRƯỞNG"],
    ]


def test_formulas_know_their_own_row_and_those_of_the_people():
    sheet = sheet_of(
        a_paper(
            Heading("I. HÀ NỘI"),
            (1, "Mẫu", 2),
            (2, Formula("=B{row}", "x"), 2),
            Total("Cộng", (Formula("=SUM(C{first}:C{last})", 4),)),
        )
    )

    assert (sheet["B6"].value, sheet["C7"].value) == ("=B6", "=SUM(C4:C6)")


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("x")', "{=1}", "@SUM(A1)", "http://x.vn"])
@pytest.mark.parametrize("where", ["row", "heading", "line"])
def test_what_looks_like_a_formula_is_text_wherever_it_stands(text, where):
    paper = {
        "row": lambda: a_paper((1, text, 2)),
        "heading": lambda: a_paper(Heading(text)),
        "line": lambda: a_paper(closing=[Line((text,))]),
    }[where]()

    cells = [cell for row in sheet_of(paper) for cell in row if cell.value == text]
    assert [(cell.data_type, cell.hyperlink) for cell in cells] == [("s", None)]


def test_margins_paper_and_page_number_are_the_decrees():
    sheet = sheet_of(a_paper())
    margins = sheet.page_margins

    sides = (margins.left, margins.right, margins.top, margins.bottom)
    assert [round(side * 25.4) for side in sides] == [30, 15, 20, 20]
    assert sheet.page_setup.paperSize == 9
    assert sheet.page_setup.orientation in (None, "portrait")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.oddHeader.center.text.endswith("&P")
    assert sheet.oddHeader.center.font == "Times New Roman"
    assert sheet.print_title_rows == "$3:$3"


def test_a_row_of_a_long_text_is_as_high_as_its_lines():
    sheet = sheet_of(a_paper((1, "Ban Thường trực Ủy ban Mặt trận Tổ quốc", 2), (2, "Mẫu", 1)))

    heights = [sheet.row_dimensions[row].height for row in (4, 5)]
    assert heights == pytest.approx([34, 17], abs=0.5)


def test_the_same_paper_is_the_same_workbook():
    assert written(a_paper()) == written(a_paper())


def test_side_by_side_texts_share_the_width():
    merged = {
        str(each) for each in sheet_of(a_paper(closing=[Line(("trái", "phải"))])).merged_cells
    }

    assert "A5:B5" in merged or "B5:C5" in merged


def test_texts_side_by_side_are_bold_each_for_itself_and_shrink_to_fit():
    sheet = sheet_of(a_paper(opening=[Line(("BỘ MẪU", "CỘNG HÒA"), bold=(False, True))]))
    cells = [cell for cell in sheet[1] if cell.value]

    assert [cell.font.b for cell in cells] == [False, True]
    assert [cell.alignment.shrink_to_fit for cell in cells] == [True, True]

from io import BytesIO

import openpyxl
import pytest

from sessions.sheets.agenda import agenda_pdf, write_agenda_workbook

from .decree import text_of_pages
from .official_samples import SIGNED, written
from .samples import a_paper, a_talk, an_entry


def rows_of(paper):
    data = written(write_agenda_workbook, paper)
    return list(openpyxl.load_workbook(BytesIO(data)).active.iter_rows(values_only=True))


def test_the_workbook_says_what_the_paper_says():
    rows = rows_of(a_paper())

    first = next(n for n, row in enumerate(rows) if row[0] == "STT")
    assert rows[first] == ("STT", "Thời gian", "Nội dung", "Người thực hiện", "Ghi chú")
    assert rows[first + 1][0] == "Ngày thứ nhất: thứ Tư, ngày 04 tháng 10 năm 2023"
    assert rows[first + 2][:4] == (1, "08h00–09h30", "Khai mạc", "Ban Tổ chức")
    assert rows[first + 3][1:] == ("08h10", "- Phát biểu", "TS. Người Mẫu, Sở Mẫu", "20 phút")


def test_a_draft_says_so():
    assert ("(DỰ THẢO)" in str(rows_of(a_paper(is_draft=True)))) is True
    assert ("(DỰ THẢO)" in str(rows_of(a_paper()))) is False


def test_a_title_that_looks_like_a_formula_stays_a_title():
    entry = an_entry(1, title="=1+1", presentations=(a_talk("@x"),))
    data = written(write_agenda_workbook, a_paper((entry,)))

    cells = [cell for row in openpyxl.load_workbook(BytesIO(data)).active for cell in row]
    assert {cell.data_type for cell in cells if cell.value in ("=1+1", "- @x")} == {"s"}


@pytest.mark.parametrize("size", range(20, 44, 2))
def test_the_paper_is_signed_whatever_its_length(size):
    entries = tuple(an_entry(n) for n in range(size))

    text = text_of_pages(agenda_pdf(a_paper(entries, letterhead=SIGNED)))

    assert text.endswith("Nguyễn Văn Ký")


@pytest.mark.parametrize(
    ("title", "said"), [("Phiên 1", True), ("Phiên 1: Nhân rộng mô hình", False)]
)
def test_a_theme_that_the_title_says_is_not_said_again(title, said):
    paper = a_paper((an_entry(1, title=title, theme="Nhân rộng mô hình"),))

    assert ("Chủ đề: Nhân rộng mô hình" in text_of_pages(agenda_pdf(paper))) is said
    assert ("Chủ đề" in str(rows_of(paper))) is said

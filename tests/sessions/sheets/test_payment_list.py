from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import openpyxl
import pytest

from sessions.sheets.payment_list import words_of, write_payment_workbook

from .decree import text_of_pages
from .official_samples import LONG_NAME, SIGNED, UNITS, a_payee, a_payment, payment_pdf, written
from .reading import MM, open_pdf, rules, words


def read(*payees, **changes):
    return text_of_pages(payment_pdf(a_payment(*payees, **changes)))


def workbook(*payees, **changes):
    data = written(write_payment_workbook, a_payment(*payees, **changes))
    return openpyxl.load_workbook(BytesIO(data)).active


def row_of(sheet, text):
    """The first row that has a cell beginning so."""
    rows = sheet.iter_rows(values_only=True)
    return next(row for row in rows if any(str(each or "").startswith(text) for each in row))


def test_a_row_says_who_is_paid_what():
    text = read(a_payee(0, name="Lò Văn Ín", unit="thôn Hạ", recorded=3))

    assert "1 Lò Văn Ín thôn Hạ 3 150.000 450.000" in text
    assert "Tổng cộng 3 450.000" in text


def test_the_sum_is_said_in_words():
    text = read(a_payee(0, recorded=5), a_payee(1, recorded=3))

    assert "1.200.000" in text
    assert "Bằng chữ: Một triệu hai trăm nghìn đồng." in text


def test_the_word_for_an_empty_ten_is_the_conferences():
    paper = a_payment(
        a_payee(0, recorded=1), amount=105_000, letterhead=replace(SIGNED, zero_word="lẻ")
    )

    assert words_of(paper) == "Bằng chữ: Một trăm lẻ năm nghìn đồng."


def test_title_names_what_is_paid_and_by_which_rule():
    text = read(a_payee(0))

    assert "Hỗ trợ tiền ăn cho đại biểu không hưởng lương từ ngân sách nhà nước" in text
    assert "(Căn cứ Thông tư số 40/2017/TT-BTC)" in text
    assert "Đơn vị tính: đồng" in text


def test_without_a_rule_none_is_named():
    assert "Căn cứ" not in read(a_payee(0), legal_basis="")


def test_three_sign_it():
    assert "NGƯỜI LẬP BIỂU KẾ TOÁN THỦ TRƯỞNG ĐƠN VỊ" in read(a_payee(0))


def test_delegations_have_headings_unless_there_is_one_alone():
    assert "HÀ NỘI" not in read(a_payee(0))

    text = read(a_payee(0), a_payee(1), a_payee(2, delegation_id=2, delegation="Hưng Yên"))

    assert "I. HÀ NỘI (2)" in text
    assert "II. HƯNG YÊN (1)" in text


def test_two_delegations_of_one_name_stay_two():
    text = read(a_payee(0), a_payee(1, delegation_id=2))

    assert "I. HÀ NỘI (1)" in text
    assert "II. HÀ NỘI (1)" in text


@pytest.fixture(scope="module")
def long_pdf():
    with open_pdf(payment_pdf(a_payment(*map(a_payee, range(40))))) as pdf:
        yield pdf


def test_the_head_row_stands_on_every_page(long_pdf):
    for page in long_pdf.pages:
        assert "Thành tiền Ký nhận" in page.extract_text()


def test_there_is_room_to_sign(long_pdf):
    lines, columns = rules(long_pdf.pages[1])
    heights = [lower - upper for upper, lower in pairwise(lines[1:])]

    assert min(heights) >= 9.9
    assert columns[-1] - columns[-2] >= 28


def test_names_and_units_stay_in_their_cells(long_pdf):
    for page in long_pdf.pages:
        for cell in page.find_table().cells:
            for word in words(page.crop(cell)):
                assert (word["x0"] - cell[0]) * MM >= 0.9
                assert (cell[2] - word["x1"]) * MM >= 0.9


@pytest.mark.parametrize("size", range(2, 30, 3))
def test_the_signatures_are_there_whatever_the_length(size):
    text = read(*map(a_payee, range(size)))

    assert text.count("(Ký, ghi rõ họ tên)") == 3


def test_the_workbook_reckons_again_when_days_are_changed():
    sheet = workbook(a_payee(0, name="Lò Văn Ín", recorded=3), a_payee(1))

    number, name, _unit, days, rate, amount, _signature = row_of(sheet, "Lò Văn Ín")
    assert (number, name, days, rate) == (1, "Lò Văn Ín", 3, 150_000)
    row = next(r for r in range(1, 40) if sheet.cell(r, 2).value == "Lò Văn Ín")
    assert amount == f"=D{row}*E{row}"
    assert row_of(sheet, "Tổng cộng")[5] == f"=SUM(F{row}:F{row + 1})"


def test_the_words_of_the_workbook_hold_for_their_sum_alone():
    words = row_of(workbook(a_payee(0, recorded=8)), "=IF(")[0]

    assert '=1200000,"Bằng chữ: Một triệu hai trăm nghìn đồng."' in words


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+84", "-1"])
def test_a_name_that_looks_like_a_formula_stays_a_name(text):
    sheet = workbook(a_payee(0, name=text))

    cell = next(c for row in sheet.iter_rows() for c in row if c.value == text)
    assert cell.data_type == "s"


def test_the_workbook_prints_like_the_paper():
    sheet = workbook(a_payee(0))
    margins = sheet.page_margins

    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in [(1, 0), (None, 0)]
    assert [round(each * 25.4) for each in (margins.left, margins.right)] == [30, 15]
    assert [round(each * 25.4) for each in (margins.top, margins.bottom)] == [20, 20]
    assert "&P" in str(sheet.oddHeader.center.text)
    head = next(r for r in range(1, 40) if sheet.cell(r, 1).value == "STT")
    assert sheet.print_title_rows == f"${head}:${head}"


def test_the_longest_name_and_unit_are_all_there():
    text = read(a_payee(0, name=LONG_NAME, unit=UNITS[0]))

    assert sorted(set(LONG_NAME.split()) - set(text.split())) == []

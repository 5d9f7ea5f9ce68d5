"""The heads of workbooks, held against those of the PDFs, which test_decree holds to the decree."""

from io import BytesIO

import openpyxl
import pytest

from sessions.sheets.agenda import write_agenda_workbook
from sessions.sheets.delegate_list import write_delegate_workbook
from sessions.sheets.payment_list import write_payment_workbook
from sessions.sheets.workbook import write_sheet_workbook

from .official_samples import SIGNED, a_list, a_payee, a_payment, written
from .samples import a_paper, a_sheet

BOOKS = {
    "agenda": lambda: written(write_agenda_workbook, a_paper(letterhead=SIGNED)),
    "delegate list": lambda: written(write_delegate_workbook, a_list()),
    "payment list": lambda: written(write_payment_workbook, a_payment(a_payee(0))),
    "attendance sheet": lambda: written(write_sheet_workbook, a_sheet(3)),
}
#: Text: size, bold, italic.
HEAD = {
    "BỘ LAO ĐỘNG –": (12, False, False),
    "THƯƠNG BINH VÀ XÃ HỘI": (12, False, False),
    "TRUNG TÂM ĐÀO TẠO": (12, True, False),
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": (12, True, False),
    "Độc lập - Tự do - Hạnh phúc": (13, True, False),
}


def styles_of(book):
    sheet = openpyxl.load_workbook(BytesIO(book)).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value]
    return {cell.value: (cell.font.size, cell.font.bold, cell.font.italic) for cell in cells}


@pytest.mark.parametrize("name", BOOKS)
def test_issuer_nation_and_motto_have_the_decrees_sizes(name):
    styles = styles_of(BOOKS[name]())

    assert {text: styles[text] for text in HEAD} == HEAD


def test_the_number_stands_upright_beside_an_italic_date():
    styles = styles_of(BOOKS["agenda"]())

    number = next(styles[text] for text in styles if str(text).startswith("Số:"))
    dated = next(styles[text] for text in styles if str(text).startswith("Bắc Ninh, ngày"))
    assert (number, dated) == ((13, False, False), (13, False, True))

"""The heads of workbooks, held against those of the PDFs, which test_decree holds to the decree."""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from conference.lib.pdf.measure import text_width
from sessions.sheets.agenda import write_agenda_workbook
from sessions.sheets.delegate_list import write_delegate_workbook
from sessions.sheets.payment_list import write_payment_workbook
from sessions.sheets.workbook import write_sheet_workbook

from .official_samples import SIGNED, a_list, a_payee, a_payment, written
from .samples import a_paper, a_sheet

BOLD = "LiberationSerif-Bold"

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


LONG = replace(
    SIGNED,
    title=" ".join(["Hội nghị nhân rộng mô hình giảm nghèo"] * 7)[:255].rstrip(),
    host=("TRUNG TÂM ĐÀO TẠO, BỒI DƯỠNG CÁN BỘ, CÔNG CHỨC LAO ĐỘNG – XÃ HỘI",),
)
LONG_BOOKS = {
    "agenda": lambda: written(write_agenda_workbook, a_paper(letterhead=LONG)),
    "delegate list": lambda: written(write_delegate_workbook, a_list(letterhead=LONG)),
    "lying list": lambda: written(write_delegate_workbook, a_list(letterhead=LONG), extra="remark"),
    "payment list": lambda: written(write_payment_workbook, a_payment(a_payee(0), letterhead=LONG)),
}


@pytest.mark.parametrize("name", LONG_BOOKS)
def test_titles_and_issuers_are_broken_for_excel_heightens_no_merged_cells(name):
    sheet = openpyxl.load_workbook(BytesIO(LONG_BOOKS[name]())).active
    bold = [row[0] for row in sheet.iter_rows() if row[0].value and row[0].font.bold]
    titles = [cell.value for cell in bold if cell.font.size == 14 and not cell.value.isupper()]
    issuer = [cell.value for cell in bold if cell.font.size == 12]

    upright = sheet.page_setup.orientation != "landscape"
    assert LONG.title in " ".join(titles)
    most = 165 if upright else 252
    assert max(text_width(line, face=BOLD, size=14) for line in titles) <= most
    assert " ".join(issuer) == LONG.host[0]
    assert len(issuer) == (3 if upright else 2)

"""The payment list (danh sách chi tiền): who signs for how much; as PDF and as a workbook."""

from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

from conference.lib.dates import official_period, undated
from conference.lib.money import in_dong
from conference.lib.number_words import number_in_words
from conference.lib.roman import roman
from conference.lib.spreadsheet import (
    Column,
    Formula,
    Heading,
    Line,
    Paper,
    Total,
    write_paper,
)
from sessions.queries.payment_list import Payee, PaymentList

from .layout import BORDER, CELL_PADDING
from .letterhead import LANDSCAPE, fitted
from .long_list import CLOSING_LINE, LaidList, ListColumn, PageHeights, opening_height, paged
from .opening import ITALIC
from .titles import BOLD, REGULAR, title_lines
from .workbook_head import letterhead_lines

TITLE = "DANH SÁCH CHI TIỀN"
UNIT = "Đơn vị tính: đồng"
STYLESHEETS = ["paper.css", "list.css", "list_landscape.css", "payment_list.css"]
SIGNERS = ("NGƯỜI LẬP BIỂU", "KẾ TOÁN", "THỦ TRƯỞNG ĐƠN VỊ")
HEADS = ("STT", "Họ và tên", "Đơn vị", "Số ngày", "Mức chi", "Thành tiền", "Ký nhận")
#: In the PDF's millimetres; together as wide as the landscape page between its margins.
WIDTHS = (13, 56, 79, 17, 25, 30, 32)
TABLE_WIDTH = sum(WIDTHS)
ALIGNED = ("number", "", "", "number", "money", "money", "")
COLUMNS = tuple(map(ListColumn, HEADS, WIDTHS, ALIGNED))
#: Millimetres: a row has room to sign; payment_list.css says the same.
PAGE, ROW, UNIT_LINE, WORDS_EDGES, SIGNS = 170, 8 + CELL_PADDING + BORDER, 6, 5, 40


def lay_out_payment_list(paper: PaymentList) -> LaidList:
    titles, lines, words = _titles(paper), _lines(paper), _words_lines(paper)
    letterhead = fitted(paper.letterhead, LANDSCAPE)
    opening = opening_height(letterhead, 1 + len(titles) + len(lines)) + UNIT_LINE
    closing = WORDS_EDGES + (len(words) + 1) * CLOSING_LINE + SIGNS
    heights = PageHeights(PAGE, opening, closing + ROW, ROW)
    return LaidList(
        title=f"{_capital(TITLE.lower())} {subject_of(paper)}",
        template="pdf/payment_list.html",
        stylesheets=STYLESHEETS,
        columns=COLUMNS,
        pages=paged(_laid_out(paper), COLUMNS, heights),
        rows=len(paper.payees),
        context={
            "heading": TITLE,
            "letterhead": letterhead,
            "titles": titles,
            "lines": lines,
            "unit": UNIT,
            "days": paper.days,
            "sum": in_dong(paper.total),
            "words": words,
            "dated": f"{paper.letterhead.place}, {undated(paper.year)}",
            "signers": SIGNERS,
            "opening_height": opening,
            "closing_height": closing,
        },
    )


def _titles(paper: PaymentList) -> list[str]:
    """What is paid, and where; in lines that fit, for Excel heightens no merged cells."""
    texts = (_capital(subject_of(paper)), paper.letterhead.title)
    return [line for text in texts for line in _fitting(text, BOLD, 14)]


def _words_lines(paper: PaymentList) -> list[str]:
    return _fitting(words_of(paper), ITALIC, 13)


def _fitting(text: str, face: str, size: float) -> list[str]:
    return title_lines(text, face=face, size=size, width=TABLE_WIDTH)


def _laid_out(paper: PaymentList) -> Iterator[tuple]:
    """(heading, rows) of each group."""
    numbers = count(1)
    for heading, payees in _groups(paper):
        yield heading, [_cells(payee, next(numbers), paper) for payee in payees]


def subject_of(paper: PaymentList) -> str:
    """“hỗ trợ tiền ăn cho đại biểu …”: a rate's name within a line has no capital."""
    name = paper.name[:1].lower() + paper.name[1:]
    return f"{name} cho đại biểu không hưởng lương từ ngân sách nhà nước"


def words_of(paper: PaymentList) -> str:
    """“Bằng chữ: Một triệu hai trăm nghìn đồng.”"""
    words = number_in_words(paper.total, zero_word=paper.letterhead.zero_word)
    return f"Bằng chữ: {_capital(words)} đồng."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lines(paper: PaymentList) -> list[str]:
    period = official_period(*paper.period)
    basis = f"(Căn cứ {paper.legal_basis})" if paper.legal_basis else ""
    texts = (f"{_capital(period)} tại {paper.letterhead.place}", basis)
    return [line for text in texts for line in _fitting(text, REGULAR, 13)]


def _groups(paper: PaymentList) -> list[tuple[str, list[Payee]]]:
    """One delegation alone needs no heading."""
    groups = paper.delegations
    if len(groups) == 1:
        return [("", groups[0][1])]
    return [
        (f"{roman(number)}. {name.upper()} ({len(payees)})", payees)
        for number, (name, payees) in enumerate(groups, 1)
    ]


def _cells(payee: Payee, number: int, paper: PaymentList) -> tuple[str, ...]:
    amount = payee.days * paper.amount
    figures = (str(payee.days), in_dong(paper.amount), in_dong(amount))
    return (str(number), payee.name, payee.unit, *figures, "")


def write_payment_workbook(paper: PaymentList, target: BinaryIO) -> None:
    """Days and rates can be changed: sums follow, and the words vanish where they no longer fit."""
    write_paper(target, workbook_of(paper))


def workbook_of(paper: PaymentList) -> Paper:
    return Paper(
        name="Danh sách chi tiền",
        columns=[Column.in_mm(each.head, each.width) for each in COLUMNS],
        opening=[
            *letterhead_lines(fitted(paper.letterhead, LANDSCAPE)),
            Line(("",)),
            Line((TITLE,), bold=True, size=14),
            *(Line((line,), bold=True, size=14) for line in _titles(paper)),
            *(Line((line,)) for line in _lines(paper)),
            Line((UNIT,), italic=True, align="right"),
        ],
        rows=list(_workbook_rows(paper)),
        closing=[
            Line(("", f"{paper.letterhead.place}, {undated(paper.year)}"), italic=True),
            Line(SIGNERS, bold=True),
            Line(("(Ký, ghi rõ họ tên)",) * 3, italic=True, height=5),
        ],
        landscape=True,
        row_height=10,
    )


def _workbook_rows(paper: PaymentList):
    numbers = count(1)
    for heading, payees in _groups(paper):
        if heading:
            yield Heading(heading)
        for payee in payees:
            amount = Formula("=D{row}*E{row}", payee.days * paper.amount)
            yield next(numbers), payee.name, payee.unit, payee.days, paper.amount, amount, ""
    yield Total("Tổng cộng", _sums(paper))
    yield Total(_guarded_words(paper), ())


def _sums(paper: PaymentList) -> tuple:
    days = Formula("=SUM(D{first}:D{last})", paper.days)
    total = Formula("=SUM(F{first}:F{last})", paper.total)
    return days, "", total, ""


def _guarded_words(paper: PaymentList) -> Formula:
    words = words_of(paper)
    return Formula(f'=IF(SUM(F{{first}}:F{{last}})={paper.total},"{words}","Bằng chữ: ……")', words)

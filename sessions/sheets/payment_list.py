"""The payment list (danh sách chi tiền): who signs for how much; as PDF and as a workbook."""

from collections.abc import Iterator
from itertools import count
from typing import BinaryIO

from django.template.loader import render_to_string

from conference.lib.dates import official_period, undated
from conference.lib.money import in_dong
from conference.lib.number_words import number_in_words
from conference.lib.pdf import render_pdf
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

from .tagging import TAGGED_ROWS
from .titles import continued
from .workbook_head import letterhead_lines

TITLE = "DANH SÁCH CHI TIỀN"
UNIT = "Đơn vị tính: đồng"
STYLESHEETS = ["paper.css", "list.css", "payment_list.css"]
WITH_GROUPS = [*STYLESHEETS, "list_groups.css"]
SIGNERS = ("NGƯỜI LẬP BIỂU", "KẾ TOÁN", "THỦ TRƯỞNG ĐƠN VỊ")
HEADS = ("STT", "Họ và tên", "Đơn vị", "Số ngày", "Mức chi", "Thành tiền", "Ký nhận")
#: In the PDF's millimetres; together as wide as the landscape page between its margins.
WIDTHS = (13, 56, 79, 17, 25, 30, 32)
TABLE_WIDTH = sum(WIDTHS)
COLUMNS = tuple(zip(HEADS, WIDTHS, strict=True))


def payment_list_pdf(paper: PaymentList) -> bytes:
    """No row splits, and the head row stands on every page; tagged up to TAGGED_ROWS."""
    tagged = len(paper.payees) <= TAGGED_ROWS
    stylesheets = WITH_GROUPS if len(paper.delegations) > 1 else STYLESHEETS
    return render_pdf(payment_list_html(paper), stylesheets=stylesheets, tagged=tagged)


def payment_list_html(paper: PaymentList) -> str:
    context = {
        "title": f"{_capital(TITLE.lower())} {subject_of(paper)}",
        "heading": TITLE,
        "letterhead": paper.letterhead,
        "subject": _capital(subject_of(paper)),
        "lines": _lines(paper),
        "unit": UNIT,
        "columns": COLUMNS,
        "groups": list(_laid_out(paper)),
        "days": paper.days,
        "total": in_dong(paper.total),
        "words": words_of(paper),
        "dated": f"{paper.letterhead.place}, {undated(paper.year)}",
        "signers": SIGNERS,
    }
    return render_to_string("pdf/payment_list.html", context)


def _laid_out(paper: PaymentList) -> Iterator[tuple]:
    """(heading, the same where a page begins within the group, rows)."""
    numbers = count(1)
    for heading, payees in _groups(paper):
        rows = [_cells(payee, next(numbers), paper) for payee in payees]
        yield heading, continued(heading, TABLE_WIDTH), rows


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
    return [line for line in (f"{_capital(period)} tại {paper.letterhead.place}", basis) if line]


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
    lines = [subject_of(paper), paper.letterhead.title]
    return Paper(
        name="Danh sách chi tiền",
        columns=[Column.in_mm(head, width) for head, width in COLUMNS],
        opening=[
            *letterhead_lines(paper.letterhead),
            Line(("",)),
            Line((TITLE,), bold=True, size=14),
            *(Line((_capital(line),), bold=True, size=14) for line in lines),
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

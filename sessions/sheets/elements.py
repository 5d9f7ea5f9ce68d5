"""What the pages of a sheet are made of: blocks that can be laid out apart from one another."""

from functools import cache

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join

from conference.lib.dates import official_date
from conference.lib.pdf.element import Element
from sessions.queries.sheet import Sheet

from .columns import SheetColumn
from .counting import people_line
from .layout import Laid, LaidPage, closing_height
from .marks import qr_text
from .opening import running_line
from .pagination import Entry

TITLE = "Danh sách điểm danh đại biểu"


def opening_element(laid: Laid) -> Element:
    """The head of the first page."""
    context = {"opening": laid.opening, "heading": TITLE.upper()}
    return _fixed(render_to_string("pdf/_sheet_opening.html", context))


def running_element(laid: Laid) -> Element:
    """What the other pages bear between their marks."""
    return _fixed(render_to_string("pdf/_sheet_running.html", {"line": running_line(laid.sheet)}))


def marks_element(laid: Laid, page: LaidPage) -> Element:
    """The marks of one page; their places are those of `marks`, wherever the rest stands."""
    name = f"{laid.sheet_id} – trang {page.number}/{len(laid.pages)}"
    shell = _marks_shell(page.number == 1)
    return Element(shell, (f"qr:{qr_text(laid.sheet_id, page.number)}", name))


@cache
def _marks_shell(is_first: bool) -> str:
    return render_to_string("pdf/_sheet_marks.html", {"is_first": is_first})


def head_element(columns: tuple[SheetColumn, ...]) -> Element:
    """The header row, which stands on every page."""
    heads = format_html_join("", "<th>{}</th>", ((column.title,) for column in columns))
    return _fixed(format_html("<thead><tr>{}</tr></thead>", heads))


def entry_element(entry: Entry, columns: int) -> Element:
    """A row, or a heading across the table; how many lines its cells have is in the shell."""
    if entry.heading:
        return Element(_heading_shell(_lines(entry.heading), columns), (entry.heading,))
    shape = tuple((field, _lines(text)) for field, text in entry.cells)
    return Element(_row_shell(shape), tuple(text for field, text in entry.cells if field))


@cache
def _heading_shell(lines: int, columns: int) -> str:
    return f'<tr><td class="heading l{lines}" colspan="{columns}">{{}}</td></tr>'


@cache
def _row_shell(shape: tuple[tuple[str, int], ...]) -> str:
    """Cells without a field stay empty: people write in them."""
    cells = (
        f'<td class="{field} l{lines}">{{}}</td>' if field else "<td></td>"
        for field, lines in shape
    )
    return f"<tr>{''.join(cells)}</tr>"


def _lines(text: str) -> int:
    return text.count("\n") + 1 if text else 0


def closing_element(laid: Laid) -> Element:
    """Count, place and date, and who signs."""
    sheet = laid.sheet
    context = {
        "height": closing_height(sheet),
        "total": count_line(sheet),
        "letterhead": sheet.letterhead,
        "date": official_date(sheet.day),
    }
    return _fixed(render_to_string("pdf/_sheet_closing.html", context))


def count_line(sheet: Sheet) -> str:
    """“Danh sách gồm 96 (chín mươi sáu) người.”"""
    return people_line(sheet.count, sheet.letterhead)


def _fixed(html: str) -> Element:
    """An element without slots, whatever braces its texts have."""
    return Element(html.replace("{", "{{").replace("}", "}}"))

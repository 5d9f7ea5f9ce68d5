from dataclasses import replace

from sessions.queries.sheet_rows import Group
from sessions.sheets.elements import (
    closing_element,
    count_line,
    entry_element,
    head_element,
    marks_element,
    opening_element,
    running_element,
)
from sessions.sheets.layout import lay_out_sheet

from .samples import SHEET_ID, a_row, a_sheet


def laid_out(*sizes):
    return lay_out_sheet(a_sheet(*sizes), sheet_id=SHEET_ID)


def test_equal_shells_are_few_however_many_rows_there_are():
    laid = laid_out(300, 200)
    entries = [entry for page in laid.pages for entry in page.entries]

    shells = {entry_element(entry, len(laid.columns)).shell for entry in entries}

    assert len(entries) > 500
    assert len(shells) <= 10


def test_the_closing_counts_in_the_conference_s_own_words():
    sheet = a_sheet(105)

    said = [
        count_line(replace(sheet, letterhead=replace(sheet.letterhead, zero_word=word)))
        for word in ("linh", "lẻ")
    ]

    assert said == [
        "Danh sách gồm 105 (một trăm linh năm) người.",
        "Danh sách gồm 105 (một trăm lẻ năm) người.",
    ]


def test_a_shell_tells_of_nobody_and_its_height_follows_from_it():
    laid = laid_out(60, 40)
    heights = {}
    for page in laid.pages:
        for entry in page.entries:
            shell = entry_element(entry, len(laid.columns)).shell
            assert "Nguyễn" not in shell
            assert heights.setdefault(shell, entry.height) == entry.height


def test_what_is_the_same_on_many_pages_has_no_slots():
    laid = laid_out(3)

    fixed = [opening_element(laid), running_element(laid), closing_element(laid)]
    fixed.append(head_element(laid.columns))

    assert [element.texts for element in fixed] == [()] * 4


def test_the_marks_of_pages_after_the_first_differ_in_their_texts_alone():
    laid = laid_out(30)

    second, third = (marks_element(laid, page) for page in laid.pages[1:3])

    assert second.shell == third.shell
    assert second.texts == ("qr:HN/K7Q2M9XA/2", f"K7Q2M9XA – trang 2/{len(laid.pages)}")


def test_braces_in_texts_are_printed_as_they_were_written():
    sheet = a_sheet(
        subject=("Phiên {1} của {}",),
        groups=(Group("{Tỉnh}", (replace(a_row(1), name="Trần {0} Mẫu"),)),),
    )
    laid = lay_out_sheet(sheet, sheet_id=SHEET_ID)
    entries = [entry_element(entry, len(laid.columns)).html for entry in laid.pages[0].entries]

    assert "Phiên {1} của {}" in opening_element(laid).html
    assert "I. {TỈNH} (1)" in entries[0]
    assert "Trần {0} Mẫu" in entries[1]

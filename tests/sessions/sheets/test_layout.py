from dataclasses import replace
from io import BytesIO

import pytest

from sessions.queries.sheet import OPTIONAL_COLUMNS, Arrangement
from sessions.queries.sheet_rows import Group
from sessions.sheets.attendance import write_attendance_sheet
from sessions.sheets.layout import BORDER, lay_out_sheet
from sessions.sheets.sections import Section

from .samples import SHEET_ID, a_row, a_sheet


def test_units_have_headings_below_that_of_their_delegation():
    groups = [
        ("Hà Nội", "Sở Lao động", 2),
        ("Hà Nội", "Hội Nông dân", 14),
        ("Bắc Ninh", "Chưa rõ đơn vị", 3),
    ]
    sheet = a_sheet(
        groups=tuple(
            Group(name, tuple(map(a_row, range(size))), unit) for name, unit, size in groups
        )
    )

    pages = lay_out_sheet(sheet).pages
    headings = [[entry.heading for entry in page.entries if entry.heading] for page in pages]

    assert headings == [
        ["I. HÀ NỘI (16)", "1. Sở Lao động (2)", "2. Hội Nông dân (14)"],
        ["I. HÀ NỘI (tiếp)", "2. Hội Nông dân (tiếp)"],
        [
            "I. HÀ NỘI (tiếp)",
            "2. Hội Nông dân (tiếp)",
            "II. BẮC NINH (3)",
            "1. Chưa rõ đơn vị (3)",
            "ĐẠI BIỂU BỔ SUNG",
        ],
        ["ĐẠI BIỂU BỔ SUNG (tiếp)"],
    ]


def blank_rows(pages):
    rows = [entry for page in pages for entry in page.entries if entry.cells]
    return [row for row in rows if not any(text for _field, text in row.cells)]


@pytest.mark.parametrize("sheet_id", [SHEET_ID, ""])
@pytest.mark.parametrize("count", range(40))
def test_five_to_ten_blank_rows_stand_before_a_closing_that_is_never_alone(count, sheet_id):
    pages = lay_out_sheet(a_sheet(count) if count else a_sheet(), sheet_id=sheet_id).pages
    rows = [entry for page in pages for entry in page.entries if entry.cells]

    assert 5 <= len(blank_rows(pages)) <= 10
    assert len(rows) == count + len(blank_rows(pages))
    assert pages[-1].entries[-1].height == 10 + BORDER


@pytest.mark.parametrize("number", [0, 3, 40])
def test_there_are_as_many_blank_rows_as_were_asked_for(number):
    sheet = a_sheet(5, arrangement=Arrangement(blank_rows=number))
    pages = lay_out_sheet(sheet, sheet_id=SHEET_ID).pages
    headings = [entry.heading for page in pages for entry in page.entries]

    assert len(blank_rows(pages)) == number
    assert ("ĐẠI BIỂU BỔ SUNG" in headings) == (number > 0)


def test_a_sheet_of_nobody_without_blank_rows_still_has_one():
    assert len(blank_rows(lay_out_sheet(a_sheet(arrangement=Arrangement(blank_rows=0))).pages)) == 1


def test_marks_cost_no_page_more_than_a_row_or_two():
    marked, unmarked = (
        lay_out_sheet(a_sheet(200), sheet_id=sheet_id).pages for sheet_id in ("A", "")
    )

    for page, bare in zip(marked[1:9], unmarked[1:9], strict=True):
        assert len(bare.entries) - len(page.entries) <= 2


@pytest.mark.parametrize("group_by", ["province", "organisation"])
def test_the_longest_texts_that_can_be_stored_leave_every_row_room_on_a_page(group_by):
    longest = replace(a_row(1), name="W " * 50, position="W" * 150, unit="ỦY BAN NHÂN DÂN " * 15)
    arrangement = Arrangement(group_by=group_by, columns=OPTIONAL_COLUMNS)
    unit = longest.unit if group_by == "organisation" else ""
    sheet = a_sheet(groups=(Group("Hà Nội", (longest,), unit),), arrangement=arrangement)
    target = BytesIO()

    laid = lay_out_sheet(sheet, sheet_id=SHEET_ID)
    write_attendance_sheet(laid, target)

    assert max(entry.height for page in laid.pages for entry in page.entries) < 60
    cells = [text for page in laid.pages for entry in page.entries for _field, text in entry.cells]
    assert any(text.endswith("…") for text in cells)


def test_as_many_people_stand_on_a_page_as_their_units_allow():
    """Of the first conference's kind: units of two lines, of three now and then."""
    laid = lay_out_sheet(a_sheet(96), sheet_id=SHEET_ID)

    assert [len(page.entries) for page in laid.pages[1:3]] == [10, 10]


@pytest.mark.parametrize(
    ("opens", "said"),
    [(True, ["I. HÀ NỘI (5)", "2. Sở Y tế (1)"]), (False, ["I. HÀ NỘI (tiếp)", "2. Sở Y tế (1)"])],
)
def test_a_unit_that_begins_a_page_stands_below_its_delegation(opens, said):
    section = Section("I. HÀ NỘI", 5, "2. Sở Y tế", opens, (a_row(1),))

    assert section.headings_at_top == said

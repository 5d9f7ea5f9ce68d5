"""Painted sheets against WeasyPrint's own layout of each page: arrangements × people."""

import logging
from io import BytesIO

import pytest
from pypdf import PdfReader

from conference.lib.pdf.bulk import BulkPaper, lay_out_all, paint_all
from conference.lib.pdf.raster import page_pictures
from sessions.queries.sheet import Arrangement
from sessions.queries.sheet_rows import Group, SheetRow
from sessions.seed.people import invent_people
from sessions.seed.units import UNIT_KINDS
from sessions.sheets import attendance
from sessions.sheets.attendance import STYLESHEETS, bulk_pages
from sessions.sheets.layout import lay_out_sheet
from tests.conference.lib.pdf.comparing import differing_pixels

from .samples import SHEET_ID, a_sheet

ROWS = 110
COLUMNS = Arrangement().columns
SHEETS = {
    "marked": ({}, SHEET_ID),
    "unmarked": ({}, ""),
    "one signature": ({"signatures": ("Ký nhận",)}, SHEET_ID),
    "phone": ({"arrangement": Arrangement(columns=(*COLUMNS, "phone"))}, SHEET_ID),
    "few columns": ({"arrangement": Arrangement(columns=("unit",), blank_rows=0)}, ""),
}
LONGEST = SheetRow(
    delegate_id=999_999,
    name="Công Tằng Tôn Nữ Thị Quỳnh Như Hoàng Phương Ẩn Ngọc Nghiêng",
    position="Phó Chủ tịch Hội đồng nhân dân kiêm Trưởng Ban Chỉ đạo các chương trình mục tiêu "
    "quốc gia",
    unit="Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Đại Đồng Thành, huyện Thuận Thành, "
    "tỉnh Bắc Ninh",
    phone="0912345678",
    remark="Phó trưởng đoàn",
)


def groups():
    people = invent_people("sheets", ROWS, UNIT_KINDS, "bac-ninh", "tỉnh Bắc Ninh")
    rows = [
        SheetRow(
            delegate_id=number,
            name=person.full_name,
            position=person.position,
            unit=f"{person.unit}, {person.place}" if number % 2 else person.unit,
            phone=person.phone,
        )
        for number, person in enumerate(people, start=1)
    ]
    half = len(rows) // 2
    return (
        Group("Bắc Ninh", (*rows[:half], LONGEST)),
        Group("Thành phố Hồ Chí Minh", tuple(rows[half:]), "Ủy ban nhân dân <xã> & phường"),
    )


@pytest.mark.parametrize("kind", SHEETS)
def test_painted_sheets_look_as_if_each_page_were_laid_out_in_full(kind):
    changes, sheet_id = SHEETS[kind]
    laid = lay_out_sheet(a_sheet(groups=groups(), **changes), sheet_id=sheet_id)
    painted, in_full = BytesIO(), BytesIO()

    for write, target in [(paint_all, painted), (lay_out_all, in_full)]:
        write(BulkPaper(bulk_pages(laid), "Giấy", STYLESHEETS), target)

    assert differing_pixels(painted.getvalue(), in_full.getvalue()) == [0] * len(laid.pages)


@pytest.mark.parametrize(("limit", "tagged"), [(3, True), (2, False)])
def test_long_sheets_are_painted_and_others_tagged(limit, tagged, monkeypatch, caplog):
    caplog.set_level(logging.INFO, "conference.lib.pdf")
    monkeypatch.setattr(attendance, "TAGGED_ROWS", limit)
    laid = lay_out_sheet(a_sheet(3), sheet_id=SHEET_ID)
    target = BytesIO()

    attendance.write_attendance_sheet(laid, target)

    assert ("it has tags" in caplog.text) is tagged
    assert ("/StructTreeRoot" in PdfReader(target).trailer["/Root"]) is tagged


@pytest.mark.parametrize("limit", [0, 1_000])
@pytest.mark.parametrize("dpi", [80, 96, 120])
def test_the_lines_of_the_head_s_first_cell_are_no_darker_than_those_below(limit, dpi, monkeypatch):
    monkeypatch.setattr(attendance, "TAGGED_ROWS", limit)
    laid, target = lay_out_sheet(a_sheet(30)), BytesIO()
    attendance.write_attendance_sheet(laid, target)
    picture = page_pictures(target.getvalue(), dpi=dpi, most=2)[1].convert("L")

    def darkest(left: float, top: float) -> int:
        """On a short way from left to right; lengths are millimetres on the paper."""
        box = [round(each / 25.4 * dpi) for each in (left - 1, top, left + 1, top + 0.5)]
        return picture.crop((box[0], box[1], box[2], box[1] + 1)).getextrema()[0]

    for edge in (30, 43):
        assert darkest(edge, 22) == darkest(edge, 42)

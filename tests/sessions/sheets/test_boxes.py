from io import BytesIO

import cv2
import numpy as np
import pytest

from sessions.queries.sheet import OPTIONAL_COLUMNS, Arrangement
from sessions.sheets.attendance import write_attendance_sheet
from sessions.sheets.boxes import row_boxes, signature_columns
from sessions.sheets.layout import lay_out_sheet

from .reading import cells, open_pdf
from .samples import SHEET_ID, a_sheet
from .scanning import photographed, raster, straightened

ONCE = ("Ký nhận",)
DPI = 200


def printed(laid) -> bytes:
    target = BytesIO()
    write_attendance_sheet(laid, target)
    return target.getvalue()


def boxes(laid, page):
    """(left, top, right, bottom) in millimetres of each cell to sign, row by row."""
    return [
        [
            (left / 100, top / 100, (left + width) / 100, (top + height) / 100)
            for _head, left, width in signature_columns(laid)
        ]
        for _delegate, top, height in row_boxes(page)
    ]


@pytest.mark.parametrize("sheet_id", [SHEET_ID, ""])
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"signatures": ONCE},
        {"arrangement": Arrangement(columns=OPTIONAL_COLUMNS)},
        {"arrangement": Arrangement(columns=(), blank_rows=30)},
        {"subject": ("Một chủ đề dài của phiên họp buổi chiều " * 6, "Địa điểm: Hội trường")},
    ],
)
def test_boxes_are_the_cells_of_the_printed_page(changes, sheet_id):
    laid = lay_out_sheet(a_sheet(14, 9, **changes), sheet_id=sheet_id)
    with open_pdf(printed(laid)) as pdf:
        for page, printed_page in zip(laid.pages, pdf.pages, strict=True):
            found = np.array([box for row in cells(printed_page) for box in row])
            for box in (box for row in boxes(laid, page) for box in row):
                assert np.abs(found - box).max(axis=1).min() <= 0.06


def test_each_row_is_known_by_its_delegate_and_blank_ones_by_none():
    sheet = a_sheet(14, 9)
    laid = lay_out_sheet(sheet, sheet_id=SHEET_ID)

    listed = [delegate for page in laid.pages for delegate, _top, _height in row_boxes(page)]

    assert [pk for pk in listed if pk] == [
        row.delegate_id for group in sheet.groups for row in group.rows
    ]
    assert set(listed[23:]) == {0}


def test_signature_columns_have_the_heads_under_which_people_sign():
    laid = lay_out_sheet(a_sheet(3), sheet_id=SHEET_ID)

    assert [head for head, _left, _width in signature_columns(laid)] == [
        "Ký nhận sáng",
        "Ký nhận chiều",
    ]


VIEWS = {
    "straight": ((0, 0), (1, 0), (1, 1), (0, 1)),
    "turned": ((0.02, 0.05), (0.97, 0.01), (0.99, 0.96), (0.04, 0.99)),
    "from aside": ((0.10, 0.06), (0.93, 0.02), (0.98, 0.95), (0.03, 0.90)),
}


@pytest.mark.parametrize("corners", VIEWS.values(), ids=VIEWS)
def test_a_signature_is_read_back_from_its_own_cell(corners):
    """Everybody signs; each cut-out holds that signature whole, and no line of the table."""
    laid = lay_out_sheet(a_sheet(14, 9), sheet_id=SHEET_ID)
    page = laid.pages[1]
    signed = raster(printed(laid), 1, dpi=DPI)
    for row in boxes(laid, page):
        for left, top, right, bottom in row:
            centre = (
                round((left + right) / 2 / 25.4 * DPI),
                round((top + bottom) / 2 / 25.4 * DPI),
            )
            cv2.ellipse(signed, centre, (60, 20), 0, 0, 360, 60, 4)

    scanned = straightened(photographed(signed, corners), dpi=DPI)

    for row in boxes(laid, page):
        for box in row:
            cut = _cut(scanned, box, inset=0.6)
            edge = np.concatenate([cut[0], cut[-1], cut[:, 0], cut[:, -1]])
            assert edge.min() > 160  # neither its own lines nor a neighbour's signature
            assert (cut < 160).sum() > 400


def test_lines_are_where_the_boxes_end():
    """Just beyond the cut-out there is a line on every side: boxes are not merely inside cells."""
    laid = lay_out_sheet(a_sheet(14, 9), sheet_id=SHEET_ID)
    picture = photographed(raster(printed(laid), 1, dpi=DPI), VIEWS["turned"])

    scanned = straightened(picture, dpi=DPI)

    for row in boxes(laid, laid.pages[1]):
        for box in row:
            grown = _cut(scanned, box, inset=-0.5)
            sides = (grown[:9], grown[-9:], grown[:, :9].T, grown[:, -9:].T)
            assert all(side.min(axis=0)[12:-12].mean() < 200 for side in sides)


def _cut(picture, box, *, inset: float):
    left, top, right, bottom = box
    sides = (left + inset, top + inset, right - inset, bottom - inset)
    x0, y0, x1, y1 = (round(side / 25.4 * DPI) for side in sides)
    return picture[y0:y1, x0:x1]

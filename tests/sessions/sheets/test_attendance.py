from dataclasses import replace
from io import BytesIO
from operator import itemgetter

import pytest

from sessions.queries.sheet import OPTIONAL_COLUMNS, Arrangement
from sessions.queries.sheet_rows import Group
from sessions.sheets.attendance import write_attendance_sheet
from sessions.sheets.columns import columns_of
from sessions.sheets.layout import lay_out_sheet

from .reading import BOLD, MM, REGULAR, SHIPPED, cells, face, fonts_of, open_pdf, text_of, words
from .samples import SHEET_ID, a_row, a_sheet

LEFT, RIGHT, TOP, BOTTOM = 30, 297 - 15, 20, 210 - 20


def printed(sheet, sheet_id=SHEET_ID) -> bytes:
    target = BytesIO()
    write_attendance_sheet(lay_out_sheet(sheet, sheet_id=sheet_id), target)
    return target.getvalue()


@pytest.fixture(scope="module", params=[SHEET_ID, ""], ids=["marked", "unmarked"])
def pdf(request):
    """Five pages or so, with a group that goes over a page break."""
    with open_pdf(printed(a_sheet(14, 9, 8), request.param)) as pdf:
        yield pdf


def test_the_paper_is_a_landscape_a4(pdf):
    sizes = {(round(page.width * MM), round(page.height * MM)) for page in pdf.pages}

    assert sizes == {(297, 210)}


def test_nothing_but_the_page_number_stands_in_the_margins(pdf):
    for page in pdf.pages:
        inside = [char for char in page.chars if char["top"] * MM > TOP - 1]
        items = inside + page.edges

        assert min(item["x0"] for item in items) * MM == pytest.approx(LEFT, abs=0.2)
        assert max(item["x1"] for item in items) * MM == pytest.approx(RIGHT, abs=0.2)
        assert min(item["top"] for item in items) * MM >= TOP - 0.1
        assert max(item["bottom"] for item in items) * MM <= BOTTOM + 0.1


def test_pages_are_numbered_in_the_middle_of_the_top_margin_but_for_the_first(pdf):
    for number, page in enumerate(pdf.pages, 1):
        folio = [word for word in words(page) if word["bottom"] * MM < TOP]

        assert [word["text"] for word in folio] == ([str(number)] if number > 1 else [])
        for word in folio:
            assert (word["x0"] + word["x1"]) / 2 * MM == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
            assert word["size"] == pytest.approx(13, abs=0.01)


def test_only_the_shipped_faces_are_used_and_all_are_embedded():
    fonts = fonts_of(printed(a_sheet(2)))

    assert fonts == dict.fromkeys(fonts, True)
    assert set(fonts) <= set(SHIPPED)


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("THƯƠNG", REGULAR, 12),
        ("DƯỠNG", BOLD, 12),
        ("CỘNG", BOLD, 12),
        ("Độc", BOLD, 13),
        ("SÁCH", BOLD, 14),
        ("nghị", BOLD, 14),
        ("Họ", BOLD, 13),
        ("Nguyễn", REGULAR, 13),
    ],
)
def test_faces_and_sizes_are_the_decrees(pdf, text, font, size):
    word = next(word for word in words(pdf.pages[0]) if text in word["text"])

    assert (face(word), word["size"]) == (font, pytest.approx(size, abs=0.01))


def letterhead_lines(page):
    return [rect for rect in page.rects if rect["bottom"] * MM < 60]


def test_the_line_under_the_motto_is_as_long_as_the_motto(pdf):
    page = pdf.pages[0]
    motto = [word for word in words(page) if word["text"] in ("Độc", "phúc")]
    line = max(letterhead_lines(page), key=itemgetter("x0"))

    assert line["x0"] == pytest.approx(motto[0]["x0"], abs=0.5)
    assert line["x1"] == pytest.approx(motto[-1]["x1"], abs=0.5)
    assert line["bottom"] > motto[0]["bottom"]


def test_the_issuers_line_is_between_a_third_and_a_half_of_its_text(pdf):
    page = pdf.pages[0]
    issuer = [word for word in words(page) if word["text"] in ("BỒI", "BỘ") and face(word) == BOLD]
    line = min(letterhead_lines(page), key=itemgetter("x0"))

    assert 1 / 3 <= line["width"] / (issuer[-1]["x1"] - issuer[0]["x0"]) <= 1 / 2
    assert line["top"] > issuer[0]["bottom"]


def test_the_header_row_stands_on_every_page(pdf):
    for page in pdf.pages:
        heads = " ".join(page.extract_text().split())

        for head in ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Ghi chú"]:
            assert heads.count(head) == 1
        assert heads.count("Ký nhận") == 2


def test_a_group_that_goes_over_a_page_says_so_again(pdf):
    text = text_of(pdf)

    assert text.count("I. TỈNH SỐ 0 (14)") == 1
    assert pdf.pages[1].extract_text().count("I. TỈNH SỐ 0 (tiếp)") == 1


def test_every_name_is_printed_once_and_in_order(pdf):
    rows = [row for group in a_sheet(14, 9, 8).groups for row in group.rows]
    text = text_of(pdf)
    places = [text.index(f"{n} {row.name} ") for n, row in enumerate(rows, 1)]

    assert places == sorted(places)


@pytest.mark.parametrize("unit", ["", "Phòng giao dịch " * 12])
def test_rows_are_as_high_as_reckoned_so_none_is_split(unit):
    groups = [replace(group, unit=unit) for group in a_sheet(14, 9, 8).groups]
    sheet = a_sheet(groups=tuple(groups))
    with open_pdf(printed(sheet)) as pdf:
        for page, reckoned in zip(
            pdf.pages, lay_out_sheet(sheet, sheet_id=SHEET_ID).pages, strict=True
        ):
            rows = cells(page)[1:]
            heights = [row[0][3] - row[0][1] for row in rows]

            assert heights == pytest.approx([e.height for e in reckoned.entries], abs=0.01)
            assert min(h for h, e in zip(heights, reckoned.entries, strict=True) if e.cells) >= 10


@pytest.mark.parametrize("columns", [(), OPTIONAL_COLUMNS])
def test_columns_are_as_wide_on_paper_as_was_reckoned(columns):
    sheet = a_sheet(3, arrangement=Arrangement(columns=columns))
    with open_pdf(printed(sheet)) as pdf:
        header = cells(pdf.pages[-1])[0]
        widths = [right - left for left, _top, right, _bottom in header]

        assert widths == pytest.approx([column.width for column in columns_of(sheet)], abs=0.01)
        assert ("0912345678" in text_of(pdf)) == ("phone" in columns)


def test_no_text_crosses_a_line_however_long_it_is():
    long_row = replace(
        a_row(1),
        name="Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên " * 2,
        position="Phó Chủ tịch kiêm Trưởng ban Chỉ đạo giảm nghèo bền vững " * 2,
        unit="Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thị trấn Nhân Thắng " * 3 + "W" * 99,
    )
    sheet = a_sheet(groups=(Group("Tỉnh " + "Rất Dài " * 40, (long_row,)),))
    with open_pdf(printed(sheet)) as pdf:
        for page in pdf.pages:
            table = page.find_table()
            for char in page.crop(table.bbox).chars:
                assert any(_holds(cell, char) for cell in table.cells)


def _holds(cell, char) -> bool:
    left, top, right, bottom = cell
    across = left <= char["x0"] and char["x1"] <= right
    return across and top - 1 <= char["top"] and char["bottom"] <= bottom + 1


def test_the_closing_counts_those_listed_and_leaves_room_for_names_and_date(pdf):
    closing = " ".join(pdf.pages[-1].extract_text().split())

    assert closing.endswith(
        "Danh sách gồm 31 (ba mươi mốt) người. Bắc Ninh, ngày 04 tháng 10 năm 2023 "
        "NGƯỜI LẬP TM. BAN TỔ CHỨC (Ký, ghi rõ họ tên) (Ký, ghi rõ họ tên)"
    )


def test_markup_in_a_name_is_printed_as_it_was_written():
    sheet = a_sheet(groups=(Group("", (replace(a_row(1), name="Trần <b>&amp; Mẫu"),)),))

    with open_pdf(printed(sheet)) as pdf:
        assert "1 Trần <b>&amp; Mẫu" in text_of(pdf)


def test_a_sheet_without_delegates_is_blank_rows_and_a_closing():
    with open_pdf(printed(a_sheet())) as pdf:
        assert "Danh sách gồm …… người." in text_of(pdf)


def test_the_same_sheet_under_the_same_id_gives_the_same_bytes():
    assert printed(a_sheet(3)) == printed(a_sheet(3))
    assert printed(a_sheet(3)) != printed(a_sheet(3), "ANOTHER2")


def test_a_loose_page_says_which_conference_and_day_it_is_of():
    title = "Hội nghị “Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo” " * 3
    sheet = a_sheet(30, letterhead=replace(a_sheet().letterhead, title=title.strip()))
    with open_pdf(printed(sheet)) as pdf:
        above = pdf.pages[1].crop((0, 0, pdf.pages[1].width, 38 / MM)).extract_text()

        assert "Ngày 04 tháng 10 năm 2023" in above
        assert above.count("…") == 1


def test_the_sheet_is_signed_by_whom_the_conference_names():
    letterhead = replace(
        a_sheet().letterhead, signing_body=("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), signer="Người Ký Mẫu"
    )

    with open_pdf(printed(a_sheet(3, letterhead=letterhead))) as pdf:
        closing = pdf.pages[-1].extract_text()

    assert "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC" in closing.replace("(Ký, ghi rõ họ tên) ", "")
    assert "Người Ký Mẫu" in closing
    assert "TM. BAN TỔ CHỨC" not in closing

from datetime import timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from sessions.sheets.agenda import agenda_pdf

from .reading import BOLD, ITALIC, MM, SHIPPED, face, fonts_of, open_pdf, text_of, words
from .samples import a_paper, a_talk, an_entry


def read(paper) -> str:
    with open_pdf(agenda_pdf(paper)) as pdf:
        return text_of(pdf)


@pytest.fixture(scope="module")
def long_pdf():
    """Three days of ten sessions, so more than one page."""
    days = [
        tuple(an_entry(n, day=day, presentations=(a_talk("Tham luận " * 9),)) for n in range(10))
        for day in (4, 5, 6)
    ]
    with open_pdf(agenda_pdf(a_paper(*days))) as pdf:
        yield pdf


def test_the_paper_is_an_upright_a4_with_the_decrees_margins(long_pdf):
    for page in long_pdf.pages:
        items = [char for char in page.chars if char["top"] * MM > 19] + page.lines

        assert (round(page.width * MM), round(page.height * MM)) == (210, 297)
        assert min(item["x0"] for item in items) * MM == pytest.approx(30, abs=0.2)
        assert max(item["x1"] for item in items) * MM <= 210 - 15 + 0.4
        assert min(item["top"] for item in items) * MM >= 20 - 0.1
        assert max(item["bottom"] for item in items) * MM <= 297 - 20 + 0.1


def test_the_header_row_and_the_number_stand_on_every_page(long_pdf):
    assert len(long_pdf.pages) > 2
    for number, page in enumerate(long_pdf.pages, 1):
        folio = [word["text"] for word in words(page) if word["bottom"] * MM < 20]

        assert folio == ([str(number)] if number > 1 else [])
        assert page.extract_text().count("STT Thời gian Nội dung Người thực hiện Ghi chú") == 1


@pytest.mark.parametrize(
    ("text", "font", "size"),
    [
        ("CỘNG", BOLD, 12),
        ("Độc", BOLD, 13),
        ("CHƯƠNG", BOLD, 14),
        ("nghị", BOLD, 14),
        ("Ninh,", ITALIC, 13),
        ("Ngày", BOLD, 13),
        ("Nơi", "Liberation-Serif-Bold-Italic", 12),
        ("Lưu:", "Liberation-Serif", 11),
    ],
)
def test_faces_and_sizes_are_the_decrees(text, font, size):
    with open_pdf(agenda_pdf(a_paper())) as pdf:
        word = next(word for page in pdf.pages for word in words(page) if word["text"] == text)

    assert (face(word), word["size"]) == (font, pytest.approx(size, abs=0.01))


def test_only_the_shipped_faces_are_used_and_all_are_embedded():
    fonts = fonts_of(agenda_pdf(a_paper()))

    assert set(fonts) <= set(SHIPPED)
    assert all(fonts.values())


def test_days_are_counted_and_dated_in_words():
    text = read(a_paper((an_entry(1),), (an_entry(2, day=5),)))

    assert "Ngày thứ nhất: thứ Tư, ngày 04 tháng 10 năm 2023" in text
    assert "Ngày thứ hai: thứ Năm, ngày 05 tháng 10 năm 2023" in text
    assert "Từ ngày 04 đến ngày 06 tháng 10 năm 2023" in text


def test_a_session_shows_hours_title_and_chair_its_talks_time_speaker_and_length():
    text = read(a_paper())

    assert "1 08h00–09h30 Khai mạc Ban Tổ chức" in text
    assert "08h10 - Phát biểu TS. Người Mẫu, Sở Mẫu 20 phút" in text


def test_a_talk_without_time_or_speaker_leaves_their_cells_empty():
    talk = a_talk("Clip", starts_at=None, minutes=None, speakers=())

    assert "Ban Tổ chức - Clip Nơi nhận:" in read(a_paper((an_entry(1, presentations=(talk,)),)))


def test_the_main_room_is_named_once_and_others_with_their_session():
    text = read(a_paper((an_entry(1), an_entry(2), an_entry(3, room="Nhà ăn"))))

    assert text.count("Hội trường") == 1
    assert "Địa điểm: Hội trường, Trung tâm Hội nghị" in text
    assert "Tại Nhà ăn" in text


@pytest.mark.parametrize("is_draft", [False, True])
def test_number_and_date_are_left_to_whoever_issues_the_paper(is_draft):
    text = read(a_paper(is_draft=is_draft))

    assert "Số: /CTr-…… Bắc Ninh, ngày tháng năm 2023" in text
    assert ("CHƯƠNG TRÌNH (DỰ THẢO)" in text) == is_draft


def test_below_the_committee_there_is_room_and_no_instruction_to_sign():
    text = read(a_paper())

    assert "TM. BAN TỔ CHỨC" in text
    assert "Ký, ghi rõ" not in text


@pytest.mark.parametrize(
    ("room", "told"),
    [
        ("Phòng ăn", "Tại phòng ăn"),
        ("Hội trường B", "Tại hội trường B"),
        ("Trung tâm Kinh Bắc", "Tại Trung tâm Kinh Bắc"),
    ],
)
def test_a_kind_of_room_has_no_capital_within_a_line(room, told):
    main = (an_entry(1, room="Nhà A"), an_entry(2, room="Nhà A"))

    assert told in read(a_paper((*main, an_entry(3, room=room))))


def test_no_text_touches_the_lines_of_its_cell(long_pdf):
    for page in long_pdf.pages:
        for cell in page.find_table().cells:
            for word in words(page.crop(cell)):
                assert (word["x0"] - cell[0]) * MM >= 0.9
                assert (cell[2] - word["x1"]) * MM >= 0.9


def test_markup_in_a_title_is_printed_as_it_was_written():
    assert "<b>&amp;" in read(a_paper((an_entry(1, title="Phiên <b>&amp;"),)))


def test_an_empty_programme_is_still_a_paper():
    text = read(a_paper(programme=type(a_paper().programme)(days=(), visits=())))

    assert "CHƯƠNG TRÌNH" in text


def test_the_paper_is_tagged_and_titled():
    reader = PdfReader(BytesIO(agenda_pdf(a_paper())))

    assert reader.metadata.title == "Chương trình Hội nghị “Nhân rộng mô hình giảm nghèo”"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "vi"


def test_a_long_session_title_and_speaker_stay_in_their_cells():
    hours = timedelta(hours=3)
    entry = an_entry(1, title="Thảo luận chuyên đề " * 12, presentations=(a_talk("Dài " * 60),))
    entry = an_entry(1, title=entry.title, ends_at=entry.starts_at + hours)
    with open_pdf(agenda_pdf(a_paper((entry,)))) as pdf:
        table = pdf.pages[0].find_table()
        for char in pdf.pages[0].crop(table.bbox).chars:
            assert any(
                left <= char["x0"] and char["x1"] <= right and top - 1 <= char["top"] <= bottom
                for left, top, right, bottom in table.cells
            )

from io import BytesIO

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.lib.pdf import render_pdf
from conference.lib.pdf.measure import break_lines, text_width

from .letters import LETTERS

FACE = "BeVietnamPro-Bold"
words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=12)
texts = st.lists(words, max_size=12).map(" ".join)


@pytest.mark.parametrize("text", ["Nguyễn Thị Vân", "Ủy ban nhân dân xã Đại Đồng Thành"])
def test_a_text_is_as_wide_as_it_prints(text):
    style = 'font: bold 20pt "Be Vietnam Pro"; font-kerning: none; white-space: pre'
    html = f"<title>Chữ</title><p style='{style}'>{text}"

    pdf = render_pdf(html, stylesheets=["badge.css"], tagged=False)

    with pdfplumber.open(BytesIO(pdf)) as paper:
        characters = paper.pages[0].chars
    printed = (characters[-1]["x1"] - characters[0]["x0"]) * 25.4 / 72
    assert text_width(text, face=FACE, size=20) == pytest.approx(printed, abs=0.1)


@given(text=texts, width=st.floats(10, 200))
def test_lines_keep_every_letter_and_the_width(text, width):
    lines = break_lines(text, face=FACE, size=12, width=width)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(text_width(line, face=FACE, size=12) <= width + 1e-6 for line in lines)


def test_words_are_split_only_where_one_is_wider_than_the_line():
    narrow = text_width("Nghi", face=FACE, size=12) + 0.01

    assert break_lines("An Nghiêng", face=FACE, size=12, width=narrow) == ["An", "Nghi", "êng"]


def test_compounds_and_proper_names_stay_on_one_line():
    title = "Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo"
    width = text_width("kinh nghiệm, nhân rộng mô", face=FACE, size=12)

    lines = break_lines(title, face=FACE, size=12, width=width)

    assert lines == ["Học tập, trao đổi", "kinh nghiệm, nhân rộng", "mô hình giảm nghèo"]


def test_no_line_begins_with_a_number_alone():
    width = text_width("Phòng Mẫu số", face=FACE, size=12)

    lines = break_lines("Phòng Mẫu số (12)", face=FACE, size=12, width=width)

    assert lines == ["Phòng Mẫu", "số (12)"]


def test_a_compound_is_parted_rather_than_a_line_added():
    width = text_width("tâm khuyến nông", face=FACE, size=12)

    lines = break_lines("giám đốc trung tâm khuyến nông", face=FACE, size=12, width=width)

    assert lines == ["giám đốc trung", "tâm khuyến nông"]


@given(text=texts, width=st.floats(10, 200))
def test_even_lines_are_no_more_than_full_ones(text, width):
    full, even = (
        break_lines(text, face=FACE, size=12, width=width, balanced=balanced)
        for balanced in (False, True)
    )

    assert len(even) == len(full)
    assert " ".join(even) == " ".join(full)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conference.lib.compounds import MOST_SYLLABLES, compounds_of
from conference.templatetags.paper import whole


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("mô hình giảm nghèo", ["mô hình", "giảm nghèo"]),
        ("Hội Nông dân xã Đại Đồng Thành", ["Hội Nông dân", "xã", "Đại Đồng Thành"]),
        ("Văn hóa – Xã hội", ["Văn hóa –", "Xã hội"]),
        ("Phiên số 2", ["Phiên", "số 2"]),
        ("Một Hai Ba Bốn Năm", ["Một Hai Ba Bốn", "Năm"]),
        ("ỦY BAN XÃ", ["ỦY BAN", "XÃ"]),
        ("", []),
    ],
)
def test_words_that_belong_together_are_one_piece(text, pieces):
    assert compounds_of(text) == pieces


@given(st.lists(st.sampled_from(["Bắc", "Ninh", "mô", "hình", "–", "12", "xã"])).map(" ".join))
def test_pieces_are_the_text_and_short(text):
    pieces = compounds_of(text)

    assert " ".join(pieces) == text
    assert all(len(piece.split()) <= MOST_SYLLABLES for piece in pieces)


def test_as_html_texts_are_escaped():
    assert whole("mô hình <b> & Bắc <i>") == (
        "<span class=whole>mô hình</span> &lt;b&gt; &amp; Bắc &lt;i&gt;"
    )

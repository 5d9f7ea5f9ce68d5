from io import BytesIO
from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from conference.lib.picture import HEIGHT, MARGIN, WIDTH, PictureCard, draw, lines_of

LONG = "Hội nghị “Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo bền vững” "
# Letters that Vietnamese stacks highest and hangs lowest, and words that never end.
WORDS = st.text("ẤẪỆỘỰgyạWi,–”", min_size=1, max_size=60)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


def overlap(one, other) -> bool:
    left, top, right, bottom = one
    return left < other[2] and other[0] < right and top < other[3] and other[1] < bottom


@given(TEXTS, TEXTS, TEXTS, TEXTS)
@example(LONG * 3, LONG * 3, LONG * 3, LONG * 3)
@example("a", "a", "a", "")
def test_every_line_stays_inside_the_margins_and_clear_of_the_others(head, title, line, below):
    boxes = [each.box for each in lines_of(PictureCard(head, title, line, below))]

    for left, top, right, bottom in boxes:
        assert left >= MARGIN - 4
        assert right <= WIDTH - MARGIN + 4
        assert top > 0
        assert bottom < HEIGHT
    assert [pair for pair in combinations(boxes, 2) if overlap(*pair)] == []


def test_a_short_title_is_set_large_and_a_long_one_small():
    sizes = [
        lines_of(PictureCard("", title, "x"))[0].size for title in ("Khai mạc", LONG, LONG * 3)
    ]

    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[2]


def test_what_does_not_fit_ends_with_an_ellipsis():
    lines = lines_of(PictureCard("", LONG * 5, "Bắc Ninh"))

    assert [line.text.endswith("…") for line in lines] == [False] * (len(lines) - 2) + [True, False]


def test_no_word_stands_alone_below_a_long_line():
    title = "Hội nghị “Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo”"

    first, *_, last = lines_of(PictureCard("", title, ""))

    assert last.box[2] > first.box[2] / 2


def test_no_word_is_lost_where_there_is_room():
    lines = lines_of(PictureCard("", LONG, ""))

    assert " ".join(line.text for line in lines) == LONG.strip()


def test_the_picture_is_small_to_send_and_of_the_size_messengers_want():
    content = draw(PictureCard(LONG, LONG * 5, LONG, LONG))

    assert Image.open(BytesIO(content)).size == (WIDTH, HEIGHT)
    assert len(content) <= 40_000

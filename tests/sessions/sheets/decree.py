"""Nghị định 30/2020/NĐ-CP, Phụ lục I, held against a printed paper; lengths in millimetres."""

from unicodedata import normalize

import pytest

from .reading import BOLD, MM, REGULAR, SHIPPED, face, fonts_of, open_pdf, words

#: What stands on the papers' heads and feet: text, face, the sizes that are allowed.
TABLE = {
    "Quốc hiệu": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD, (12, 13)),
    "Tiêu ngữ": ("Độc lập - Tự do - Hạnh phúc", BOLD, (13, 14)),
    "cơ quan chủ quản": ("BỘ LAO ĐỘNG –", REGULAR, (12, 13)),
    "cơ quan ban hành": ("TRUNG TÂM ĐÀO TẠO", BOLD, (12, 13)),
    "người ký": ("Nguyễn Văn Ký", BOLD, (13, 14)),
}
LEFT, RIGHT, TOP, BOTTOM = (30, 35), (15, 20), (20, 25), (20, 25)


def assert_margins(data: bytes) -> None:
    """Everything but the page number stands within the decree's margins; the left one is used."""
    with open_pdf(data) as pdf:
        for page in pdf.pages:
            items = [char for char in page.chars if char["top"] * MM > 19] + page.lines
            edge = 0.4  # the rules of a table are half a point wide
            left = min(item["x0"] for item in items) * MM
            assert LEFT[0] - edge <= left <= LEFT[1]
            assert max(item["x1"] for item in items) * MM <= page.width * MM - RIGHT[0] + edge
            assert min(item["top"] for item in items) * MM >= TOP[0] - edge
            assert max(item["bottom"] for item in items) * MM <= page.height * MM - BOTTOM[0] + edge


def assert_numbered(data: bytes) -> None:
    """In the middle of the top margin, 13 or 14 points; none on the first page."""
    with open_pdf(data) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            above = [word for word in words(page) if word["bottom"] * MM < TOP[0]]
            assert [word["text"] for word in above] == ([str(number)] if number > 1 else [])
            for word in above:
                middle = (word["x0"] + word["x1"]) / 2 * MM
                text_middle = (LEFT[0] + page.width * MM - RIGHT[0]) / 2
                assert middle == pytest.approx(text_middle, abs=0.5)
                assert (face(word), round(word["size"])) == (REGULAR, 13)


def assert_said(data: bytes, text: str, font: str, sizes: tuple[float, ...]) -> None:
    """The text stands somewhere, all of it in the face and in one of the sizes."""
    wanted = text.split()
    with open_pdf(data) as pdf:
        said = [word for page in pdf.pages for word in words(page)]
    texts = [word["text"] for word in said]
    starts = [n for n in range(len(texts)) if texts[n : n + len(wanted)] == wanted]
    assert starts, f"{text} is not there"
    for word in said[starts[0] : starts[0] + len(wanted)]:
        assert face(word) == font
        assert round(word["size"], 1) in sizes


def assert_heads(data: bytes, *, besides=()) -> None:
    for name, row in TABLE.items():
        if name not in besides:
            assert_said(data, *row)


def assert_faces(data: bytes) -> None:
    """Our own faces alone, embedded and cut down to what is used."""
    fonts = fonts_of(data)
    assert set(fonts) <= set(SHIPPED)
    assert all(fonts.values())
    with open_pdf(data) as pdf:
        names = {char["fontname"] for page in pdf.pages for char in page.chars}
    assert all(len(name.partition("+")[0]) == 6 for name in names)


def assert_motto_is_underlined(data: bytes) -> None:
    """By a line as long as its words."""
    with open_pdf(data) as pdf:
        page = pdf.pages[0]
        motto = [word for word in words(page) if word["text"] in ("Độc", "phúc")][:2]
        start, end = motto[0]["x0"], motto[1]["x1"]
        # A border is drawn as a thin box.
        lines = [
            each
            for each in [*page.rects, *page.lines, *page.curves]
            if abs(each["x0"] - start) < 1 and abs(each["x1"] - end) < 1
        ]
    assert lines


def assert_rule_follows_its_line(data: bytes) -> None:
    """Below the titles, in their middle, between a third and a half of the line above."""
    with open_pdf(data) as pdf:
        page = pdf.pages[0]
        heading = max(word["bottom"] for word in words(page) if word["text"] in ("TRÌNH", "MỜI"))
        drawn = [*page.rects, *page.lines, *page.curves]
        rules = [each for each in drawn if each["top"] > heading]
        rule = min(rules, key=lambda each: each["top"])
        lines = [line for line in page.extract_text_lines() if line["bottom"] <= rule["top"] + 1]
        above = max(lines, key=lambda line: line["bottom"])
    share = (rule["x1"] - rule["x0"]) / (above["x1"] - above["x0"])
    assert 1 / 3 <= share <= 1 / 2
    assert (rule["x0"] + rule["x1"]) / 2 == pytest.approx((above["x0"] + above["x1"]) / 2, abs=1.5)


def text_of_pages(data: bytes) -> str:
    """All that can be extracted, each letter in one piece with its marks."""
    with open_pdf(data) as pdf:
        text = " ".join(page.extract_text() for page in pdf.pages)
    assert text == normalize("NFC", text)
    return " ".join(text.split())

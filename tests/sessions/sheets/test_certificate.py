from dataclasses import replace

import pytest

from sessions.queries.addressee import Addressee
from sessions.sheets.certificate import write_certificates

from .decree import text_of_pages
from .official_samples import LONG_NAME, POSITION, SIGNED, UNITS, a_certificate, written
from .reading import MM, open_pdf, words

HOLDERS = {
    "short": Addressee(1, "Ông", "Lò Văn Ín", "", ""),
    "long": Addressee(2, "Bà", LONG_NAME, POSITION, UNITS[0]),
    "longest": Addressee(3, "PGS. TS.", f"{LONG_NAME} {LONG_NAME}", POSITION * 2, UNITS[0] * 2),
}


def made(*holders, size="a4", letterhead=SIGNED):
    paper = replace(a_certificate(*holders), letterhead=letterhead)
    return written(write_certificates, paper, size=size)


def test_it_says_who_was_at_what_and_when():
    text = text_of_pages(made(Addressee(1, "Bà", "Nguyễn Thị Mẫu", "Trưởng thôn", "thôn Hạ")))

    assert "GIẤY CHỨNG NHẬN" in text
    assert "Bà Nguyễn Thị Mẫu Trưởng thôn Hạ đã tham dự Hội nghị" in text
    assert "từ ngày 04 đến ngày 06 tháng 10 năm 2023 tại Bắc Ninh" in text
    assert "Bắc Ninh, ngày 06 tháng 10 năm 2023" in text


@pytest.mark.parametrize("size", ["a4", "a5"])
@pytest.mark.parametrize("who", HOLDERS)
@pytest.mark.parametrize("title", [SIGNED.title, f"{SIGNED.title} {SIGNED.title} {SIGNED.title}"])
def test_no_text_touches_another_or_the_border(size, who, title):
    data = made(HOLDERS[who], size=size, letterhead=replace(SIGNED, title=title))

    with open_pdf(data) as pdf:
        page = pdf.pages[0]
        lines = page.extract_text_lines()
        border = 14 if size == "a4" else 12
        for line in lines:
            assert line["x0"] * MM > border
            assert line["x1"] * MM < page.width * MM - border
            assert line["bottom"] * MM < page.height * MM - border
        dated = next(line for line in lines if line["text"].startswith("Bắc Ninh, ngày"))
        period = next(line for line in lines if "đến ngày" in line["text"])
        assert period["bottom"] < dated["top"]


@pytest.mark.parametrize("size", ["a4", "a5"])
@pytest.mark.parametrize("count", [2, 5, 7])
def test_the_title_stands_below_an_issuer_of_many_lines(size, count):
    host = tuple(f"TRUNG TÂM ĐÀO TẠO, BỒI DƯỠNG {n}" for n in range(count))
    data = made(HOLDERS["short"], size=size, letterhead=replace(SIGNED, host=host))

    with open_pdf(data) as pdf:
        said = words(pdf.pages[0])
        issuer = max(word["bottom"] for word in said if word["text"] == "DƯỠNG")
        title = next(word for word in said if word["text"] == "CHỨNG")

    assert title["top"] > issuer


@pytest.mark.parametrize(("size", "room"), [("a4", 25), ("a5", 25)])
def test_there_is_room_for_ink_and_stamp_and_nothing_in_it(size, room):
    with open_pdf(made(HOLDERS["long"], size=size)) as pdf:
        page = pdf.pages[0]
        said = words(page)
        office = next(word for word in said if word["text"] == "TRƯỞNG")
        signer = next(word for word in said if word["text"] == "Ký")

        assert (signer["top"] - office["bottom"]) * MM >= room
        between = page.crop(
            (page.width / 2, office["bottom"] + 1, page.width * 0.9, signer["top"] - 1)
        )
        assert (between.chars, between.images) == ([], [])


def test_each_holder_has_a_page():
    holders = [Addressee(n, "Ông", f"Lò Văn {n}", "", "") for n in range(12)]

    with open_pdf(made(*holders)) as pdf:
        pages = [page.extract_text() for page in pdf.pages]

    assert [f"Ông Lò Văn {n}\n" in page for n, page in enumerate(pages)] == [True] * 12


def test_a_long_name_is_smaller_and_whole():
    with open_pdf(made(HOLDERS["short"], HOLDERS["longest"])) as pdf:
        sizes = [
            max(word["size"] for word in words(page) if word["text"] in ("Ín", "Nguyên"))
            for page in pdf.pages
        ]

    assert sizes == pytest.approx([26, 18], abs=0.01)

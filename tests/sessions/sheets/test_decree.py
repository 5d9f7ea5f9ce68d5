"""Every official paper, read back and held against the decree's table."""

import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from pypdf import PdfReader

from sessions.sheets.invitation import write_invitations
from tests.conference.lib.pdf.letters import LETTERS

from . import decree
from .official_samples import (
    LONG_NAME,
    PAPERS,
    SIGNED,
    a_certificate,
    a_payee,
    a_payment,
    an_invitation,
    payment_pdf,
    written,
)
from .reading import BOLD, ITALIC, MM, REGULAR, open_pdf

LISTS = ["agenda", "payment list", "delegate list"]
WITH_NUMBER = ["agenda", "invitation"]
UPRIGHT = {"agenda", "invitation"}
#: Bordered landscape papers have margins of their own.
BORDERED = {"certificate", "small certificate"}
#: Three sign it, each by hand.
UNSIGNED = {"payment list"}
SCRIPT = """
import hashlib, django; django.setup()
from tests.sessions.sheets.official_samples import PAPERS
for make in PAPERS.values(): print(hashlib.sha256(make()).hexdigest())
"""


@pytest.fixture(scope="module")
def papers():
    return {name: make() for name, make in PAPERS.items()}


@pytest.mark.parametrize("name", sorted(set(PAPERS) - BORDERED))
def test_the_margins_are_the_decrees(papers, name):
    decree.assert_margins(papers[name])


@pytest.mark.parametrize("name", sorted(PAPERS))
def test_head_and_signature_have_the_decrees_faces_and_sizes(papers, name):
    decree.assert_heads(papers[name], besides={"người ký"} if name in UNSIGNED else ())


@pytest.mark.parametrize("words", ["đã tham dự", "Bắc Ninh, ngày 06 tháng 10 năm 2023"])
def test_the_words_of_a_small_certificate_are_as_large_as_a_letter_s(papers, words):
    font = ITALIC if "ngày" in words else REGULAR
    decree.assert_said(papers["small certificate"], words, font, (13,))


@pytest.mark.parametrize("name", WITH_NUMBER)
def test_the_rule_below_the_subject_is_a_third_to_a_half_of_the_line_above(papers, name):
    decree.assert_rule_follows_its_line(papers[name])


@pytest.mark.parametrize("title", ["Hội nghị", f"{SIGNED.title} {SIGNED.title}"])
def test_the_rule_below_the_subject_follows_short_and_broken_lines(title):
    paper = replace(an_invitation(), occasion=title)
    decree.assert_rule_follows_its_line(written(write_invitations, paper))


@pytest.mark.parametrize("name", PAPERS)
def test_the_motto_is_underlined_at_its_length(papers, name):
    decree.assert_motto_is_underlined(papers[name])


@pytest.mark.parametrize("name", PAPERS)
def test_faces_are_ours_embedded_and_subset(papers, name):
    decree.assert_faces(papers[name])


@pytest.mark.parametrize("name", LISTS)
def test_pages_are_numbered_from_the_second_on(papers, name):
    with open_pdf(papers[name]) as pdf:
        assert len(pdf.pages) > 1
    decree.assert_numbered(papers[name])


@pytest.mark.parametrize("name", WITH_NUMBER)
def test_official_types_leave_room_for_number_and_date(papers, name):
    text = decree.text_of_pages(papers[name])

    assert "Số: /" in text
    decree.assert_said(papers[name], "Bắc Ninh, ngày tháng năm 2023", ITALIC, (13, 14))
    decree.assert_said(papers[name], "Nơi nhận:", "Liberation-Serif-Bold-Italic", (12,))
    decree.assert_said(papers[name], "- Lưu: VT.", "Liberation-Serif", (11,))


@pytest.mark.parametrize("name", sorted(set(PAPERS) - set(WITH_NUMBER)))
def test_working_forms_have_no_number(papers, name):
    assert "Số: /" not in decree.text_of_pages(papers[name])


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("agenda", "CHƯƠNG TRÌNH"),
        ("payment list", "DANH SÁCH CHI TIỀN"),
        ("delegate list", "DANH SÁCH ĐẠI BIỂU"),
        ("invitation", "GIẤY MỜI"),
    ],
)
def test_the_type_of_paper_is_bold_and_centred(papers, name, title):
    decree.assert_said(papers[name], title, BOLD, (13, 14))
    with open_pdf(papers[name]) as pdf:
        page = pdf.pages[0]
        line = next(each for each in page.extract_text_lines() if each["text"] == title)

    assert (line["x0"] + line["x1"]) / 2 * MM == pytest.approx(
        (30 + page.width * MM - 15) / 2, abs=0.5
    )


@pytest.mark.parametrize("name", PAPERS)
def test_the_page_is_as_it_should_lie(papers, name):
    with open_pdf(papers[name]) as pdf:
        sizes = {(round(page.width * MM), round(page.height * MM)) for page in pdf.pages}

    a4 = (210, 297) if name in UPRIGHT else (297, 210)
    assert sizes == {(210, 148) if name == "small certificate" else a4}


@pytest.mark.parametrize("name", PAPERS)
def test_papers_are_tagged_titled_and_in_vietnamese(papers, name):
    reader = PdfReader(BytesIO(papers[name]))
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "vi"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert reader.metadata.title


@pytest.mark.parametrize("name", sorted(set(PAPERS) - {"agenda"}))
def test_names_can_be_extracted_and_searched(papers, name):
    assert LONG_NAME.split()[-1] in decree.text_of_pages(papers[name])


@pytest.mark.parametrize("make", ["payment", "certificate"])
def test_every_letter_of_vietnamese_can_be_extracted(make):
    words = [" ".join(LETTERS[start : start + 20]) for start in range(0, len(LETTERS), 20)]
    if make == "payment":
        data = payment_pdf(a_payment(*(a_payee(n, unit=w) for n, w in enumerate(words))))
    else:
        from sessions.queries.addressee import Addressee
        from sessions.sheets.certificate import write_certificates

        holders = [Addressee(n, "", "Mẫu", "", word) for n, word in enumerate(words)]
        data = written(write_certificates, a_certificate(*holders))

    text = decree.text_of_pages(data).replace(" ", "")
    assert [letter for letter in LETTERS if letter not in text] == []


def test_same_input_same_bytes_in_another_process(papers):
    run = [sys.executable, "-c", SCRIPT]
    again = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()

    assert again == [sha256(data).hexdigest() for data in papers.values()]

from io import BytesIO

import pytest
from pypdf import PdfReader

from conference.lib.pdf import render_pdf
from conference.lib.pdf.pages import PageCountError, PaperPart, write_tagged, write_untagged

WRITERS = pytest.mark.parametrize("write", [write_tagged, write_untagged])


def part(*texts, pages=None):
    sheets = "".join(f'<p style="break-after: page">{text}' for text in texts)
    html = f'<html lang="vi"><title>{texts[0]}</title><body>{sheets}'
    return PaperPart(pages or len(texts), lambda: html)


def written(write, parts, on_progress=lambda pages: None):
    target = BytesIO()
    write(parts, target, stylesheets=["paper.css"], on_progress=on_progress)
    return target


@WRITERS
def test_parts_follow_one_another_under_the_first_ones_title(write):
    reader = PdfReader(written(write, [part("một", "hai"), part("ba"), part("bốn", "năm")]))

    texts = [page.extract_text().strip() for page in reader.pages]
    assert texts == ["một", "hai", "ba", "bốn", "năm"]
    assert reader.metadata.title == "một"


@WRITERS
def test_a_paper_of_no_pages_is_refused_in_words(write):
    with pytest.raises(ValueError, match="no pages"):
        written(write, [])


@WRITERS
def test_progress_is_told_after_every_part(write):
    heard = []

    written(write, [part("một", "hai"), part("ba")], heard.append)

    assert heard == [2, 3]


@WRITERS
def test_a_part_longer_than_reckoned_is_refused_rather_than_cut(write):
    with pytest.raises(PageCountError):
        written(write, [part("một"), part("hai", "ba", pages=1)])


def test_only_tagged_papers_are_tagged():
    tagged = PdfReader(written(write_tagged, [part("một")]))
    untagged = PdfReader(written(write_untagged, [part("một")]))

    assert "/StructTreeRoot" in tagged.trailer["/Root"]
    assert "/StructTreeRoot" not in untagged.trailer["/Root"]


@pytest.mark.parametrize("tagged", [True, False])
def test_a_single_document_is_tagged_unless_told_otherwise(tagged):
    html = '<html lang="vi"><title>Giấy</title><h1>Giấy'

    pdf = render_pdf(html, stylesheets=["paper.css"], tagged=tagged)

    assert ("/StructTreeRoot" in PdfReader(BytesIO(pdf)).trailer["/Root"]) is tagged

from io import BytesIO

import pdfplumber
import pytest
from weasyprint import HTML

from conference.lib.pdf.bulk_page import document_of
from conference.lib.pdf.layout import PaperHTML, font_config, stylesheet
from sessions.sheets import agenda, attendance
from sessions.sheets.layout import lay_out_sheet
from tests.sessions.sheets.samples import a_paper, a_sheet

KEYS = ["text", "fontname", "size", "x0", "top", "x1", "bottom"]


def places(kind, html, stylesheets):
    """Where each character and line stands when `kind` lays the paper out."""
    sheets = [stylesheet(name) for name in ["faces.css", *stylesheets]]
    document = kind(string=html).render(stylesheets=sheets, font_config=font_config())
    with pdfplumber.open(BytesIO(document.write_pdf())) as pdf:
        items = [item for page in pdf.pages for item in page.chars + page.lines + page.rects]
    return [[item.get(key) for key in KEYS] for item in items]


def html_of(pages):
    return document_of("Giấy", "".join(page.html for page in pages))


@pytest.mark.parametrize(
    ("html", "stylesheets"),
    [
        (lambda: agenda.agenda_html(a_paper()), agenda.STYLESHEETS),
        (
            lambda: html_of(attendance.bulk_pages(lay_out_sheet(a_sheet(9), sheet_id="A"))),
            attendance.STYLESHEETS,
        ),
    ],
    ids=["agenda", "attendance sheet"],
)
def test_papers_look_as_with_the_full_style_sheet_of_elements(html, stylesheets):
    ours, full = (places(kind, html(), stylesheets) for kind in (PaperHTML, HTML))

    assert ours == full

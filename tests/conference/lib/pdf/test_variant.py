"""PDF/A for archives: what of it can be checked without a validator's own code."""

from io import BytesIO
from xml.etree.ElementTree import fromstring

import pytest
from pypdf import PdfReader

from conference.lib.pdf import count_pages, render_pdf
from conference.lib.pdf.pages import PaperPart, write_tagged, write_untagged

HTML = '<html lang="vi"><head><title>Mẫu</title></head><body><p>Nguyễn Thị Ngọc</p></body></html>'
SHEETS = ["paper.css"]
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}


def written(write):
    target = BytesIO()
    parts = [PaperPart(1, lambda: HTML)]
    write(parts, target, stylesheets=SHEETS, on_progress=lambda pages: None)
    return target.getvalue()


WAYS = {
    "at once": lambda: render_pdf(HTML, stylesheets=SHEETS),
    "in tagged parts": lambda: written(write_tagged),
    "in untagged parts": lambda: written(write_untagged),
}


def claim(reader, namespace):
    """(part, conformance) as the metadata say them."""
    root = fromstring(reader.trailer["/Root"]["/Metadata"].get_data())  # noqa: S314 our own
    for described in root.iter(f"{{{NAMESPACES['rdf']}}}Description"):
        names = [f"{{{NAMESPACES[namespace]}}}{name}" for name in ("part", "conformance")]
        found = [described.get(name) or described.findtext(name) for name in names]
        if found[0]:
            return tuple(found)
    return None


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("archive", ["2u", "3u"])
def test_an_archive_gets_what_pdf_a_asks_for(settings, archive, way):
    settings.PDF_ARCHIVE = archive

    reader = PdfReader(BytesIO(WAYS[way]()))
    root = reader.trailer["/Root"]

    assert claim(reader, "pdfaid") == (archive[0], "U")
    assert reader.trailer["/ID"]
    assert not reader.is_encrypted
    assert not {"/AA", "/OpenAction"} & set(root)
    assert "/JavaScript" not in root.get("/Names", {})
    intent = root["/OutputIntents"][0]
    assert intent["/S"] == "/GTS_PDFA1"
    assert intent["/DestOutputProfile"].get_object()["/N"] == 3
    for font in fonts_of(reader):
        descendant = font["/DescendantFonts"][0].get_object()
        descriptor = descendant["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
        assert font["/ToUnicode"].get_object().get_data()
        assert "/CIDToGIDMap" in descendant or descendant["/Subtype"] == "/CIDFontType0"


def fonts_of(reader):
    fonts = [
        font.get_object()
        for page in reader.pages
        for font in page["/Resources"]["/Font"].get_object().values()
    ]
    assert fonts
    return fonts


@pytest.mark.parametrize("way", ["at once", "in tagged parts"])
@pytest.mark.parametrize("archive", ["", "2u", "3u"])
def test_papers_stay_tagged_in_an_archive_too(settings, archive, way):
    settings.PDF_ARCHIVE = archive

    root = PdfReader(BytesIO(WAYS[way]())).trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]
    assert root["/Lang"] == "vi"


def test_without_an_archive_papers_are_for_readers(settings):
    settings.PDF_ARCHIVE = ""

    reader = PdfReader(BytesIO(WAYS["at once"]()))

    assert claim(reader, "pdfuaid")[0] == "1"
    assert claim(reader, "pdfaid") is None


@pytest.mark.parametrize("archive", ["", "2u"])
@pytest.mark.parametrize("way", WAYS)
def test_the_same_paper_is_the_same_bytes(settings, archive, way):
    settings.PDF_ARCHIVE = archive

    assert WAYS[way]() == WAYS[way]()


def test_pages_are_counted_without_being_written():
    long = HTML.replace("</body>", "<p>Dòng</p>" * 200 + "</body>")

    assert (count_pages(HTML, stylesheets=SHEETS), count_pages(long, stylesheets=SHEETS)) == (1, 5)

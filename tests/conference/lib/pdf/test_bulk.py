import importlib
import logging
from io import BytesIO
from pathlib import Path

import pytest
import weasyprint
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from conference.lib.pdf import internals
from conference.lib.pdf.bulk import BulkPaper, paint_all, write_in_bulk
from conference.lib.pdf.bulk_page import BulkPage, Panel
from conference.lib.pdf.element import Element
from conference.lib.pdf.moulds import UnsupportedPaperError

from .comparing import differing_pixels, laid_out, painted
from .letters import LETTERS, rasters

STYLESHEETS = [str(Path(__file__).with_name("bulk.css"))]
COLUMNS = '<col style="width:15mm"><col><col>'
HEAD = Panel("", (Element("<h1>DANH SÁCH</h1><p>Dòng không đổi</p>"),), "")
LINES = st.lists(st.text(st.sampled_from([*LETTERS, " ", "–", "&", "<", "{", "7"])), max_size=3)


def row(number, name, unit):
    return Element("<tr><td>{}</td><td>{}</td><td>{}</td></tr>", (number, name, unit))


def table(*rows):
    return Panel(f"<table>{COLUMNS}<tbody>", rows, "</tbody></table>")


def badge(name, place, code="AV 102", url="qr:https://hoinghi.example.vn/d/uXq0Y2m9T3C7sK1fB5hL/"):
    elements = (
        Element('<div class="frame"></div>'),
        Element("<p>{}</p>", (name,)),
        Element('<p class="code">{}</p>', (code,)),
        Element('<img alt="" src="{}">', (url,)),
    )
    return Panel('<div class="badge">', elements, "</div>", place)


def page(*panels, folio=""):
    return BulkPage(panels, folio)


def one(element, **options):
    return [page(Panel("", (element,), ""), **options)]


def mixed_pages():
    rows = [
        row("1", "Nguyễn Thị Vân", "Trường Đại học\nLao động – Xã hội"),
        row("2", "Đoàn Xuân Thanh", ""),
        row("", "", "Sở Lao động – Thương binh\nvà Xã hội\ntỉnh Bắc Ninh"),
    ]
    return [
        page(HEAD, table(*rows), badge("Vân", (0, 150)), badge("Thanh", (80.3, 150.7))),
        page(table(*rows[1:], *rows), folio="2"),
        page(badge("Ỷ", (20, 20), url="qr:https://hoinghi.example.vn/"), folio="10"),
    ]


def test_painted_pages_look_as_if_laid_out_in_full():
    pages = mixed_pages()

    assert differing_pixels(painted(pages, STYLESHEETS), laid_out(pages, STYLESHEETS)) == [0, 0, 0]


def test_the_comparison_sees_a_letter_that_is_another():
    pages, other = (
        [page(HEAD, table(row("1", "Vân", "")))],
        [page(HEAD, table(row("1", "Văn", "")))],
    )

    assert differing_pixels(painted(pages, STYLESHEETS), laid_out(other, STYLESHEETS)) != [0]


@settings(max_examples=40, deadline=None)
@given(LINES, LINES, st.text(st.sampled_from(LETTERS), max_size=12))
def test_any_text_looks_as_if_laid_out_in_full(name, unit, given_name):
    pages = [
        page(
            table(row("1", "\n".join(name), "\n".join(unit)), row("2", "Trần Ẩn", "")),
            badge(given_name, (0, 150)),
        )
    ]
    target = BytesIO()

    write_in_bulk(pages, target, title="Giấy", stylesheets=STYLESHEETS)

    assert differing_pixels(target.getvalue(), laid_out(pages, STYLESHEETS)) == [0]


def test_photos_are_painted_as_they_are_laid_out(settings):
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir()
    photos = []
    for name, colour in [("one", "teal"), ("two", "maroon")]:
        path = folder / f"{name}.jpg"
        Image.new("RGB", (300, 400), colour).save(path)
        photos.append(path.as_uri())
    pages = [page(badge("Vân", (0, 0), url=photos[0]), badge("Ẩn", (80, 0), url=photos[1]))]

    assert differing_pixels(painted(pages, STYLESHEETS), laid_out(pages, STYLESHEETS)) == [0]


def test_a_page_on_its_head_is_painted_as_it_is_laid_out():
    pages = [BulkPage([badge("Vân", (10, 20)), badge("Ẩn", (80, 30))], is_turned=True)]
    style = "section{height:257mm;width:170mm}.turned{transform:rotate(180deg)}"

    upright = painted([BulkPage(pages[0].panels)], STYLESHEETS, style)
    turned = painted(pages, STYLESHEETS, style)

    assert differing_pixels(turned, laid_out(pages, STYLESHEETS, style)) == [0]
    assert differing_pixels(turned, upright) != [0]


def test_painted_text_can_be_read_and_copied():
    (first, *_) = PdfReader(BytesIO(painted(mixed_pages(), STYLESHEETS))).pages

    text = first.extract_text()
    for words in ["DANH SÁCH", "Nguyễn Thị Vân", "Lao động – Xã hội", "Đoàn Xuân Thanh", "AV 102"]:
        assert words in text


def test_the_same_pages_are_the_same_bytes():
    assert painted(mixed_pages(), STYLESHEETS) == painted(mixed_pages(), STYLESHEETS)


def test_one_job_does_not_show_in_the_next():
    pages = [page(table(row("1", "Vân", "")))]
    alone = painted(pages, STYLESHEETS)

    painted(mixed_pages(), STYLESHEETS)

    assert rasters(painted(pages, STYLESHEETS), dpi=72) == rasters(alone, dpi=72)


@pytest.mark.parametrize(
    "element",
    [
        Element('<p class="underlined" style="white-space:pre">{}</p>', ("Vân",)),
        Element('<p class="justified" style="white-space:pre">{}</p>', ("Vân",)),
        Element('<p class="wrapping">{}</p>', ("Vân",)),
        Element('<p style="white-space:pre">Mã: {}</p>', ("AV 102",)),
        Element('<p style="white-space:pre">{}<b>!</b></p>', ("Vân",)),
        Element('<img alt="" src="{}">', ("qr:https://hoinghi.example.vn/",)),
        Element('<p style="display:none">{}</p>', ("Vân",)),
        Element('<p style="white-space:pre">{}</p>', ("Vân\n\nẨn",)),
        Element('<p style="white-space:pre">{}</p>', ("Vân\n",)),
    ],
    ids=str,
)
def test_what_moulds_cannot_do_is_laid_out_in_full_and_logged(element, caplog):
    pages, target = one(element), BytesIO()

    write_in_bulk(pages, target, title="Giấy", stylesheets=STYLESHEETS)

    assert target.getvalue() == laid_out(pages, STYLESHEETS)
    assert "“Giấy” is laid out page by page" in caplog.text


def test_a_panel_that_paints_is_laid_out_in_full(caplog):
    pages = [page(Panel('<div class="frame">', (Element("<p>Vân</p>"),), "</div>"))]
    target = BytesIO()

    write_in_bulk(pages, target, title="Giấy", stylesheets=STYLESHEETS)

    assert target.getvalue() == laid_out(pages, STYLESHEETS)
    assert "A panel that paints something" in caplog.text


def test_a_block_higher_than_its_page_is_not_cut_in_silence():
    with pytest.raises(UnsupportedPaperError):
        painted(one(Element("<p>Cao</p>" * 100)), STYLESHEETS)


def test_a_text_without_its_place_is_refused():
    with pytest.raises(UnsupportedPaperError):
        painted(one(Element("<p>không</p>", ("Vân",))), STYLESHEETS)


def test_what_has_tags_is_laid_out_in_full_and_logged(caplog):
    caplog.set_level(logging.INFO, "conference.lib.pdf")
    target = BytesIO()

    write_in_bulk(mixed_pages(), target, title="Giấy", stylesheets=STYLESHEETS, tagged=True)

    assert "/StructTreeRoot" in PdfReader(target).trailer["/Root"]
    assert "“Giấy” is laid out page by page: it has tags" in caplog.text


def test_nothing_is_written_when_painting_fails_halfway():
    target = BytesIO()

    def stop(pages):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        paint_all(BulkPaper(mixed_pages(), "Giấy", STYLESHEETS, on_progress=stop), target)

    assert target.getvalue() == b""


def test_another_weasyprint_is_refused_in_words(monkeypatch):
    monkeypatch.setattr(weasyprint, "VERSION", "71.0")

    with pytest.raises(ImportError, match=r"compared with WeasyPrint 70\.0; this is 71\.0"):
        importlib.reload(internals)

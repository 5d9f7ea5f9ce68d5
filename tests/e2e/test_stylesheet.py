"""The one stylesheet: made from its sources, small, and good on paper."""

import gzip
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from django.core.management import call_command

from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html

ROOT = Path(__file__).parents[2]
SHEET = ROOT / "static/css/site.css"
SAMPLES = Path(__file__).with_name("components.html")
SIZES = [(360, 740), (768, 1024), (1280, 800)]


def test_the_stylesheet_is_what_its_sources_say(tmp_path):
    """`make css` makes it; it is kept so that the site runs without Node."""
    made = tmp_path / "site.css"

    subprocess.run([".make/css.sh", made], cwd=ROOT, check=True)

    assert made.read_text() == SHEET.read_text()


def test_the_stylesheet_weighs_little():
    assert len(gzip.compress(SHEET.read_bytes())) <= 6500


@pytest.fixture
def samples(page, live_server):
    """One of each part that docs/design.md names, on a page of the site's own address."""
    page.route("**/samples", lambda route: route.fulfill(path=SAMPLES, content_type="text/html"))
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_part_is_accessible_and_fits(samples, width, height, scheme):
    samples.set_viewport_size({"width": width, "height": height})
    samples.emulate_media(color_scheme=scheme)
    samples.goto("/samples")

    assert samples.evaluate("document.documentElement.scrollWidth") == width
    assert_accessible(samples)


def test_the_parts_are_valid_html():
    assert_valid_html({"samples": SAMPLES.read_text()})


@pytest.mark.django_db(transaction=True)
def test_the_agenda_of_bac_ninh_prints_on_one_or_two_pages(page):
    call_command("load_bac_ninh", verbosity=0)
    page.goto("/bac-ninh-2023/agenda/")

    with pypdfium2.PdfDocument(page.pdf(format="A4")) as printed:
        count, first_page = len(printed), printed[0].get_textpage().get_text_bounded()

    assert count in (1, 2)
    assert "Khai mạc Hội nghị" in first_page
    assert "Dành cho Ban Tổ chức" not in first_page

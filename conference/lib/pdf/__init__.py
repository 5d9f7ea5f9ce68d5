"""The door to WeasyPrint: HTML in, PDF out. Nothing else in the project imports it."""

from collections.abc import Sequence

from .layout import lay_out, one_at_a_time
from .variant import write_options


def render_pdf(html: str, *, stylesheets: Sequence[str], tagged: bool = True) -> bytes:
    """One document at once, by default as PDF/UA; stylesheets are names under static/pdf/.

    As PDF/A where the site keeps an archive (`PDF_ARCHIVE`).
    """
    with one_at_a_time:
        document = lay_out(html, stylesheets=stylesheets)
        return document.write_pdf(**write_options(tagged=tagged))


def count_pages(html: str, *, stylesheets: Sequence[str]) -> int:
    """How many pages the document takes, without writing it."""
    with one_at_a_time:
        return len(lay_out(html, stylesheets=stylesheets).pages)

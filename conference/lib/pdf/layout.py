"""HTML → pages laid out with our own style sheets, faces and files, and no others."""

import gc
from collections.abc import Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import RLock
from urllib.parse import urlsplit
from urllib.request import url2pathname

from django.conf import settings
from PIL import ImageFile
from weasyprint import CSS, HTML
from weasyprint.document import Document
from weasyprint.urls import URLFetcher

from .faces import SCHEME, face_file, with_boxes
from .fonts import font_config
from .pictures import Pictures

# WeasyPrint takes pictures that broke off, and lets the whole process take them: so half an upload
# would be a portrait. Those that papers bear are whole.
ImageFile.LOAD_TRUNCATED_IMAGES = False

STATIC = settings.BASE_DIR / "static"

#: Fonts are shared in a process and not made for threads: one paper at a time, to its last byte.
one_at_a_time = RLock()


def lay_out(html: str, *, stylesheets: Sequence[str]) -> Document:
    """The document's pages; stylesheets are names under static/pdf/."""
    sheets = [stylesheet(name) for name in ["faces.css", *stylesheets]]
    document = PaperHTML(string=with_boxes(html), base_url=STATIC.as_uri(), url_fetcher=OwnFiles())
    with collection_paused():
        return document.render(stylesheets=sheets, font_config=font_config(), cache=Pictures())


class PaperHTML(HTML):
    """HTML of no other elements than those of elements.css."""

    def _ua_stylesheets(self, forms=False):
        return [stylesheet("elements.css")]


@cache
def stylesheet(name: str) -> CSS:
    """Parsed once a process: faces are read with it, which takes longer than a page."""
    path = STATIC / "pdf" / name
    return CSS(filename=path, font_config=font_config(), url_fetcher=OwnFiles())


@contextmanager
def collection_paused():
    """Spare the garbage collector a search among boxes that all live: it takes a fifth longer."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class OwnFiles(URLFetcher):
    """Reads static and uploaded files; refuses everything else, on this machine or another."""

    def __init__(self):
        super().__init__(allowed_protocols=["file"], allow_redirects=False)

    def fetch(self, url, headers=None):
        if url.startswith(SCHEME):
            return super().fetch(face_file(url.removeprefix(SCHEME)).as_uri(), headers)
        roots = (STATIC, Path(settings.MEDIA_ROOT).resolve())
        path = Path(url2pathname(urlsplit(url).path)).resolve()
        if urlsplit(url).scheme != "file" or not any(map(path.is_relative_to, roots)):
            raise ValueError(f"Not a file of ours: {url}")
        return super().fetch(path.as_uri(), headers)

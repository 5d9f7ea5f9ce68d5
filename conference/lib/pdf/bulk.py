"""Papers in bulk: painted from moulds, or laid out in full where moulds cannot do it.

Both ways give the same picture; layout takes ten times as long.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import BinaryIO

from .bulk_page import BulkPage, document_of
from .layout import lay_out, one_at_a_time
from .moulds import UnsupportedPaperError
from .pages import LatePage, PaperPart, Progress, write_tagged, write_untagged
from .painter import Painter, keys_of, moulds_with

logger = logging.getLogger(__name__)

#: Every page that is laid out rescans those before it: short parts keep time and memory small.
PAGES_A_PART = 10


@dataclass(frozen=True, slots=True)
class BulkPaper:
    """Pages and how they are written; `on_progress` hears how many are done.

    `style` holds the few rules that depend on the paper, such as its size.
    """

    pages: Sequence[BulkPage]
    title: str
    stylesheets: Sequence[str]
    style: str = ""
    on_progress: Progress = lambda pages: None

    def part(self, start: int) -> PaperPart:
        """The few pages from this one, to be laid out together."""
        pages = self.pages[start : start + PAGES_A_PART]
        return PaperPart(len(pages), partial(self._html, pages))

    def _html(self, pages: Sequence[BulkPage]) -> str:
        return document_of(self.title, "".join(page.html for page in pages), self.style)


def write_in_bulk(
    pages: Sequence[BulkPage],
    target: BinaryIO,
    *,
    title: str,
    stylesheets: Sequence[str],
    style: str = "",
    on_progress: Progress = lambda pages: None,
    tagged: bool = False,
) -> None:
    """Write the pages as one PDF, with tags (PDF/UA) if wanted; the rest is as of a BulkPaper."""
    paper = BulkPaper(pages, title, stylesheets, style, on_progress)
    if tagged:
        logger.info("“%s” is laid out page by page: it has tags", title)
        return lay_out_all(paper, target, write=write_tagged)
    try:
        paint_all(paper, target)
    except UnsupportedPaperError as reason:
        logger.warning("“%s” is laid out page by page: %s", title, reason)
        lay_out_all(paper, target)


def lay_out_all(paper: BulkPaper, target: BinaryIO, *, write: Callable = write_untagged) -> None:
    """Write the pages by WeasyPrint's own layout of every one."""
    parts = [paper.part(start) for start in range(0, len(paper.pages), PAGES_A_PART)]
    write(parts, target, stylesheets=paper.stylesheets, on_progress=paper.on_progress)


def paint_all(paper: BulkPaper, target: BinaryIO) -> None:
    """Write the pages from moulds, without tags. Raises UnsupportedPaperError before it writes."""
    with one_at_a_time:
        moulds = moulds_with(tuple(paper.stylesheets), paper.style)
        moulds.provide(key for page in paper.pages for key in keys_of(page))
        empty = document_of(paper.title, "", paper.style)
        document = lay_out(empty, stylesheets=paper.stylesheets)
        painter, numbers = Painter(moulds), count(1)

        def paint(page: BulkPage, stream, scale: float) -> None:
            painter.paint(page, stream, scale)
            paper.on_progress(next(numbers))

        painted = [LatePage(partial(paint, page), document.pages[0]) for page in paper.pages]
        document.copy(painted).write_pdf(target)

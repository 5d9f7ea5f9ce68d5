"""Papers in bulk: painted from moulds, or laid out in full where moulds cannot do it.

Both ways give the same picture; layout takes ten times as long.
"""

import logging
from collections.abc import Callable, Sequence
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
    """Write the pages as one PDF, with tags (PDF/UA) if wanted; `on_progress` hears pages done.

    `style` holds the few rules that depend on the paper, such as its size.
    """
    how = {"title": title, "stylesheets": stylesheets, "style": style, "on_progress": on_progress}
    if tagged:
        logger.info("“%s” is laid out page by page: it has tags", title)
        return lay_out_all(pages, target, write=write_tagged, **how)
    try:
        paint_all(pages, target, **how)
    except UnsupportedPaperError as reason:
        logger.warning("“%s” is laid out page by page: %s", title, reason)
        lay_out_all(pages, target, write=write_untagged, **how)


def lay_out_all(
    pages: Sequence[BulkPage],
    target: BinaryIO,
    *,
    title: str,
    stylesheets: Sequence[str],
    style: str,
    on_progress: Progress,
    write: Callable = write_untagged,
) -> None:
    """Write the pages by WeasyPrint's own layout of every one."""
    starts = range(0, len(pages), PAGES_A_PART)
    parts = [_part(pages[start : start + PAGES_A_PART], title, style) for start in starts]
    write(parts, target, stylesheets=stylesheets, on_progress=on_progress)


def paint_all(
    pages: Sequence[BulkPage],
    target: BinaryIO,
    *,
    title: str,
    stylesheets: Sequence[str],
    style: str,
    on_progress: Progress,
) -> None:
    """Write the pages from moulds, without tags. Raises UnsupportedPaperError before it writes."""
    with one_at_a_time:
        moulds = moulds_with(tuple(stylesheets), style)
        moulds.provide(key for page in pages for key in keys_of(page))
        document = lay_out(document_of(title, "", style), stylesheets=stylesheets)
        painter, numbers = Painter(moulds), count(1)

        def paint(page: BulkPage, stream, scale: float) -> None:
            painter.paint(page, stream, scale)
            on_progress(next(numbers))

        painted = [LatePage(partial(paint, page), document.pages[0]) for page in pages]
        document.copy(painted).write_pdf(target)


def _part(pages: Sequence[BulkPage], title: str, style: str) -> PaperPart:
    def html() -> str:
        return document_of(title, "".join(page.html for page in pages), style)

    return PaperPart(len(pages), html)

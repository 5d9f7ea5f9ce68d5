"""Papers in parts: layout takes time that grows with the square of the pages it sees at once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import BinaryIO, ClassVar

from weasyprint.document import Document, Page

from .layout import lay_out, one_at_a_time
from .operators import as_bytes
from .variant import write_options

Progress = Callable[[int], None]


class PageCountError(Exception):
    """A part came out on more or fewer pages than its author had reckoned."""


@dataclass(frozen=True, slots=True)
class PaperPart:
    """Some pages of a paper; their HTML is made when they are laid out."""

    pages: int
    html: Callable[[], str]

    def lay_out(self, stylesheets: Sequence[str]) -> Document:
        document = lay_out(self.html(), stylesheets=stylesheets)
        if len(document.pages) != self.pages:
            raise PageCountError(f"{len(document.pages)} pages instead of {self.pages}")
        return document


def write_tagged(
    parts: Sequence[PaperPart],
    target: BinaryIO,
    *,
    stylesheets: Sequence[str],
    on_progress: Progress,
) -> None:
    """Write the parts as one PDF/UA with the first one's title.

    Tags refer to the boxes of every page until the end: about 130 kB for each row of a table.
    """
    with one_at_a_time:
        documents = list(_laid_out(parts, stylesheets, on_progress))
        pages = [page for document in documents for page in document.pages]
        documents[0].copy(pages).write_pdf(target, **write_options(tagged=True))


def write_untagged(
    parts: Sequence[PaperPart],
    target: BinaryIO,
    *,
    stylesheets: Sequence[str],
    on_progress: Progress,
) -> None:
    """Write the parts as one PDF of any length, with the first one's title and page size.

    A part is laid out when its first page is painted, and forgotten after its last.
    """
    documents = _laid_out(parts, stylesheets, on_progress)
    count = sum(part.pages for part in parts)
    with one_at_a_time:
        first = next(documents)
        source = (page for document in chain([first], documents) for page in document.pages)
        # Pages are painted in their order, each once, so each takes the next of the source.
        pages = [LatePage(partial(_paint_next, source), first.pages[0]) for _ in range(count)]
        first.copy(pages).write_pdf(target, **write_options(tagged=False))


def _paint_next(source: Iterator[Page], stream, scale: float) -> None:
    next(source).paint(stream, scale)
    # Joined at once: a list of operators takes several times the memory of their bytes.
    stream.stream = [b"\n".join(map(as_bytes, stream.stream))]


def _laid_out(
    parts: Sequence[PaperPart], stylesheets: Sequence[str], on_progress: Progress
) -> Iterator[Document]:
    if not parts:
        raise ValueError("A paper of no pages")
    done = 0
    for part in parts:
        document = part.lay_out(stylesheets)
        done += part.pages
        on_progress(done)
        yield document


class LatePage:
    """As much of WeasyPrint's `Page` as it asks for while it writes no tags, links or forms."""

    bookmarks: ClassVar = []
    links: ClassVar = []
    anchors: ClassVar = {}
    forms: ClassVar = {None: []}

    def __init__(self, on_paint: Callable, size: Page):
        """`on_paint(stream, scale)` appends the operators of a page that is as large as `size`."""
        self.on_paint = on_paint
        self.width, self.height, self.bleed = size.width, size.height, size.bleed

    def paint(self, stream, scale=1):
        self.on_paint(stream, scale)

"""Papers of one page for each of many people, in parts that memory can hold."""

from collections.abc import Callable, Sequence
from typing import BinaryIO

from conference.lib.pdf.pages import PaperPart, write_tagged, write_untagged

#: Beyond it tags would cost more memory than a small server has.
TAGGED_PAGES = 200
#: The time that one part takes grows with the square of its pages.
PAGES_A_PART = 10

Progress = Callable[[int], None]


def write_batch(
    people: Sequence,
    html_of: Callable[[Sequence], str],
    target: BinaryIO,
    *,
    stylesheets: Sequence[str],
    on_progress: Progress = lambda pages: None,
) -> None:
    """One PDF with a page for each of them; `html_of` makes the pages of some.

    Raises PageCountError when somebody's page runs over.
    """
    starts = range(0, len(people), PAGES_A_PART)
    parts = [_part(people[start : start + PAGES_A_PART], html_of) for start in starts]
    write = write_tagged if len(people) <= TAGGED_PAGES else write_untagged
    write(parts, target, stylesheets=stylesheets, on_progress=on_progress)


def _part(people: Sequence, html_of: Callable[[Sequence], str]) -> PaperPart:
    return PaperPart(len(people), lambda: html_of(people))

"""Every paper of chosen delegates, behind one face: how many pages, the first one, all of them."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from conference.lib.pdf.pages import PaperPart, write_untagged
from conference.models import Conference
from conference.services.print_job import PAGES_AT_ONCE, PAGES_IN_FULL_AT_ONCE
from delegates.models import BadgeDesign, Delegate, Delegation, PrintLog
from delegates.queries.print_log import subject_of
from delegates.services.print_log import record_print

from . import cards, signs, slips
from .context import look_of
from .printing import print_badges, volumes_for
from .render import pages_for
from .trial import first_sheet

Kind = PrintLog.Kind
_STYLESHEETS = {
    Kind.SLIPS: slips.STYLESHEETS,
    Kind.CARDS: cards.STYLESHEETS,
    Kind.SIGNS: signs.STYLESHEETS,
}


def parts_of(kind: str, delegate_ids: list[int], conference: Conference) -> list[PaperPart]:
    """The pages of any paper but badges."""
    if kind == Kind.CARDS:
        return list(cards.card_parts(list(cards.cards_of(delegate_ids).values())))
    if kind == Kind.SIGNS:
        people = Delegate.objects.only("delegation").in_bulk(delegate_ids).values()
        theirs = {delegate.delegation_id for delegate in people}
        return signs.sign_parts(Delegation.objects.filter(pk__in=theirs), conference)
    return list(slips.slip_parts(slips.slips_of(delegate_ids), conference))


def page_count(
    kind: str, delegate_ids: list[int], conference: Conference, design: BadgeDesign | None
) -> int:
    """Pages of the PDF: sides that are printed on."""
    if kind == Kind.BADGES:
        return pages_for(len(delegate_ids), look_of(design))
    return sum(part.pages for part in parts_of(kind, delegate_ids, conference))


def sheet_count(kind: str, pages: int, design: BadgeDesign | None) -> int:
    """Sheets of paper that so many pages take: a back is printed on its front's sheet."""
    return pages // look_of(design).sides if kind == Kind.BADGES else pages


def volume_count(kind: str, people: int) -> int:
    """Into how many files the paper of so many people comes: badges are many."""
    return volumes_for(people) if kind == Kind.BADGES else 1


def is_job(kind: str, *, people: int, pages: int) -> bool:
    """Whether the paper is printed while its owner goes on working."""
    at_once = PAGES_AT_ONCE if kind == Kind.BADGES else PAGES_IN_FULL_AT_ONCE
    return pages > at_once or volume_count(kind, people) > 1


def first_page(
    kind: str, delegate_ids: list[int], conference: Conference, design: BadgeDesign | None
) -> bytes:
    """A PDF whose first page is that of the paper; no more is laid out than that takes."""
    if kind == Kind.BADGES:
        return first_sheet(delegate_ids, design)
    pdf = BytesIO()
    few = delegate_ids[:1] if kind == Kind.CARDS else delegate_ids
    _write(kind, parts_of(kind, few, conference)[:1], pdf)
    return pdf.getvalue()


def print_paper(
    *,
    kind: str,
    conference: Conference,
    delegate_ids: list[int],
    design: BadgeDesign | None,
    out: Path,
    opened: Callable[[Path], AbstractContextManager[BinaryIO]],
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    user=None,
) -> list[Path]:
    """Write and log the paper; see `print_badges`, which this is for badges."""
    if kind == Kind.BADGES:
        return print_badges(
            delegate_ids=delegate_ids,
            design=design,
            out=out,
            opened=opened,
            on_progress=on_progress,
            user=user,
        )
    parts = parts_of(kind, delegate_ids, conference)
    total = sum(part.pages for part in parts)
    with opened(out) as target:
        _write(kind, parts, target, partial(_of, on_progress, total))
    record_print(
        conference=conference,
        kind=kind,
        delegate_ids=delegate_ids,
        subject=subject_of(delegate_ids),
        user=user,
    )
    return [out]


def _of(on_progress, total: int, done: int) -> None:
    on_progress(done, total)


def _write(
    kind: str, parts: Sequence[PaperPart], target: BinaryIO, on_progress=lambda pages: None
) -> None:
    write_untagged(parts, target, stylesheets=_STYLESHEETS[kind], on_progress=on_progress)

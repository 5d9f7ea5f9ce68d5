"""Letters of invitation (giấy mời), a page for each guest."""

from collections.abc import Sequence
from typing import BinaryIO

from django.template.loader import render_to_string

from conference.lib.dates import undated
from conference.lib.pdf import count_pages
from conference.lib.pdf.measure import break_lines
from sessions.queries.addressee import Addressee
from sessions.queries.invitation import InvitationPaper

from .batch import Progress, write_batch
from .letterhead import fitted
from .titles import BOLD, REGULAR, title_lines

STYLESHEETS = ["paper.css", "official.css", "invitation.css"]
#: What is left of the text's width beside the label, in millimetres.
VALUE_WIDTH = 133
SIZE = 14


class LongInvitationError(Exception):
    """The letter would run over its page."""


def write_invitations(
    paper: InvitationPaper, target: BinaryIO, *, on_progress: Progress = lambda pages: None
) -> None:
    """Write a letter for each guest as one PDF. Raises LongInvitationError before any is made."""
    refuse_a_second_page(paper)
    write_batch(
        paper.guests,
        lambda guests: invitation_html(paper, guests),
        target,
        stylesheets=STYLESHEETS,
        on_progress=on_progress,
    )


def refuse_a_second_page(paper: InvitationPaper) -> None:
    """The guest with the most lines stands for all."""
    longest = max(paper.guests, key=_lines, default=Addressee())
    if count_pages(invitation_html(paper, [longest]), stylesheets=STYLESHEETS) > 1:
        raise LongInvitationError


def _lines(guest: Addressee) -> int:
    texts = (f"{guest.address} {guest.name}", guest.work)
    return sum(len(break_lines(text, face=REGULAR, size=SIZE, width=VALUE_WIDTH)) for text in texts)


def invitation_html(paper: InvitationPaper, guests: Sequence[Addressee]) -> str:
    context = {
        "title": f"Giấy mời dự {paper.occasion}",
        "paper": paper,
        "letterhead": fitted(paper.letterhead),
        "guests": guests,
        "subject": title_lines(f"Dự {paper.occasion}", face=BOLD, size=14),
        "dated": f"{paper.letterhead.place}, {undated(paper.year)}",
    }
    return render_to_string("pdf/invitation.html", context)

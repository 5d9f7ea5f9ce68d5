"""From a choice to a printed and logged paper: payment list, delegate list, letters, certificates.

A choice is plain values, so that a background job can take it up.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext as _

from conference.models import Conference
from delegates.models import Delegation, PrintLog
from delegates.queries.print_log import subject_of
from delegates.services.print_log import record_print
from sessions.models import AllowanceRate
from sessions.queries.certificate import certificate_paper
from sessions.queries.delegate_list import delegate_list
from sessions.queries.invitation import invitation_of, invitation_paper
from sessions.queries.payment_list import payment_list

from .batch import Progress
from .certificate import write_certificates
from .delegate_list import lay_out_delegate_list, write_delegate_workbook
from .invitation import write_invitations
from .long_list import write_list
from .payment_list import lay_out_payment_list, write_payment_workbook


@dataclass(frozen=True, slots=True)
class OfficialPaper:
    """What will be printed: whom it names, how many pages it takes as PDF, how it is written.

    `subject` tells it from others of its kind.
    """

    kind: str
    delegate_ids: list[int]
    pages: int
    write: Callable[[BinaryIO, Progress], None]
    subject: str
    format: str = PrintLog.Format.PDF


def official_paper(conference: Conference, *, kind: str, **choice) -> OfficialPaper:
    """The conference's paper of a PrintLog.Kind, made of what the conference is now."""
    return _MAKERS[kind](conference, **choice)


def _payment(conference, *, rate: int, delegation: int | None = None, workbook: bool = False):
    rate = AllowanceRate.objects.get(conference=conference, pk=rate)
    delegation = _delegation(conference, delegation)
    paper = payment_list(conference, rate, delegation=delegation)
    laid = None if workbook else lay_out_payment_list(paper)

    def write(target, on_progress):
        if laid:
            write_list(laid, target, on_progress=on_progress)
        else:
            write_payment_workbook(paper, target)

    people = [payee.delegate_id for payee in paper.payees]
    return OfficialPaper(
        kind=PrintLog.Kind.PAYMENT,
        delegate_ids=people,
        pages=len(laid.pages) if laid else 0,
        write=write,
        subject=f"{rate.name} – {_whose(delegation)}",
        format=_format(workbook),
    )


def _list(conference, *, extra: str = "", delegation: int | None = None, workbook: bool = False):
    delegation = _delegation(conference, delegation)
    paper = delegate_list(conference, delegation=delegation)
    laid = None if workbook else lay_out_delegate_list(paper, extra=extra)

    def write(target, on_progress):
        if laid:
            write_list(laid, target, on_progress=on_progress)
        else:
            write_delegate_workbook(paper, target, extra=extra)

    people = paper.delegate_ids
    return OfficialPaper(
        kind=PrintLog.Kind.LIST,
        delegate_ids=people,
        pages=len(laid.pages) if laid else 0,
        write=write,
        subject=_whose(delegation),
        format=_format(workbook),
    )


def _invitations(conference, *, delegates: list[int]):
    paper = invitation_paper(conference, invitation_of(conference), delegate_ids=delegates)
    people = paper.delegate_ids

    def write(target, on_progress):
        write_invitations(paper, target, on_progress=on_progress)

    return OfficialPaper(PrintLog.Kind.INVITATION, people, len(people), write, subject_of(people))


def _certificates(conference, *, delegates: list[int], size: str = "a4"):
    paper = certificate_paper(conference, delegate_ids=delegates)
    people = [holder.delegate_id for holder in paper.holders]

    def write(target, on_progress):
        write_certificates(paper, target, size=size, on_progress=on_progress)

    return OfficialPaper(PrintLog.Kind.CERTIFICATE, people, len(people), write, subject_of(people))


_MAKERS = {
    PrintLog.Kind.PAYMENT: _payment,
    PrintLog.Kind.LIST: _list,
    PrintLog.Kind.INVITATION: _invitations,
    PrintLog.Kind.CERTIFICATE: _certificates,
}


def _delegation(conference: Conference, key: int | None) -> Delegation | None:
    return Delegation.objects.for_conference(conference).get(pk=key) if key else None


def _whose(delegation: Delegation | None) -> str:
    return delegation.name if delegation else _("all delegations")


def _format(workbook: bool) -> str:
    return PrintLog.Format.EXCEL if workbook else PrintLog.Format.PDF


def print_official(
    *,
    conference: Conference,
    paper: OfficialPaper,
    target: BinaryIO,
    user=None,
    on_progress: Progress = lambda pages: None,
) -> PrintLog:
    """Write the paper to `target` and log whom it names."""
    paper.write(target, on_progress)
    return record_print(
        conference=conference,
        kind=paper.kind,
        delegate_ids=paper.delegate_ids,
        subject=paper.subject,
        format=paper.format,
        user=user,
    )

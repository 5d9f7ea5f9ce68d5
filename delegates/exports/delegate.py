"""The delegate list as a workbook."""

from typing import BinaryIO

from django.utils.translation import gettext as _

from conference.lib.spreadsheet import Column, write_workbook
from conference.models import Conference
from delegates.models import Delegate, PrintLog
from delegates.queries.print_log import subject_of
from delegates.services.print_log import record_print


def export_delegates(*, conference: Conference, delegates, target: BinaryIO, user=None) -> PrintLog:
    """Write `delegates`, a DelegateQuerySet of the conference, in list order, and log it."""
    delegates = delegates.in_list_order()
    write_workbook(target, title=_("Delegates"), columns=_columns(), rows=_rows(delegates))
    delegate_ids = list(delegates.values_list("pk", flat=True))
    return record_print(
        conference=conference,
        kind=PrintLog.Kind.EXPORT,
        delegate_ids=delegate_ids,
        subject=subject_of(delegate_ids),
        format=PrintLog.Format.EXCEL,
        user=user,
    )


def _columns() -> list[Column]:
    return [
        Column(_("No."), 5),
        Column(_("Delegation"), 16),
        Column(_("Form of address"), 10),
        Column(_("Full name"), 26),
        Column(_("Position"), 28),
        Column(_("Workplace"), 40),
        Column(_("Commune, district"), 24),
        Column(_("Phone"), 13),
        Column(_("E-mail"), 24),
        Column(_("Category"), 24),
        Column(_("Duty"), 16),
        Column(_("State payroll"), 20),
        Column(_("State"), 12),
        Column(_("Code"), 9),
    ]


def _rows(delegates):
    people = delegates.select_related("delegation", "category").iterator(chunk_size=2000)
    for number, delegate in enumerate(people, start=1):
        yield _row(number, delegate)


def _row(number: int, delegate: Delegate) -> list[str | int]:
    return [
        number,
        delegate.delegation.name,
        delegate.honorific,
        delegate.full_name,
        delegate.position,
        delegate.organisation_name,
        delegate.place_name,
        delegate.phone,
        delegate.email,
        delegate.category.name,
        str(delegate.get_duty_display()),
        str(delegate.get_payroll_display()),
        str(delegate.get_state_display()),
        delegate.code,
    ]

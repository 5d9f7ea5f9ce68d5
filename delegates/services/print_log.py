from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from conference.lib.text import shortened
from conference.models import Conference
from conference.models.tracked import current_actor
from delegates.models import BadgeDesign, Delegate, PrintedDelegate, PrintLog
from delegates.models.print_log import SUBJECT_LENGTH


@transaction.atomic
def record_print(
    *,
    conference: Conference,
    kind: str,
    delegate_ids: list[int],
    subject: str = "",
    format: str = PrintLog.Format.PDF,
    user=None,
    design: BadgeDesign | None = None,
    digests: Mapping[int, str] | None = None,
    read_at: datetime | None = None,
) -> PrintLog:
    """Log who took whose data out of the system; `kind` is a PrintLog.Kind.

    `subject` tells the paper from others of its kind, and `format` is a PrintLog.Format.
    Who has been deleted since the paper was begun is counted, but cannot be named any more.
    `digests` say what stood on each badge, and `read_at` when that was read: a badge revoked while
    it was being printed is no valid one.
    """
    log = PrintLog.objects.create(
        conference=conference,
        kind=kind,
        subject=shortened(subject, SUBJECT_LENGTH),
        format=format,
        printed_at=read_at or timezone.now(),
        user=user,
        actor=user.get_username() if user else current_actor(),  # outlives the account
        design=design,
        count=len(delegate_ids),
    )
    known = digests or {}
    rows = [
        PrintedDelegate(printlog=log, delegate_id=pk, digest=known.get(pk, ""))
        for pk in _still_there(delegate_ids)
    ]
    PrintedDelegate.objects.bulk_create(rows, batch_size=1000)
    return log


def _still_there(delegate_ids: list[int]) -> list[int]:
    """Those of them who are, and stay until the transaction ends; in portions for SQLite."""
    kept = set()
    for start in range(0, len(delegate_ids), 500):
        portion = Delegate.objects.filter(pk__in=delegate_ids[start : start + 500])
        locked = portion.order_by("pk").select_for_update(no_key=True)
        kept.update(locked.values_list("pk", flat=True))
    return [pk for pk in delegate_ids if pk in kept]

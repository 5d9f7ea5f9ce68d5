from django.db import transaction

from conference.models import Conference
from conference.models.tracked import current_actor
from delegates.models import BadgeDesign, PrintLog


@transaction.atomic
def record_print(
    *,
    conference: Conference,
    kind: str,
    delegate_ids: list[int],
    user=None,
    design: BadgeDesign | None = None,
) -> PrintLog:
    """Log who took whose data out of the system; `kind` is a PrintLog.Kind."""
    log = PrintLog.objects.create(
        conference=conference,
        kind=kind,
        user=user,
        actor=user.get_username() if user else current_actor(),  # outlives the account
        design=design,
        count=len(delegate_ids),
    )
    through = PrintLog.delegates.through
    rows = [through(printlog_id=log.pk, delegate_id=pk) for pk in delegate_ids]
    through.objects.bulk_create(rows, batch_size=1000)
    return log

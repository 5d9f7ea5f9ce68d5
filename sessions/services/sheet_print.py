from django.db import transaction

from conference.models import Conference
from delegates.models import PrintLog
from delegates.services.print_log import record_print
from sessions.models import SheetPage, SheetPrint


@transaction.atomic
def record_sheet_print(
    *,
    conference: Conference,
    delegate_ids: list[int],
    sheet_id: str,
    kind: str,
    value: str,
    columns: list[list],
    pages: list[list[list[int]]],
    subject: str = "",
    user=None,
) -> PrintLog:
    """Log a sheet with marks and keep where on its pages people sign; once an id.

    `columns` and each of the `pages` are as SheetPrint and SheetPage hold them.
    """
    known = PrintLog.objects.filter(sheet=sheet_id).first()
    if known:  # a job that was taken up again
        return known
    log = record_print(
        conference=conference,
        kind=PrintLog.Kind.SHEET,
        delegate_ids=delegate_ids,
        subject=subject,
        user=user,
    )
    sheet = SheetPrint.objects.create(id=sheet_id, log=log, kind=kind, value=value, columns=columns)
    rows = [SheetPage(sheet=sheet, number=n, rows=page) for n, page in enumerate(pages, 1)]
    SheetPage.objects.bulk_create(rows, batch_size=500)
    return log

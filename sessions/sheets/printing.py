"""From a choice to a printed and logged attendance sheet."""

from collections.abc import Callable
from typing import BinaryIO

from conference.models import Conference
from delegates.models import PrintLog
from delegates.services.print_log import record_print
from sessions.queries.sheet import Sheet
from sessions.services.sheet_print import record_sheet_print

from .attendance import write_attendance_sheet
from .boxes import row_boxes, signature_columns
from .choice import SheetChoice
from .layout import Laid
from .workbook import write_sheet_workbook


def print_sheet(
    *,
    conference: Conference,
    choice: SheetChoice,
    laid: Laid,
    target: BinaryIO,
    user=None,
    on_progress: Callable[[int], None] = lambda pages: None,
) -> PrintLog:
    """Write the chosen sheet as a PDF to `target`; log whom it lists and, with marks, where."""
    write_attendance_sheet(laid, target, on_progress=on_progress)
    if not laid.sheet_id:
        return _record(conference, laid.sheet, PrintLog.Format.PDF, user)
    return record_sheet_print(
        conference=conference,
        delegate_ids=_delegate_ids(laid.sheet),
        sheet_id=laid.sheet_id,
        kind=choice.kind,
        value=choice.value,
        columns=signature_columns(laid),
        pages=[row_boxes(page) for page in laid.pages],
        subject=laid.sheet.name,
        user=user,
    )


def export_sheet(*, conference: Conference, sheet: Sheet, target: BinaryIO, user=None) -> PrintLog:
    """Write the sheet as a workbook to `target` and log whom it lists."""
    write_sheet_workbook(sheet, target)
    return _record(conference, sheet, PrintLog.Format.EXCEL, user)


def _record(conference: Conference, sheet: Sheet, format: str, user) -> PrintLog:
    return record_print(
        conference=conference,
        kind=PrintLog.Kind.SHEET,
        delegate_ids=_delegate_ids(sheet),
        subject=sheet.name,
        format=format,
        user=user,
    )


def _delegate_ids(sheet: Sheet) -> list[int]:
    return [row.delegate_id for group in sheet.groups for row in group.rows]

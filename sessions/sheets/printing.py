"""From a choice to a printed and logged attendance sheet."""

from collections.abc import Callable
from datetime import date
from typing import BinaryIO, get_args

from conference.models import Conference
from delegates.models import PrintLog
from delegates.services.print_log import record_print
from sessions.models import Bus, Session
from sessions.queries.sheet import GroupBy, Sheet, bus_sheet, day_sheet, session_sheet

from .attendance import write_attendance_sheet

GROUPINGS = get_args(GroupBy)


class UnknownSheetError(Exception):
    """The conference has no such day, session or bus."""


def choose_sheet(conference: Conference, *, kind: str, value: str, group_by: str) -> Sheet:
    """The sheet of the conference's "day" (an ISO date), "session" or "bus" (an id).

    Raises UnknownSheetError.
    """
    choose = {"day": _of_day, "session": _of_session, "bus": _of_bus}[kind]
    try:
        return choose(conference, value, group_by)
    except (ValueError, Session.DoesNotExist, Bus.DoesNotExist):
        raise UnknownSheetError(value) from None


def _of_day(conference, value, group_by) -> Sheet:
    day = date.fromisoformat(value)
    if day not in conference.dates:
        raise UnknownSheetError(value)
    return day_sheet(conference, day, group_by=group_by)


def _of_session(conference, value, group_by) -> Sheet:
    session = Session.objects.for_conference(conference).get(pk=value)
    return session_sheet(session, group_by=group_by)


def _of_bus(conference, value, group_by) -> Sheet:
    return bus_sheet(Bus.objects.for_conference(conference).get(pk=value), group_by=group_by)


def print_sheet(
    *,
    conference: Conference,
    sheet: Sheet,
    target: BinaryIO,
    user=None,
    on_progress: Callable[[int], None] = lambda pages: None,
) -> PrintLog:
    """Write the sheet as a PDF to `target` and log whom it lists."""
    write_attendance_sheet(sheet, target, on_progress=on_progress)
    return record_print(
        conference=conference,
        kind=PrintLog.Kind.SHEET,
        delegate_ids=[row.delegate_id for group in sheet.groups for row in group.rows],
        user=user,
    )

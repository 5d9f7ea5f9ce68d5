"""Which sheet somebody wants, in words that a form, a command and a job's row can say."""

from dataclasses import asdict, dataclass
from datetime import date

from conference.models import Conference
from delegates.models import PrintLog
from sessions.models import Bus, FieldVisit, Session
from sessions.queries.sheet import (
    USUAL,
    Arrangement,
    Sheet,
    bus_sheet,
    day_sheet,
    session_sheet,
    visit_sheet,
)

#: What a sheet is of, as part of a file's name.
_SLUGS = {
    "day": "ngay",
    "morning": "sang",
    "afternoon": "chieu",
    "session": "phien",
    "visit": "tham-quan",
    "bus": "xe",
}


class UnknownSheetError(Exception):
    """The conference has no such day, session, visit or bus."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetChoice:
    """`value` is an ISO date for "day", "morning" and "afternoon", and else a row's id.

    With a `sheet_id` the sheet bears marks for a scanner.
    """

    kind: str
    value: str
    arrangement: Arrangement = USUAL
    sheet_id: str = ""

    @classmethod
    def from_arguments(cls, arguments: dict) -> "SheetChoice":
        """The choice that a job's arguments tell of."""
        arrangement = arguments["arrangement"]
        columns = tuple(arrangement["columns"])
        return cls(**arguments | {"arrangement": Arrangement(**arrangement | {"columns": columns})})

    @property
    def arguments(self) -> dict:
        return asdict(self)

    def filename(self, conference: Conference, ending: str = "pdf") -> str:
        """“bac-ninh-2023-diem-danh-sang-2023-10-04.pdf”"""
        detail = f"{_SLUGS[self.kind]}-{self.value}"
        return PrintLog.filename(PrintLog.Kind.SHEET, conference, detail=detail, ending=ending)


def choose_sheet(conference: Conference, choice: SheetChoice) -> Sheet:
    """The chosen sheet, of this conference alone. Raises UnknownSheetError."""
    try:
        return _CHOOSERS[choice.kind](conference, choice)
    except (KeyError, ValueError, Session.DoesNotExist, FieldVisit.DoesNotExist, Bus.DoesNotExist):
        raise UnknownSheetError(choice.value) from None


def _of_day(conference: Conference, choice: SheetChoice) -> Sheet:
    day = date.fromisoformat(choice.value)
    if day not in conference.dates:
        raise UnknownSheetError(choice.value)
    half = None if choice.kind == "day" else choice.kind
    return day_sheet(conference, day, half=half, arrangement=choice.arrangement)


def _of_session(conference: Conference, choice: SheetChoice) -> Sheet:
    session = Session.objects.for_conference(conference).get(pk=choice.value)
    return session_sheet(session, arrangement=choice.arrangement)


def _of_visit(conference: Conference, choice: SheetChoice) -> Sheet:
    visit = FieldVisit.objects.get(conference=conference, pk=choice.value)
    return visit_sheet(visit, arrangement=choice.arrangement)


def _of_bus(conference: Conference, choice: SheetChoice) -> Sheet:
    bus = Bus.objects.for_conference(conference).get(pk=choice.value)
    return bus_sheet(bus, arrangement=choice.arrangement)


_CHOOSERS = {
    "day": _of_day,
    "morning": _of_day,
    "afternoon": _of_day,
    "session": _of_session,
    "visit": _of_visit,
    "bus": _of_bus,
}

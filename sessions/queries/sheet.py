"""Whom an attendance sheet lists, as plain values: sheet → groups → rows."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from django.utils import timezone

from conference.lib.dates import official_date, official_time
from conference.lib.phone import format_phone
from conference.models import Conference
from delegates.models import Delegate
from sessions.models import Bus, FieldVisit, Session

from .letterhead import Letterhead, letterhead_of
from .sheet_rows import Group, GroupBy, OrderBy, groups_of

Half = Literal["morning", "afternoon"]
#: The columns that can be left out, in the order in which they stand.
OPTIONAL_COLUMNS = ("position", "unit", "phone", "remark")

_HALVES = {"morning": "Buổi sáng", "afternoon": "Buổi chiều"}
_IN_SHORT = {None: "ngày", "morning": "sáng", "afternoon": "chiều"}
_BOTH_HALVES = ("Ký nhận sáng", "Ký nhận chiều")
_ONCE = ("Ký nhận",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What whoever prints may choose, whatever the sheet is of.

    Without a number of blank rows there are five to ten: as many as cost no further page.
    """

    group_by: GroupBy = "province"
    order_by: OrderBy = "rank"
    columns: tuple[str, ...] = ("position", "unit", "remark")
    blank_rows: int | None = None

    def with_column(self, name: str) -> "Arrangement":
        """The same with that column too, in its usual place."""
        columns = tuple(each for each in OPTIONAL_COLUMNS if each in {*self.columns, name})
        return replace(self, columns=columns)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed, in the order in which it is printed; the default arrangement is usual.

    `name` tells the sheet from others in a list of them.
    """

    letterhead: Letterhead
    subject: tuple[str, ...]
    day: date
    signatures: tuple[str, ...]
    groups: tuple[Group, ...]
    arrangement: Arrangement = Arrangement()
    name: str = ""

    @property
    def count(self) -> int:
        return sum(len(group.rows) for group in self.groups)

    @property
    def columns(self) -> tuple[str, ...]:
        """Those of the arrangement; units that are headings do not stand beside each name, too."""
        by_unit = self.arrangement.group_by == "organisation"
        return tuple(name for name in self.arrangement.columns if not (by_unit and name == "unit"))


USUAL = Arrangement()


def day_sheet(
    conference: Conference, day: date, *, half: Half | None = None, arrangement: Arrangement = USUAL
) -> Sheet:
    """Everybody who is coming, to sign in the morning and in the afternoon, or in one of them."""
    when = official_date(day)
    when = f"{_HALVES[half]} {when}" if half else when.capitalize()
    place = _place(_rooms(conference, day, half), conference)
    return Sheet(
        letterhead=letterhead_of(conference),
        subject=_subject(when, place),
        day=day,
        signatures=_ONCE if half else _BOTH_HALVES,
        groups=_groups(Delegate.objects.for_conference(conference), arrangement),
        arrangement=arrangement,
        name=f"{_IN_SHORT[half]} {day:%d/%m/%Y}",
    )


def session_sheet(session: Session, *, arrangement: Arrangement = USUAL) -> Sheet:
    """Everybody who is coming to the conference, to sign once at the session."""
    conference = session.conference
    start = timezone.localtime(session.starts_at, conference.tz)
    end = timezone.localtime(session.ends_at, conference.tz)
    hours = f"{official_time(start)} – {official_time(end)}, {official_date(start)}"
    place = _place([session.room] if session.room else [], conference)
    return Sheet(
        letterhead=letterhead_of(conference),
        subject=_subject(session.title, hours, place),
        day=start.date(),
        signatures=_ONCE,
        groups=_groups(Delegate.objects.for_conference(conference), arrangement),
        arrangement=arrangement,
        name=f"{session.title}, {start:%H:%M %d/%m/%Y}",
    )


def visit_sheet(visit: FieldVisit, *, arrangement: Arrangement = USUAL) -> Sheet:
    """Those whose buses stop at the site; everybody who is coming while no bus does."""
    conference = visit.conference
    delegates = Delegate.objects.for_conference(conference)
    stops = list(visit.stops.all())
    if stops:
        delegates = delegates.filter(passenger__bus__in={stop.bus_id for stop in stops})
    days = sorted({timezone.localdate(stop.arrives_at, conference.tz) for stop in stops})
    when = ", ".join(map(official_date, days)).capitalize()
    return Sheet(
        letterhead=letterhead_of(conference),
        subject=_subject(f"Tham quan {visit.name}", when, f"Địa điểm: {visit.place_name}"),
        day=days[0] if days else conference.starts_on,
        signatures=_ONCE,
        groups=_groups(delegates, arrangement),
        arrangement=arrangement,
        name=visit.name,
    )


def bus_sheet(bus: Bus, *, arrangement: Arrangement = USUAL) -> Sheet:
    """The bus's passengers; with phone numbers, for the guide looks for those who are late."""
    arrangement = arrangement.with_column("phone")
    conference = bus.conference
    passengers = Delegate.objects.for_conference(conference).filter(passenger__bus=bus)
    start = bus.assembles_at and timezone.localtime(bus.assembles_at, conference.tz)
    assembly = f"Tập trung lúc {official_time(start)}, {official_date(start)}" if start else ""
    return Sheet(
        letterhead=letterhead_of(conference),
        subject=_subject(_bus_line(bus), ", ".join(filter(None, [assembly, bus.meeting_place]))),
        day=start.date() if start else conference.starts_on,
        signatures=_ONCE,
        groups=_groups(passengers, arrangement),
        arrangement=arrangement,
        name=bus.name,
    )


def _groups(delegates, arrangement: Arrangement) -> tuple[Group, ...]:
    return groups_of(delegates.coming(), arrangement.group_by, arrangement.order_by)


def _bus_line(bus: Bus) -> str:
    guide = " – ".join(filter(None, [bus.guide, format_phone(bus.guide_phone)]))
    return f"{bus.name} (phụ trách: {guide})" if guide else bus.name


def _subject(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def _rooms(conference: Conference, day: date, half: Half | None) -> list:
    """Where the sessions of that day, or half of it, are; noon begins the afternoon."""
    starts = [
        (timezone.localtime(session.starts_at, conference.tz), session.room)
        for session in Session.objects.on_day(conference, day).select_related("room__venue")
    ]
    in_half = {None: (True, False), "morning": (True,), "afternoon": (False,)}[half]
    return [room for start, room in starts if room and (start.hour < 12) in in_half]


def _place(rooms, conference: Conference) -> str:
    """The one room they share, or the one venue; otherwise nothing can be said for all."""
    names = {f"{room.name}, {room.venue.name}" for room in rooms}
    if len(names) != 1:
        names = {venue.name for venue in conference.venues.all()}
    return f"Địa điểm: {names.pop()}" if len(names) == 1 else ""

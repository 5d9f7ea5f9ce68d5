"""Whom an attendance sheet lists, as plain values: sheet → groups → rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.utils import timezone

from conference.lib.dates import official_date, official_time
from conference.models import Conference
from delegates.models import Delegate
from sessions.models import Bus, Session

from .letterhead import Letterhead, letterhead_of

GroupBy = Literal["province", "organisation", "none"]

#: What the last column says beside the heads of delegations.
_DUTIES = {Delegate.Duty.HEAD: "Trưởng đoàn", Delegate.Duty.DEPUTY: "Phó trưởng đoàn"}
_UNKNOWN_UNIT = "Chưa rõ đơn vị"
_BOTH_HALVES = ("Ký nhận sáng", "Ký nhận chiều")
_ONCE = ("Ký nhận",)


@dataclass(frozen=True, slots=True)
class Row:
    delegate_id: int
    name: str
    position: str
    unit: str
    phone: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """`name` is the delegation's, empty where a sheet is not grouped; `unit` divides it further."""

    name: str
    rows: tuple[Row, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed, in the order in which it is printed."""

    letterhead: Letterhead
    subject: tuple[str, ...]
    day: date
    signatures: tuple[str, ...]
    groups: tuple[Group, ...]
    with_phone: bool = False

    @property
    def count(self) -> int:
        return sum(len(group.rows) for group in self.groups)


def day_sheet(
    conference: Conference, day: date, *, group_by: GroupBy = "province", with_phone: bool = False
) -> Sheet:
    """Everybody who is coming, to sign in the morning and in the afternoon; three queries."""
    sessions = Session.objects.for_conference(conference).select_related("room__venue")
    rooms = [
        session.room
        for session in sessions
        if session.room and timezone.localdate(session.starts_at, conference.tz) == day
    ]
    delegates = Delegate.objects.for_conference(conference).coming()
    return Sheet(
        letterhead=letterhead_of(conference),
        subject=_subject(official_date(day).capitalize(), _place(rooms, conference)),
        day=day,
        signatures=_BOTH_HALVES,
        groups=_groups(delegates, group_by),
        with_phone=with_phone,
    )


def session_sheet(
    session: Session, *, group_by: GroupBy = "province", with_phone: bool = False
) -> Sheet:
    """Everybody who is coming to the conference, to sign once at the session."""
    conference = session.conference
    start = timezone.localtime(session.starts_at, conference.tz)
    end = timezone.localtime(session.ends_at, conference.tz)
    hours = f"{official_time(start)} – {official_time(end)}"
    room = [session.room] if session.room else []
    delegates = Delegate.objects.for_conference(conference).coming()
    return Sheet(
        letterhead=letterhead_of(conference),
        subject=_subject(
            session.title, f"{hours}, {official_date(start)}", _place(room, conference)
        ),
        day=start.date(),
        signatures=_ONCE,
        groups=_groups(delegates, group_by),
        with_phone=with_phone,
    )


def bus_sheet(bus: Bus, *, group_by: GroupBy = "province", with_phone: bool = True) -> Sheet:
    """The bus's passengers; with phone numbers, for the guide looks for those who are late."""
    conference = bus.conference
    passengers = Delegate.objects.for_conference(conference).filter(passenger__bus=bus).coming()
    start = bus.assembles_at and timezone.localtime(bus.assembles_at, conference.tz)
    assembly = f"Tập trung lúc {official_time(start)}, {official_date(start)}" if start else ""
    return Sheet(
        letterhead=letterhead_of(conference),
        subject=_subject(_bus_line(bus), ", ".join(filter(None, [assembly, bus.meeting_place]))),
        day=start.date() if start else conference.starts_on,
        signatures=_ONCE,
        groups=_groups(passengers, group_by),
        with_phone=with_phone,
    )


def _bus_line(bus: Bus) -> str:
    guide = " – ".join(filter(None, [bus.guide, bus.guide_phone]))
    return f"{bus.name} (phụ trách: {guide})" if guide else bus.name


def _subject(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)


def _place(rooms, conference: Conference) -> str:
    """The one room they share, or the one venue; otherwise nothing can be said for all."""
    names = {f"{room.name}, {room.venue.name}" for room in rooms}
    if len(names) != 1:
        names = {venue.name for venue in conference.venues.all()}
    return f"Địa điểm: {names.pop()}" if len(names) == 1 else ""


def _groups(delegates, group_by: GroupBy) -> tuple[Group, ...]:
    """Groups in list order; a unit stands where its first delegate stands, no unit last."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for delegate in _read(delegates, group_by):
        groups.setdefault(_headings(delegate, group_by), []).append(_row(delegate))
    names = list(dict.fromkeys(name for name, _unit in groups))
    ordered = sorted(groups, key=lambda each: (names.index(each[0]), each[1] == _UNKNOWN_UNIT))
    return tuple(Group(name, tuple(groups[name, unit]), unit) for name, unit in ordered)


def _headings(delegate: dict, group_by: GroupBy) -> tuple[str, str]:
    """Delegation and unit, as far as the sheet is grouped by them."""
    name = "" if group_by == "none" else delegate["delegation__name"]
    by_unit = group_by == "organisation"
    return name, (delegate["organisation_name"] or _UNKNOWN_UNIT) if by_unit else ""


def _read(delegates, group_by: GroupBy) -> Iterable[dict]:
    """Rows as dictionaries: making model instances costs more than the query."""
    if group_by == "none":
        delegates = delegates.order_by("rank", "sort_key", "pk")
    else:
        delegates = delegates.in_list_order()
    return delegates.values(
        "pk",
        "full_name",
        "position",
        "organisation_name",
        "place_name",
        "phone",
        "duty",
        "delegation__name",
    )


def _row(delegate: dict) -> Row:
    return Row(
        delegate_id=delegate["pk"],
        name=delegate["full_name"],
        position=delegate["position"],
        unit=delegate["organisation_name"] or delegate["place_name"],
        phone=delegate["phone"],
        remark=_DUTIES.get(delegate["duty"], ""),
    )

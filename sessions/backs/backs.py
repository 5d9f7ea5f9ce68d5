"""What stands on the backs of badges, as plain values: never a delegate's phone."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from conference.lib.dates import official_time, official_weekday
from conference.lib.phone import format_phone
from conference.models import Conference, Venue
from delegates.badges.backside import Back, BackLine
from delegates.models import BadgeDesign, Delegate
from sessions.models import Bus, Passenger, Session, Stop
from sessions.queries.edition import latest_edition

#: What a small badge can do without.
_MINOR = (Session.Kind.BREAK, Session.Kind.MEAL)


def backs_of(delegates: list[Delegate], kind: str) -> dict[int, Back]:
    """The backs of delegates of one conference, by id; `kind` is a BadgeDesign.Back.

    Delegations and their conference should be loaded already. Two to five queries for all.
    """
    if not delegates:
        return {}
    conference = delegates[0].delegation.conference
    if kind == BadgeDesign.Back.BUS:
        return _bus_backs(conference, delegates)
    back = (
        _contacts_back(conference) if kind == BadgeDesign.Back.CONTACTS else agenda_back(conference)
    )
    return {delegate.pk: back for delegate in delegates}


def agenda_back(conference: Conference) -> Back:
    """The published agenda, the same for everybody."""
    lines = []
    for day in latest_edition(conference).programme.days:
        lines.append(BackLine(_day(day.date), is_heading=True))
        lines += [
            BackLine(
                session.title,
                official_time(session.starts_at),
                place=session.room,
                is_minor=session.kind in _MINOR,
            )
            for session in day.sessions
        ]
    return Back("CHƯƠNG TRÌNH", tuple(lines) or (BackLine("Chương trình chưa được công bố."),))


def _bus_backs(conference: Conference, delegates: list[Delegate]) -> dict[int, Back]:
    seats = Passenger.objects.filter(bus__conference=conference).values_list("delegate", "bus")
    buses = {bus.pk: bus for bus in Bus.objects.filter(conference=conference)}
    stops = defaultdict(list)
    for stop in Stop.objects.filter(bus__conference=conference).select_related("visit"):
        stops[stop.bus_id].append(stop)
    backs = {pk: _bus_back(bus, stops[pk], conference.tz) for pk, bus in buses.items()}
    seat_of, none = dict(seats), Back("XE THAM QUAN", (BackLine("Chưa xếp xe."),))
    return {each.pk: backs.get(seat_of.get(each.pk), none) for each in delegates}


def _bus_back(bus: Bus, stops: list[Stop], zone: ZoneInfo) -> Back:
    return Back(bus.name.upper(), tuple(_bus_lines(bus, stops, zone)))


def _bus_lines(bus: Bus, stops: list[Stop], zone: ZoneInfo) -> Iterator[BackLine]:
    if bus.guide:
        yield BackLine(f"Phụ trách: {bus.guide}")
    timed = [(_local(stop.arrives_at, zone), _at_stop(stop, zone)) for stop in stops]
    if bus.assembles_at:
        moment = _local(bus.assembles_at, zone)
        where = f"Tập trung: {bus.meeting_place}" if bus.meeting_place else "Tập trung"
        timed.insert(0, (moment, BackLine(where, official_time(moment))))
    elif bus.meeting_place:
        yield BackLine(f"Tập trung: {bus.meeting_place}")
    day = None
    for moment, line in timed:
        if moment.date() != day:
            day = moment.date()
            yield BackLine(_day(day), is_heading=True)
        yield line


def _at_stop(stop: Stop, zone: ZoneInfo) -> BackLine:
    arrives, departs = _local(stop.arrives_at, zone), _local(stop.departs_at, zone)
    times = f"{official_time(arrives)}–{official_time(departs)}"
    return BackLine(stop.visit.name, times, place=stop.visit.place_name)


def _contacts_back(conference: Conference) -> Back:
    """What the public page says too: the contact's phone is public, a guide's is not."""
    lines = []
    if conference.contact_name or conference.contact_phone:
        lines.append(BackLine("Đầu mối liên hệ", is_heading=True))
        lines += [
            BackLine(text)
            for text in (conference.contact_name, format_phone(conference.contact_phone))
            if text
        ]
    for heading, texts in (
        ("Địa điểm", _venues(conference)),
        ("Xe tham quan", _guides(conference)),
    ):
        if texts:
            lines.append(BackLine(heading, is_heading=True))
            lines += [BackLine(text) for text in texts]
    return Back("LIÊN HỆ", tuple(lines) or (BackLine("Xin hỏi Ban Tổ chức."),))


def _venues(conference: Conference) -> list[str]:
    venues = Venue.objects.filter(conference=conference)
    return [_titled(venue.name, venue.address) for venue in venues]


def _guides(conference: Conference) -> list[str]:
    buses = Bus.objects.filter(conference=conference).exclude(guide="")
    return [f"{bus.name}: {bus.guide}" for bus in buses]


def _titled(title: str, place: str) -> str:
    return f"{title} ({place})" if place else title


def _day(day: date) -> str:
    weekday = official_weekday(day)
    return f"{weekday[0].upper()}{weekday[1:]}, {day:%d/%m/%Y}"


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone)

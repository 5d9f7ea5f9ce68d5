"""Signs behind a bus's windscreen: its name to be read across a car park, and where it goes."""

from collections.abc import Iterable
from typing import BinaryIO

from django.utils import timezone

from conference.lib.dates import official_time
from conference.lib.pdf.pages import write_untagged
from conference.lib.phone import format_phone
from conference.models import Conference
from delegates.badges.fitting import BOLD, MEDIUM, Place
from delegates.badges.panels import Text, TextPanel, panel_of, part_of
from delegates.badges.signs import FOOT, HEIGHT, STYLESHEETS, WIDTH
from delegates.models import PrintLog
from delegates.services.print_log import record_print
from sessions.models import Bus, Stop

#: The name leaves a third of the sheet to itinerary and guide.
_NAME = Place(BOLD, WIDTH, ((260, 1), (220, 1), (180, 1), (150, 1), (120, 1), (90, 2), (64, 2)))
_STOP = Place(MEDIUM, WIDTH, ((30, 1), (25, 1), (20, 1)))
_GUIDE = Place(MEDIUM, WIDTH, ((28, 1), (24, 1), (20, 1)))
_PHONE = Place(BOLD, WIDTH, ((44, 1),))
#: More stops than that no sign can hold.
_STOPS = 5


def bus_sign(bus: Bus) -> tuple[TextPanel]:
    """The bus's stops, with their visits, should be loaded already."""
    stops = _stops(bus)
    texts = [
        Text(bus.name.upper(), _NAME),
        *(Text(stop, _STOP, 0.15) for stop in stops),
        Text(f"Phụ trách: {bus.guide}" if bus.guide else "", _GUIDE, 0.5),
        Text(format_phone(bus.guide_phone), _PHONE),
        Text(bus.conference.short_title, FOOT, 0.8),
    ]
    return (panel_of(texts, height=HEIGHT),)


def _stops(bus: Bus) -> list[str]:
    """A line for each, or for as many as the sign holds and how many more there are."""
    lines = [_line(stop, bus.conference) for stop in bus.stops.all()]
    if len(lines) <= _STOPS:
        return lines
    kept = lines[: _STOPS - 1]
    return [*kept, f"và {len(lines) - len(kept)} điểm dừng nữa"]


def _line(stop: Stop, conference: Conference) -> str:
    arrives = timezone.localtime(stop.arrives_at, conference.tz)
    return f"{official_time(arrives)}, {arrives:%d/%m}: {stop.visit.name}"


def print_bus_signs(
    *, conference: Conference, buses: Iterable[Bus], target: BinaryIO, user=None
) -> PrintLog:
    """Write a sheet for each bus to `target`, and log it; no delegate is told of."""
    buses = list(buses)
    part = part_of([bus_sign(bus) for bus in buses], title="Biển xe")
    write_untagged([part], target, stylesheets=STYLESHEETS, on_progress=lambda pages: None)
    return record_print(
        conference=conference,
        kind=PrintLog.Kind.BUS_SIGNS,
        delegate_ids=[],
        subject=", ".join(bus.name for bus in buses),
        user=user,
    )

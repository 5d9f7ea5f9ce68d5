"""Visits that receive more people at one time than they can: said to organisers, never refused.

Those count who have a seat on a bus that is there at the time. Empty seats do not: a warning of
what could be would stand beside every itinerary, and be read by nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from django.db.models import Count

from conference.models import Conference
from sessions.models import FieldVisit, Stop


@dataclass(frozen=True)
class Call:
    """A bus with its people at a visit's site."""

    bus: str
    people: int
    arrives_at: datetime
    departs_at: datetime


@dataclass(frozen=True)
class Crowd:
    """Too many people from `starts_at` to `ends_at`: at worst `people`, brought by `buses`."""

    starts_at: datetime
    ends_at: datetime
    people: int
    buses: tuple[str, ...]


@dataclass(frozen=True)
class CrowdedVisit:
    visit: FieldVisit
    crowds: tuple[Crowd, ...]


def crowded_visits(conference: Conference) -> list[CrowdedVisit]:
    """The conference's visits with more people at one time than their capacity; one query."""
    stops = (
        Stop.objects.filter(bus__conference=conference, visit__capacity__isnull=False)
        .select_related("bus", "visit")
        .annotate(people=Count("bus__passengers"))
        .filter(people__gt=0)
        .order_by("visit__name", "bus__name", "pk")
    )
    calls: dict[FieldVisit, list[Call]] = {}
    for stop in stops:
        call = Call(stop.bus.name, stop.people, stop.arrives_at, stop.departs_at)
        calls.setdefault(stop.visit, []).append(call)
    found = [CrowdedVisit(visit, crowds(visit.capacity, calls[visit])) for visit in calls]
    return [each for each in found if each.crowds]


def crowds(capacity: int, calls: Iterable[Call]) -> tuple[Crowd, ...]:
    """Every stretch of time in which more than `capacity` people are there, in order.

    A bus that leaves as another arrives does not meet it. A bus counts once however it calls.
    """
    calls = list(calls)
    moments = sorted({moment for call in calls for moment in (call.arrives_at, call.departs_at)})
    found: list[Crowd] = []
    for start, end in pairwise(moments):
        there = {call.bus: call.people for call in calls if _is_there(call, start)}
        people = sum(there.values())
        if people > capacity:
            _append(found, Crowd(start, end, people, tuple(there)))
    return tuple(found)


def _is_there(call: Call, moment: datetime) -> bool:
    return call.arrives_at <= moment < call.departs_at


def _append(found: list[Crowd], crowd: Crowd) -> None:
    """As a stretch of its own, or as the rest of one that has not ended before it."""
    last = found[-1] if found else None
    if last is None or last.ends_at < crowd.starts_at:
        found.append(crowd)
        return
    found[-1] = replace(
        last,
        ends_at=crowd.ends_at,
        people=max(last.people, crowd.people),
        buses=tuple(dict.fromkeys(last.buses + crowd.buses)),
    )

"""Buses as organisers see them, those who sit in them and those who have no seat yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from conference.models import Conference
from delegates.models import Delegate
from delegates.models.delegate_queryset import DelegateQuerySet
from sessions.models import Bus, Passenger, Stop


@dataclass(frozen=True)
class BusCard:
    """A bus, its itinerary, and how many passengers each delegation has on it."""

    bus: Bus
    stops: tuple[Stop, ...]
    delegations: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Seats:
    """How many seats there are for those who are coming, and how many of both are left."""

    coming: int
    unseated: int
    seats: int
    left: int

    @property
    def missing(self) -> int:
        """Seats that no bus has: more delegates are without one than seats are left."""
        return max(self.unseated - self.left, 0)


def without_seat(conference: Conference) -> DelegateQuerySet:
    """Delegates who are coming and sit on no bus."""
    return Delegate.objects.for_conference(conference).coming().filter(passenger__isnull=True)


def on_board(bus: Bus) -> DelegateQuerySet:
    return Delegate.objects.filter(passenger__bus=bus)


def seats_of(conference: Conference, buses: Sequence[Bus]) -> Seats:
    """The sum over all `buses` of the conference, which know their `seats_taken`; two queries."""
    return Seats(
        coming=Delegate.objects.for_conference(conference).coming().count(),
        unseated=without_seat(conference).count(),
        seats=sum(bus.seats for bus in buses),
        left=sum(bus.seats_left for bus in buses),
    )


def bus_cards(buses: Sequence[Bus]) -> list[BusCard]:
    """A card for each of the buses, in their order; two queries."""
    stops: dict[int, list[Stop]] = {bus.pk: [] for bus in buses}
    for stop in Stop.objects.filter(bus__in=buses).select_related("visit"):
        stops[stop.bus_id].append(stop)
    delegations = _delegations_on(buses)
    return [BusCard(bus, tuple(stops[bus.pk]), tuple(delegations[bus.pk].items())) for bus in buses]


def _delegations_on(buses: Sequence[Bus]) -> dict[int, dict[str, int]]:
    """By bus, the delegations on board in list order, with the number of their people."""
    counted = (
        Passenger.objects.filter(bus__in=buses)
        .values("bus_id", "delegate__delegation__name")
        .annotate(people=Count("pk"))
        .order_by("delegate__delegation__position", "delegate__delegation__name")
    )
    found: dict[int, dict[str, int]] = {bus.pk: {} for bus in buses}
    for row in counted:
        found[row["bus_id"]][row["delegate__delegation__name"]] = row["people"]
    return found

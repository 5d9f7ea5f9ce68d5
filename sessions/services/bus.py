"""Seats on buses. Locks are taken in one order: delegates by key, the bus they board, seats.

So nobody boards who cancels meanwhile, and two who seat people at once wait for each other but
never in a circle. The bus that people leave is not locked: leaving overfills nothing.
"""

from dataclasses import dataclass

from django.db import transaction

from delegates.models import Delegate
from delegates.models.delegate_queryset import DelegateQuerySet
from sessions.models import Bus, Passenger


class BusFullError(Exception):
    """The bus has fewer seats `left` than people are `wanted` on it."""

    def __init__(self, bus: Bus, *, left: int, wanted: int):
        super().__init__(bus.name)
        self.left, self.wanted = left, wanted


class ForeignBusError(Exception):
    """The bus belongs to another conference than the delegate."""


class CancelledDelegateError(Exception):
    """Somebody has cancelled and needs no seat; the message names them."""


@dataclass(frozen=True)
class Seating:
    """Who boarded: `seated` had no seat before, `moved` left another bus for this one."""

    seated: tuple[Delegate, ...]
    moved: tuple[Delegate, ...]


@transaction.atomic
def seat_delegates(*, bus: Bus, delegates: DelegateQuerySet) -> Seating:
    """Give all of them seats on the bus, leaving any other, or nobody; asking twice is harmless.

    Raises BusFullError, ForeignBusError, or CancelledDelegateError.
    """
    named = Delegate.objects.filter(pk__in=delegates.values("pk"))
    boarding = _hold_seats(bus, named)
    keys = [delegate.pk for delegate in boarding]
    elsewhere = Passenger.objects.filter(delegate__in=keys).order_by("pk")
    leaving = {passenger.delegate_id for passenger in elsewhere.select_for_update()}
    seated = [delegate for delegate in boarding if delegate.pk not in leaving]
    moved = [delegate for delegate in boarding if delegate.pk in leaving]
    elsewhere.update(bus=bus)
    Passenger.objects.bulk_create(Passenger(bus=bus, delegate=delegate) for delegate in seated)
    return Seating(tuple(seated), tuple(moved))


@transaction.atomic
def assign_to_bus(*, bus: Bus, delegate: Delegate) -> Passenger:
    """Give the delegate a seat on the bus, leaving any other; asking twice is harmless.

    Raises as `seat_delegates` does.
    """
    seat_delegates(bus=bus, delegates=Delegate.objects.filter(pk=delegate.pk))
    return Passenger.objects.get(delegate=delegate)


@transaction.atomic
def take_off(*, bus: Bus, delegate: Delegate) -> bool:
    """Free the delegate's seat on this bus; say whether there was one.

    Whoever has moved to another bus meanwhile keeps that seat.
    """
    seat = Passenger.objects.filter(bus=bus, delegate=delegate).order_by("pk")
    passenger = seat.select_for_update().first()
    if passenger is None:
        return False
    passenger.delete()
    return True


def hold_seat(*, bus: Bus, delegate: Delegate) -> None:
    """Lock the bus until the transaction ends, and see that it has a seat for the delegate.

    Must be called inside a transaction. Raises as `seat_delegates` does.
    """
    _hold_seats(bus, Delegate.objects.filter(pk=delegate.pk))


def _hold_seats(bus: Bus, delegates: DelegateQuerySet) -> list[Delegate]:
    """Those who need a seat on the bus, all locked: there is one for each of them."""
    chosen = _locked(delegates)
    _refuse_strangers(bus, chosen)
    bus = Bus.objects.select_for_update().get(pk=bus.pk)  # one writer per bus
    on_board = set(bus.passengers.order_by().values_list("delegate_id", flat=True))
    boarding = [delegate for delegate in chosen if delegate.pk not in on_board]
    left = max(bus.seats - len(on_board), 0)
    if len(boarding) > left:
        raise BusFullError(bus, left=left, wanted=len(boarding))
    return boarding


def _locked(delegates: DelegateQuerySet) -> list[Delegate]:
    in_order = delegates.select_related("delegation").order_by("pk")
    return list(in_order.select_for_update(of=("self",)))


def _refuse_strangers(bus: Bus, delegates: list[Delegate]) -> None:
    if any(each.delegation.conference_id != bus.conference_id for each in delegates):
        raise ForeignBusError(bus.name)
    gone = [each.full_name for each in delegates if each.state == Delegate.State.CANCELLED]
    if gone:
        raise CancelledDelegateError(", ".join(gone))

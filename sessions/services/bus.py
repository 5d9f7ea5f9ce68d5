from django.db import transaction

from delegates.models import Delegate
from sessions.models import Bus, Passenger


class BusFullError(Exception):
    """No free seat is left on the bus."""


class ForeignBusError(Exception):
    """The bus belongs to another conference than the delegate."""


@transaction.atomic
def assign_to_bus(*, bus: Bus, delegate: Delegate) -> Passenger:
    """Give the delegate a seat on the bus, leaving any other; asking twice is harmless.

    Raises BusFullError, or ForeignBusError for a delegate of another conference.
    """
    hold_seat(bus=bus, delegate=delegate)
    passenger, _created = Passenger.objects.update_or_create(
        delegate=delegate, defaults={"bus": bus}
    )
    return passenger


def hold_seat(*, bus: Bus, delegate: Delegate) -> None:
    """Lock the bus until the transaction ends, and see that it has a seat for the delegate.

    Must be called inside a transaction. Raises as `assign_to_bus` does.
    """
    if delegate.delegation.conference_id != bus.conference_id:
        raise ForeignBusError(bus.name)
    bus = Bus.objects.select_for_update().get(pk=bus.pk)  # one writer per bus
    if bus.passengers.exclude(delegate=delegate).count() >= bus.seats:
        raise BusFullError(bus.name)

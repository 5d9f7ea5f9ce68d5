from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from sessions.models import Passenger
from sessions.services.bus import BusFullError, ForeignBusError, assign_to_bus
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def bus():
    return BusFactory(seats=1)


def delegate_of(bus):
    return DelegateFactory(conference=bus.conference)


def test_a_full_bus_takes_nobody_else(bus):
    assign_to_bus(bus=bus, delegate=delegate_of(bus))

    with pytest.raises(BusFullError):
        assign_to_bus(bus=bus, delegate=delegate_of(bus))

    assert bus.passengers.count() == 1


def test_asking_twice_takes_one_seat(bus):
    delegate = delegate_of(bus)

    first = assign_to_bus(bus=bus, delegate=delegate)

    assert assign_to_bus(bus=bus, delegate=delegate) == first
    assert Passenger.objects.count() == 1


def test_a_seat_on_another_bus_frees_the_first(bus):
    other = BusFactory(conference=bus.conference)
    delegate = delegate_of(bus)
    assign_to_bus(bus=bus, delegate=delegate)

    assign_to_bus(bus=other, delegate=delegate)

    assert bus.passengers.count() == 0
    assert other.passengers.get().delegate == delegate


def test_a_bus_of_another_conference_is_refused(bus):
    with pytest.raises(ForeignBusError):
        assign_to_bus(bus=bus, delegate=DelegateFactory())


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="threads share no database in memory")
def test_two_people_at_once_do_not_share_the_last_seat(bus):
    delegates = [delegate_of(bus) for _ in range(4)]
    start = Barrier(len(delegates))

    def take_a_seat(delegate):
        start.wait()
        try:
            assign_to_bus(bus=bus, delegate=delegate)
        except BusFullError:
            return "full"
        finally:
            connection.close()
        return "seated"

    with ThreadPoolExecutor(len(delegates)) as people:
        outcomes = list(people.map(take_a_seat, delegates))

    assert sorted(outcomes) == ["full", "full", "full", "seated"]
    assert bus.passengers.count() == 1

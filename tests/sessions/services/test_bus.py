import pytest

from delegates.models import Delegate
from sessions.models import Passenger
from sessions.services.bus import (
    BusFullError,
    CancelledDelegateError,
    ForeignBusError,
    assign_to_bus,
    seat_delegates,
    take_off,
)
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory, PassengerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def bus():
    return BusFactory(seats=1)


def delegate_of(bus):
    return DelegateFactory(conference=bus.conference)


def everybody():
    return Delegate.objects.all()


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


def test_who_has_cancelled_is_refused(bus):
    delegate = DelegateFactory(conference=bus.conference, state="cancelled", full_name="Lê Mẫu")

    with pytest.raises(CancelledDelegateError, match="Lê Mẫu"):
        assign_to_bus(bus=bus, delegate=delegate)

    assert not Passenger.objects.exists()


def test_many_are_seated_at_once():
    bus = BusFactory(seats=3)
    people = [delegate_of(bus) for _ in range(3)]

    seating = seat_delegates(bus=bus, delegates=everybody())

    assert (list(seating.seated), seating.moved) == (people, ())
    assert bus.passengers.count() == 3
    assert Passenger.history.filter(history_type="+").count() == 3


def test_too_many_for_the_seats_left_are_all_refused():
    bus = PassengerFactory(bus__seats=3).bus
    [delegate_of(bus) for _ in range(3)]

    with pytest.raises(BusFullError) as refusal:
        seat_delegates(bus=bus, delegates=everybody())

    assert (refusal.value.left, refusal.value.wanted) == (2, 3)
    assert bus.passengers.count() == 1


def test_who_sits_there_already_needs_no_other_seat():
    bus = PassengerFactory(bus__seats=2).bus
    newcomer = delegate_of(bus)

    first = seat_delegates(bus=bus, delegates=everybody())
    second = seat_delegates(bus=bus, delegates=everybody())

    assert (first.seated, first.moved) == ((newcomer,), ())
    assert (second.seated, second.moved) == ((), ())


def test_who_leaves_another_bus_is_told_apart_and_remembered():
    bus = BusFactory()
    passenger = PassengerFactory(bus=BusFactory(conference=bus.conference))
    newcomer = delegate_of(bus)

    seating = seat_delegates(bus=bus, delegates=everybody())

    assert (seating.seated, seating.moved) == ((newcomer,), (passenger.delegate,))
    assert passenger.history.latest().bus == bus


def test_one_who_has_cancelled_keeps_all_off():
    bus = BusFactory()
    delegate_of(bus)
    DelegateFactory(conference=bus.conference, state="cancelled")

    with pytest.raises(CancelledDelegateError):
        seat_delegates(bus=bus, delegates=everybody())

    assert not Passenger.objects.exists()


def test_one_of_another_conference_keeps_all_off(bus):
    delegate_of(bus)
    DelegateFactory()

    with pytest.raises(ForeignBusError):
        seat_delegates(bus=bus, delegates=everybody())

    assert not Passenger.objects.exists()


@pytest.mark.parametrize("count", [1, 30])
def test_seating_many_asks_as_many_questions_as_seating_one(django_assert_num_queries, count):
    bus = BusFactory(seats=30)
    DelegateFactory.create_batch(count, conference=bus.conference)

    # delegates, bus, on board, on other buses, new seats with their history; and savepoints
    with django_assert_num_queries(14):
        seat_delegates(bus=bus, delegates=everybody())


def test_who_is_taken_off_frees_the_seat():
    passenger = PassengerFactory()

    assert take_off(bus=passenger.bus, delegate=passenger.delegate)
    assert not take_off(bus=passenger.bus, delegate=passenger.delegate)
    assert not Passenger.objects.exists()
    assert Passenger.history.filter(history_type="-").count() == 1


def test_who_has_moved_to_another_bus_is_not_taken_off_that():
    passenger = PassengerFactory()
    left = BusFactory(conference=passenger.bus.conference)

    assert not take_off(bus=left, delegate=passenger.delegate)
    assert Passenger.objects.get() == passenger

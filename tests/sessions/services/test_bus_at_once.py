"""Several people give seats out at the same time: a database with row locks keeps them right."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connection

from delegates.models import Delegate
from delegates.services.delegate import set_state
from sessions.models import Passenger
from sessions.services.bus import (
    BusFullError,
    CancelledDelegateError,
    assign_to_bus,
    seat_delegates,
    take_off,
)
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory, PassengerFactory

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="threads share no database in memory"),
]


def all_at_once(*tasks):
    """What each task returned, or the class of the refusal it raised; others fail the test."""
    start = Barrier(len(tasks))

    def run(task):
        start.wait()
        try:
            return task()
        except (BusFullError, CancelledDelegateError) as refusal:
            return type(refusal)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as people:
        return list(people.map(run, tasks))


def people_of(bus, count):
    return DelegateFactory.create_batch(count, conference=bus.conference)


def named(delegates):
    return Delegate.objects.filter(pk__in=[delegate.pk for delegate in delegates])


def test_two_people_at_once_do_not_share_the_last_seat():
    bus = BusFactory(seats=1)

    outcomes = all_at_once(
        *(partial(assign_to_bus, bus=bus, delegate=each) for each in people_of(bus, 4))
    )

    assert outcomes.count(BusFullError) == 3
    assert bus.passengers.count() == 1


def test_groups_at_once_take_no_more_seats_than_there_are():
    bus = BusFactory(seats=10)
    groups = [people_of(bus, 4) for _ in range(6)]

    outcomes = all_at_once(
        *(partial(seat_delegates, bus=bus, delegates=named(each)) for each in groups)
    )

    assert outcomes.count(BusFullError) == 4
    assert bus.passengers.count() == 8
    on_board = set(bus.passengers.values_list("delegate_id", flat=True))
    assert all(len(on_board & {each.pk for each in group}) in (0, 4) for group in groups)


def test_the_same_people_wanted_on_two_buses_sit_on_one():
    first = BusFactory(seats=20)
    second = BusFactory(seats=20, conference=first.conference)
    people = people_of(first, 20)

    for _ in range(5):
        all_at_once(
            partial(seat_delegates, bus=first, delegates=named(people)),
            partial(seat_delegates, bus=second, delegates=named(people[::-1])),
        )

        assert sorted([first.passengers.count(), second.passengers.count()]) == [0, 20]


def test_groups_that_change_buses_with_each_other_do_not_block_each_other():
    first = BusFactory(seats=20)
    second = BusFactory(seats=20, conference=first.conference)
    here, there = people_of(first, 10), people_of(first, 10)
    seat_delegates(bus=first, delegates=named(here))
    seat_delegates(bus=second, delegates=named(there))

    for _ in range(5):
        all_at_once(
            partial(seat_delegates, bus=second, delegates=named(here)),
            partial(seat_delegates, bus=first, delegates=named(there)),
        )
        here, there = there, here

        assert set(first.passengers.values_list("delegate", flat=True)) == {d.pk for d in here}
        assert set(second.passengers.values_list("delegate", flat=True)) == {d.pk for d in there}


def test_nobody_boards_who_cancels_at_the_same_time():
    bus = BusFactory(seats=20)

    for _ in range(5):
        people = named(people_of(bus, 10))
        all_at_once(
            partial(seat_delegates, bus=bus, delegates=people),
            partial(set_state, delegates=people, state="cancelled"),
        )

        assert not Passenger.objects.exists()


def test_who_is_moved_and_taken_off_at_once_has_the_new_seat_or_none():
    passenger = PassengerFactory()
    other = BusFactory(conference=passenger.bus.conference)

    for bus, target in [(passenger.bus, other), (other, passenger.bus)] * 3:
        delegate = passenger.delegate
        assign_to_bus(bus=bus, delegate=delegate)
        all_at_once(
            partial(take_off, bus=bus, delegate=delegate),
            partial(assign_to_bus, bus=target, delegate=delegate),
        )

        assert Passenger.objects.get().bus == target

"""Whoever cancels gives the seat back; seats are above delegates, so their test is here."""

import pytest

from conference.models.tracked import acting_as
from delegates.models import Delegate
from delegates.services.delegate import StateChange, set_state
from sessions.models import Passenger
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory, PassengerFactory

pytestmark = pytest.mark.django_db


def everybody():
    return Delegate.objects.all()


def test_those_who_cancel_give_their_seats_back():
    bus = BusFactory(seats=3)
    PassengerFactory.create_batch(2, bus=bus)
    DelegateFactory(conference=bus.conference)

    change = set_state(delegates=everybody(), state="cancelled")

    assert change == StateChange(changed=3, seats_freed=2)
    assert {delegate.state for delegate in everybody()} == {"cancelled"}
    assert bus.passengers.count() == 0


def test_those_who_come_keep_their_seats():
    PassengerFactory()

    assert set_state(delegates=everybody(), state="confirmed") == StateChange(1, 0)
    assert Passenger.objects.count() == 1


def test_cancelling_twice_changes_nothing_more():
    PassengerFactory()
    set_state(delegates=everybody(), state="cancelled")

    assert set_state(delegates=everybody(), state="cancelled") == StateChange(0, 0)
    assert Delegate.history.count() == 2


def test_who_had_cancelled_and_has_a_seat_all_the_same_gives_it_back():
    PassengerFactory(delegate__state="cancelled")

    assert set_state(delegates=everybody(), state="cancelled") == StateChange(0, 1)


def test_only_the_chosen_change():
    chosen, other = PassengerFactory(), PassengerFactory()

    set_state(delegates=Delegate.objects.filter(pk=chosen.delegate_id), state="cancelled")

    assert list(Passenger.objects.all()) == [other]
    assert Delegate.objects.coming().get() == other.delegate


def test_the_chosen_may_be_found_by_the_state_that_they_leave():
    PassengerFactory.create_batch(2, bus__seats=9)

    change = set_state(delegates=everybody().filter(state="registered"), state="cancelled")

    assert change == StateChange(2, 2)


def test_the_chosen_may_be_a_part_of_a_list_in_its_order():
    DelegateFactory.create_batch(3)

    assert set_state(delegates=everybody().in_list_order()[:2], state="confirmed").changed == 2


def test_history_says_who_cancelled_and_whose_seats_were_freed():
    passenger = PassengerFactory()
    DelegateFactory()

    with acting_as("đầu mối Hà Nội"):
        set_state(delegates=everybody(), state="cancelled")

    states = Delegate.history.filter(history_type="~")
    assert [(row.state, row.history_actor) for row in states] == [
        ("cancelled", "đầu mối Hà Nội")
    ] * 2
    seat = Passenger.history.get(history_type="-")
    assert (seat.delegate_id, seat.bus_id) == (passenger.delegate_id, passenger.bus_id)
    assert seat.history_actor == "đầu mối Hà Nội"


def test_an_unknown_state_changes_nobody():
    delegate = PassengerFactory().delegate

    with pytest.raises(ValueError, match="away"):
        set_state(delegates=everybody(), state="away")

    delegate.refresh_from_db()
    assert delegate.state == "registered"


def test_more_than_one_portion_changes_at_once(monkeypatch):
    monkeypatch.setattr("delegates.services.delegate._PORTION", 2)
    PassengerFactory.create_batch(5)

    assert set_state(delegates=everybody(), state="cancelled") == StateChange(5, 5)

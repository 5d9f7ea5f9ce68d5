"""Seats given in the admin keep to the bus's number of seats."""

import pytest

from sessions.models import Passenger
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory, PassengerFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/agenda/passenger/add/"


def give_seat(client, bus, delegate):
    return client.post(ADD, {"bus": bus.pk, "delegate": delegate.pk})


def errors(response):
    return dict(response.context["adminform"].form.errors)


def test_a_free_seat_is_given(admin_client):
    bus = BusFactory()
    delegate = DelegateFactory(conference=bus.conference)

    give_seat(admin_client, bus, delegate)

    assert Passenger.objects.get(delegate=delegate).bus == bus


def test_a_full_bus_is_refused_in_words(admin_client):
    bus = PassengerFactory(bus__seats=1).bus

    response = give_seat(admin_client, bus, DelegateFactory(conference=bus.conference))

    assert errors(response) == {"bus": ["Xe đã hết chỗ."]}
    assert bus.passengers.count() == 1


def test_a_bus_of_another_conference_is_refused_in_words(admin_client):
    foreign = BusFactory()

    response = give_seat(admin_client, foreign, DelegateFactory())

    assert len(errors(response)) == 1
    assert not foreign.passengers.exists()


def test_a_bus_keeps_as_many_seats_as_are_taken(admin_client):
    bus = PassengerFactory().bus
    PassengerFactory(bus=bus)
    form = {"conference": bus.conference.pk, "name": bus.name, "seats": 1}
    empty = {f"stops-{name}": 0 for name in ("TOTAL_FORMS", "INITIAL_FORMS")}

    response = admin_client.post(f"/admin/agenda/bus/{bus.pk}/change/", form | empty)

    assert list(errors(response)) == ["seats"]


def test_who_cancels_gives_the_seat_back(admin_client):
    delegate = PassengerFactory(bus__seats=1).delegate
    bus = delegate.passenger.bus
    form = {
        "full_name": delegate.full_name,
        "delegation": delegate.delegation.pk,
        "category": delegate.category.pk,
        "duty": "member",
        "payroll": "unknown",
        "rank": 100,
        "state": "cancelled",
    }

    response = admin_client.post(
        f"/admin/delegates/delegate/{delegate.pk}/change/", form, follow=True
    )

    assert "Chỗ trên xe đã được trả lại." in response.content.decode()
    assert not bus.passengers.exists()
    give_seat(admin_client, bus, DelegateFactory(conference=bus.conference))
    assert bus.passengers.count() == 1

"""Seats on buses, given out on the staff pages."""

import re

import pytest

from sessions.models import Passenger
from tests.factories.conference import RoleFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    BusFactory,
    PassengerFactory,
)
from tests.sessions.views.buses import conference_of_staff, path_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference(client):
    return conference_of_staff(client)


def seat(client, conference, bus, *delegates, query=""):
    form = {"bus": bus.pk, "delegates": [delegate.pk for delegate in delegates]}
    return client.post(path_of(conference) + query, form, follow=True)


def said(response):
    return [str(message) for message in response.context["messages"]]


def test_who_is_chosen_gets_a_seat_and_leaves_the_list(client, conference):
    bus = BusFactory(conference=conference, name="Xe 1")
    chosen, other = DelegateFactory.create_batch(2, conference=conference)

    response = seat(client, conference, bus, chosen)

    assert said(response) == ["Đã xếp 1 đại biểu lên Xe 1."]
    assert list(response.context["people"]) == [other]
    assert Passenger.objects.get().delegate == chosen
    assert Passenger.history.get().history_user == conference.roles.get().user


def test_too_many_are_refused_in_words_and_stay_chosen(client, conference):
    bus = BusFactory(conference=conference, name="Xe 1", seats=1)
    people = DelegateFactory.create_batch(2, conference=conference)

    response = seat(client, conference, bus, *people)

    assert said(response) == ["Xe 1 chỉ còn 1 chỗ mà đang chọn 2 người: chưa xếp ai lên xe."]
    page = response.content.decode()
    assert len(re.findall(r'name="delegates"[^>]* checked', page)) == 2
    assert f'<option value="{bus.pk}" selected>' in page
    assert not Passenger.objects.exists()


def test_who_was_seated_elsewhere_meanwhile_is_named(client, conference):
    bus = BusFactory(conference=conference, name="Xe 2")
    moving = PassengerFactory(bus__conference=conference, delegate__full_name="Lê Mẫu").delegate

    response = seat(client, conference, bus, moving)

    assert said(response) == ["Đã chuyển 1 đại biểu từ xe khác sang Xe 2: Lê Mẫu."]
    assert Passenger.objects.get().bus == bus


def test_who_cancelled_meanwhile_is_named_and_nobody_is_seated(client, conference):
    bus = BusFactory(conference=conference)
    gone = DelegateFactory(conference=conference, full_name="Lê Mẫu", state="cancelled")

    response = seat(client, conference, bus, gone, DelegateFactory(conference=conference))

    assert said(response) == ["Chưa xếp được ai: Lê Mẫu vừa hủy tham dự. Xin chọn lại."]
    assert not Passenger.objects.exists()


def test_sending_the_form_twice_says_so(client, conference):
    bus = BusFactory(conference=conference, name="Xe 1")
    delegate = DelegateFactory(conference=conference)
    seat(client, conference, bus, delegate)

    response = seat(client, conference, bus, delegate)

    assert said(response) == ["Những người đã chọn đều có chỗ trên Xe 1 từ trước."]


def test_choosing_nothing_says_what_is_missing(client, conference):
    DelegateFactory(conference=conference)

    response = client.post(path_of(conference), {})

    assert said(response) == ["Hãy chọn xe.", "Hãy chọn ít nhất một đại biểu."]


@pytest.mark.parametrize("forged", ["foreign", "x", "9" * 30])
def test_delegates_of_another_conference_or_none_are_refused(client, conference, forged):
    bus = BusFactory(conference=conference)
    forged = str(DelegateFactory().pk) if forged == "foreign" else forged

    response = client.post(path_of(conference), {"bus": bus.pk, "delegates": [forged]})

    assert said(response) == ["Có người vừa chọn không còn trong danh sách: xin xem lại."]
    assert not Passenger.objects.exists()


def test_a_bus_of_another_conference_is_refused_and_has_no_page(client, conference):
    foreign = BusFactory()
    delegate = DelegateFactory(conference=conference)

    response = seat(client, conference, foreign, delegate)

    assert said(response) == ["Xe này không còn trong danh sách: hãy chọn xe khác."]
    assert client.get(f"{path_of(conference)}{foreign.pk}/").status_code == 404
    assert not Passenger.objects.exists()


def test_a_passenger_is_taken_off(client, conference):
    passenger = PassengerFactory(bus__conference=conference, bus__name="Xe 1")

    response = client.post(path_of(passenger.bus), {"off": passenger.delegate_id}, follow=True)

    assert said(response) == ["Đã bỏ Nguyễn Thị Mẫu khỏi Xe 1."]
    assert not Passenger.objects.exists()


@pytest.mark.parametrize("forged", ["foreign", "x", "9" * 30])
def test_nobody_of_another_conference_is_taken_off(client, conference, forged):
    bus = BusFactory(conference=conference)
    foreign = PassengerFactory()
    key = foreign.delegate_id if forged == "foreign" else forged

    assert client.post(path_of(bus), {"off": key}).status_code == 404
    assert Passenger.objects.get() == foreign


def test_passengers_change_buses_on_the_page_of_theirs(client, conference):
    passenger = PassengerFactory(bus__conference=conference)
    other = BusFactory(conference=conference)

    response = client.post(
        path_of(passenger.bus), {"bus": other.pk, "delegates": [passenger.delegate_id]}
    )

    assert response["Location"] == path_of(passenger.bus)
    assert Passenger.objects.get().bus == other


@pytest.mark.parametrize("kind", ["organiser", "staff", "viewer"])
def test_viewers_look_and_others_seat(client, kind):
    role = RoleFactory(kind=kind)
    client.force_login(role.user)
    bus = PassengerFactory(bus__conference=role.conference).bus
    delegate = DelegateFactory(conference=role.conference)
    form = {"bus": bus.pk, "delegates": [delegate.pk]}
    may_write = kind != "viewer"

    for path in (path_of(role.conference), path_of(bus)):
        page = client.get(path).content.decode()
        assert ('name="delegates"' in page or 'name="off"' in page) == may_write
        assert "Nguyễn Thị Mẫu" in page
    assert client.post(path_of(role.conference), form).status_code == (302 if may_write else 404)
    assert bus.passengers.count() == (2 if may_write else 1)
    taken_off = client.post(path_of(bus), {"off": delegate.pk})
    assert taken_off.status_code == (302 if may_write else 404)


def test_strangers_find_nothing(client):
    client.force_login(RoleFactory().user)
    bus = BusFactory()

    assert client.get(path_of(bus.conference)).status_code == 404
    assert client.get(path_of(bus)).status_code == 404


def test_a_narrowed_list_is_narrowed_still_after_seating_and_nobody_is_chosen(client, conference):
    bus = BusFactory(conference=conference)
    delegate = DelegateFactory(conference=conference)

    response = seat(client, conference, bus, delegate, query="?q=mau&all=1")

    assert response.redirect_chain == [(f"{path_of(conference)}?q=mau", 302)]

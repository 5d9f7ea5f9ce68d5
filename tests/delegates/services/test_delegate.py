import pytest

from delegates.models import Delegate
from delegates.services.delegate import (
    ListChangedError,
    OtherConferenceError,
    SecondHeadError,
    StateChange,
    move_to_delegation,
    set_category,
    set_ranks,
    set_state,
)
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory
from tests.factories.sessions import PassengerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def people(conference):
    return DelegateFactory.create_batch(3, conference=conference)


def test_a_state_is_written_with_history_only_where_it_differs(people):
    Delegate.objects.filter(pk=people[0].pk).update(state="confirmed")
    before = [delegate.history.count() for delegate in people]

    change = set_state(delegates=Delegate.objects.all(), state="confirmed")

    assert change == StateChange(changed=2, seats_freed=0)
    after = [delegate.history.count() for delegate in people]
    assert [new - old for old, new in zip(before, after, strict=True)] == [0, 1, 1]


def test_who_cancels_leaves_the_bus_with_history_and_twice_is_harmless(conference, people):
    seat = PassengerFactory(bus__conference=conference, delegate=people[0])
    kept = PassengerFactory(bus=seat.bus, delegate=people[2])
    chosen = Delegate.objects.filter(pk__in=[people[0].pk, people[1].pk])

    assert set_state(delegates=chosen, state="cancelled") == StateChange(2, 1)
    assert set_state(delegates=chosen, state="cancelled") == StateChange(0, 0)

    assert list(seat.bus.passengers.all()) == [kept]
    assert type(seat).history.filter(delegate=people[0], history_type="-").count() == 1


def test_who_confirms_keeps_the_seat(conference, people):
    PassengerFactory(bus__conference=conference, delegate=people[0])

    change = set_state(delegates=Delegate.objects.all(), state="confirmed")

    assert change == StateChange(changed=3, seats_freed=0)


def test_more_people_than_a_statement_takes_change_together(conference):
    delegation = DelegationFactory(conference=conference)
    category = CategoryFactory(conference=conference)
    Delegate.objects.bulk_create(
        Delegate(full_name="Người Mẫu", delegation=delegation, category=category)
        for _number in range(1001)
    )

    change = set_state(delegates=Delegate.objects.all(), state="confirmed")

    assert change == StateChange(changed=1001, seats_freed=0)
    assert Delegate.objects.filter(state="confirmed").count() == 1001


def test_a_category_is_given_to_those_of_its_conference_alone(conference, people):
    chosen = CategoryFactory(conference=conference)
    chosen_by_all = Delegate.objects.all()

    assert set_category(delegates=chosen_by_all, category=chosen) == 3
    assert set_category(delegates=chosen_by_all, category=chosen) == 0
    with pytest.raises(OtherConferenceError):
        set_category(delegates=chosen_by_all, category=CategoryFactory())

    assert chosen.delegates.count() == 3


def test_people_move_with_rank_and_duty(conference, people):
    target = DelegationFactory(conference=conference)
    Delegate.objects.filter(pk=people[0].pk).update(duty="head", rank=7)

    assert move_to_delegation(delegates=Delegate.objects.all(), delegation=target) == 3

    assert target.delegates.count() == 3
    assert (target.head, target.head.rank) == (people[0], 7)


@pytest.mark.parametrize("heads", [1, 2])
def test_nobody_moves_where_a_delegation_would_have_two_heads(conference, people, heads):
    target = DelegationFactory(conference=conference)
    if heads == 1:
        DelegateFactory(delegation=target, duty="head")
    for delegate in people[:heads]:
        Delegate.objects.filter(pk=delegate.pk).update(duty="head")
    moved = Delegate.objects.filter(pk__in=[delegate.pk for delegate in people])
    history = Delegate.history.count()

    with pytest.raises(SecondHeadError):
        move_to_delegation(delegates=moved, delegation=target)

    assert not moved.filter(delegation=target).exists()
    assert Delegate.history.count() == history


def test_nobody_moves_to_another_conference(people):
    with pytest.raises(OtherConferenceError):
        move_to_delegation(delegates=Delegate.objects.all(), delegation=DelegationFactory())


def test_ranks_are_written_with_history_where_they_differ():
    delegation = DelegationFactory()
    one, two = DelegateFactory.create_batch(2, delegation=delegation)

    assert set_ranks(delegation=delegation, ranks={one.pk: 100, two.pk: 1}) == 1

    assert list(delegation.delegates.in_list_order()) == [two, one]
    assert (one.history.count(), two.history.count()) == (1, 2)


def test_ranks_of_somebody_who_has_left_are_refused_as_a_whole():
    delegation = DelegationFactory()
    one, stranger = DelegateFactory(delegation=delegation), DelegateFactory()

    with pytest.raises(ListChangedError):
        set_ranks(delegation=delegation, ranks={one.pk: 1, stranger.pk: 2})

    one.refresh_from_db()
    assert one.rank == 100

"""Whose badges: each choice narrows, and none reaches into another conference."""

import pytest

from delegates.badges.selection import Choice, UnknownChoiceError, select_delegates
from delegates.models import Delegate
from delegates.queries.badge_state import digests_of
from delegates.services.print_log import record_print
from tests.factories.conference import ConferenceFactory, ProvinceFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory, DelegationFactory
from tests.factories.sessions import BusFactory, PassengerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def other(conference):
    """Somebody of the same conference whom no choice means."""
    return DelegateFactory(conference=conference, full_name="Người Khác")


def chosen(conference, **choice):
    return list(select_delegates(conference, Choice(**choice)))


def test_by_delegation_province_and_category(conference, other):
    delegation = DelegationFactory(conference=conference, province=ProvinceFactory(slug="ha-noi"))
    delegate = DelegateFactory(delegation=delegation)

    assert chosen(conference, delegation=delegation.slug) == [delegate]
    assert chosen(conference, province="ha-noi") == [delegate]
    assert chosen(conference, category=delegate.category.slug) == [delegate]


def test_by_state_of_those_who_come(conference, other):
    confirmed = DelegateFactory(conference=conference, state="confirmed")
    DelegateFactory(conference=conference, state="cancelled")

    assert chosen(conference, state="confirmed") == [confirmed]
    assert set(chosen(conference)) == {confirmed, other}


def test_by_bus(conference, other):
    seat = PassengerFactory(
        bus__conference=conference, delegate=DelegateFactory(conference=conference)
    )

    assert chosen(conference, bus=seat.bus.pk) == [seat.delegate]


def test_by_name_without_diacritics_and_by_code(conference, other):
    delegate = DelegateFactory(conference=conference, full_name="Nguyễn Thị Vân")

    assert chosen(conference, search="nguyen van") == [delegate]
    assert chosen(conference, search=delegate.code) == [delegate]


def test_single_people_and_those_of_an_earlier_print(conference, other):
    delegate = DelegateFactory(conference=conference)
    log = record_print(conference=conference, kind="badges", delegate_ids=[delegate.pk])

    assert chosen(conference, people=(delegate.pk, DelegateFactory().pk)) == [delegate]
    assert chosen(conference, log=log.pk) == [delegate]


def test_by_what_has_become_of_the_badge():
    design = BadgeDesignFactory()
    conference = design.conference
    same, changed, new = DelegateFactory.create_batch(3, conference=conference)
    ids = [same.pk, changed.pk]
    record_print(
        conference=conference,
        kind="badges",
        delegate_ids=ids,
        design=design,
        digests=digests_of(ids, design),
    )
    Delegate.objects.filter(pk=changed.pk).update(position="Giám đốc")

    assert chosen(conference, only="unprinted") == [new]
    assert chosen(conference, only="changed") == [changed]
    assert set(chosen(conference, only="needed")) == {changed, new}


@pytest.mark.parametrize(("order", "names"), [("rank", ["Bùi Bé", "Lê An"]), ("name", None)])
def test_delegations_stay_together_in_either_order(conference, order, names):
    first, second = (DelegationFactory(conference=conference, position=n) for n in (1, 2))
    DelegateFactory(delegation=second, full_name="Đỗ Ánh", rank=1)
    DelegateFactory(delegation=first, full_name="Lê An", rank=2)
    DelegateFactory(delegation=first, full_name="Bùi Bé", rank=1)

    people = [each.full_name for each in chosen(conference, order=order)]

    assert people == [*(names or ["Lê An", "Bùi Bé"]), "Đỗ Ánh"]


@pytest.mark.parametrize("name", ["province", "delegation", "category"])
def test_what_the_conference_does_not_have_is_refused(conference, name):
    foreign = DelegateFactory(delegation__province=ProvinceFactory(slug="ha-noi"))
    slugs = {
        "province": "ha-noi",
        "delegation": foreign.delegation.slug,
        "category": foreign.category.slug,
    }

    with pytest.raises(UnknownChoiceError):
        chosen(conference, **{name: slugs[name]})


def test_buses_and_prints_of_others_are_refused(conference):
    log = record_print(conference=ConferenceFactory(), kind="badges", delegate_ids=[])

    with pytest.raises(UnknownChoiceError):
        chosen(conference, bus=BusFactory().pk)
    with pytest.raises(UnknownChoiceError):
        chosen(conference, log=log.pk)

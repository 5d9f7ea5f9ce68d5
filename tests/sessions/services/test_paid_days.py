import pytest

from sessions.services.paid_days import (
    ForeignDelegateError,
    TooManyDaysError,
    set_paid_days,
)
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import AllowanceRateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rate():
    return AllowanceRateFactory()


@pytest.fixture
def delegate(rate):
    return DelegateFactory(conference=rate.conference)


def typed(rate):
    return dict(rate.paid_days.values_list("delegate_id", "days"))


def test_typed_days_are_noted_with_a_history(rate, delegate):
    assert set_paid_days(rate=rate, days={delegate.pk: 2}) == 1

    assert typed(rate) == {delegate.pk: 2}
    assert rate.paid_days.get().history.count() == 1


def test_saying_the_same_again_changes_nothing(rate, delegate):
    set_paid_days(rate=rate, days={delegate.pk: 2})

    assert set_paid_days(rate=rate, days={delegate.pk: 2}) == 0
    assert rate.paid_days.get().history.count() == 1


def test_an_empty_box_forgets_what_was_typed(rate, delegate):
    set_paid_days(rate=rate, days={delegate.pk: 2})
    set_paid_days(rate=rate, days={delegate.pk: None})

    assert typed(rate) == {}


def test_nought_is_a_number_and_not_an_empty_box(rate, delegate):
    set_paid_days(rate=rate, days={delegate.pk: 0})

    assert typed(rate) == {delegate.pk: 0}


def test_who_is_not_named_keeps_the_days(rate, delegate):
    other = DelegateFactory(conference=rate.conference)
    set_paid_days(rate=rate, days={delegate.pk: 2})
    set_paid_days(rate=rate, days={other.pk: 3})

    assert typed(rate) == {delegate.pk: 2, other.pk: 3}


def test_somebody_may_be_paid_for_all_days_of_the_conference(rate, delegate):
    set_paid_days(rate=rate, days={delegate.pk: 3})

    assert typed(rate) == {delegate.pk: 3}


@pytest.mark.parametrize("days", [-1, 4])
def test_days_that_the_conference_has_not_are_refused(rate, delegate, days):
    with pytest.raises(TooManyDaysError):
        set_paid_days(rate=rate, days={delegate.pk: days})


def test_somebody_of_another_conference_spoils_it_for_all(rate, delegate):
    foreign = DelegateFactory()

    with pytest.raises(ForeignDelegateError):
        set_paid_days(rate=rate, days={delegate.pk: 2, foreign.pk: 2})

    assert typed(rate) == {}

from datetime import UTC, date, datetime

import pytest

from sessions.models import PaidDays
from sessions.queries.payment_list import payment_list
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory
from tests.factories.sessions import AllowanceRateFactory, AttendanceFactory, SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def rate(conference):
    return AllowanceRateFactory(conference=conference, amount=150_000)


def resident(conference, **changes):
    return DelegateFactory(conference=conference, **{"payroll": "no"} | changes)


def attend(delegate, *hours_by_day):
    """(day of October 2023, hour in UTC) of each session that the delegate was at."""
    for day, hour in hours_by_day:
        start = datetime(2023, 10, day, hour, tzinfo=UTC)
        session = SessionFactory(
            conference=delegate.delegation.conference,
            starts_at=start,
            ends_at=start.replace(minute=30),
        )
        AttendanceFactory(session=session, delegate=delegate)


def names(people):
    return [payee.name for payee in people]


def test_days_are_those_on_which_somebody_was_at_a_session(conference, rate):
    attend(resident(conference), (4, 1), (4, 7), (5, 1))

    paper = payment_list(conference, rate)

    assert [payee.days for payee in paper.payees] == [2]
    assert (paper.days, paper.total) == (2, 300_000)


def test_a_day_is_the_conferences_own_and_not_londons(conference, rate):
    attend(resident(conference), (4, 1), (4, 23))  # in Vietnam it is the 5th already

    assert payment_list(conference, rate).days == 2


def test_only_days_that_the_rate_holds_are_paid(conference):
    rate = AllowanceRateFactory(
        conference=conference, valid_from=date(2023, 10, 5), valid_to=date(2023, 10, 5)
    )
    attend(resident(conference), (4, 1), (5, 1), (6, 1))

    assert payment_list(conference, rate).days == 1


def test_typed_days_outdo_recorded_ones(conference, rate):
    delegate = resident(conference)
    attend(delegate, (4, 1))
    PaidDays.objects.create(rate=rate, delegate=delegate, days=3)

    payee = payment_list(conference, rate).payees[0]

    assert (payee.recorded, payee.typed, payee.days) == (1, 3, 3)


def test_days_typed_for_another_rate_do_not_count(conference, rate):
    delegate = resident(conference)
    other = AllowanceRateFactory(conference=conference)
    PaidDays.objects.create(rate=other, delegate=delegate, days=3)

    assert payment_list(conference, rate).payees == ()


def test_who_is_left_out_is_told_with_the_reason(conference, rate):
    for payroll in ("yes", "unknown"):
        attend(resident(conference, full_name=f"Nguyễn {payroll}", payroll=payroll), (4, 1))
    resident(conference, full_name="Nguyễn Vắng")
    nought = resident(conference, full_name="Nguyễn Không")
    attend(nought, (4, 1))
    PaidDays.objects.create(rate=rate, delegate=nought, days=0)
    resident(conference, full_name="Nguyễn Hủy", state="cancelled")

    paper = payment_list(conference, rate)

    assert names(paper.on_payroll) == ["Nguyễn yes"]
    assert names(paper.unknown) == ["Nguyễn unknown"]
    assert sorted(names(paper.absent)) == ["Nguyễn Không", "Nguyễn Vắng"]
    assert (paper.payees, paper.total) == ((), 0)


def test_one_delegation_can_be_paid_alone(conference, rate):
    one, other = DelegationFactory.create_batch(2, conference=conference)
    for delegation in (one, other):
        attend(resident(conference, delegation=delegation, full_name=delegation.name), (4, 1))

    assert names(payment_list(conference, rate, delegation=one).payees) == [one.name]


def test_payees_are_grouped_as_lists_are(conference, rate):
    second = DelegationFactory(conference=conference, name="Hưng Yên", position=2)
    first = DelegationFactory(conference=conference, name="Hà Nội", position=1)
    for delegation in (second, first):
        attend(resident(conference, delegation=delegation), (4, 1))

    groups = payment_list(conference, rate).delegations

    assert [name for name, _people in groups] == ["Hà Nội", "Hưng Yên"]


def test_two_delegations_of_one_name_stay_two(conference, rate):
    for slug in ("mot", "hai"):
        delegation = DelegationFactory(conference=conference, name="Hội Nông dân", slug=slug)
        attend(resident(conference, delegation=delegation), (4, 1))

    groups = payment_list(conference, rate).delegations

    assert [(name, len(people)) for name, people in groups] == [("Hội Nông dân", 1)] * 2


def test_who_is_paid_for_more_days_than_recorded_is_counted(conference, rate):
    for days in (1, 2, 3):
        delegate = resident(conference)
        attend(delegate, (4, 1), (5, 1))
        PaidDays.objects.create(rate=rate, delegate=delegate, days=days)

    paper = payment_list(conference, rate)

    assert [payee.is_beyond for payee in paper.payees] == [False, False, True]
    assert paper.beyond == 1


def test_people_of_another_conference_are_not_paid(conference, rate):
    attend(resident(ConferenceFactory()), (4, 1))

    assert payment_list(conference, rate).payees == ()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_three_queries(conference, rate, count, django_assert_num_queries):
    for _ in range(count):
        attend(resident(conference), (4, 1))

    with django_assert_num_queries(3):
        assert len(payment_list(conference, rate).payees) == count

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.queries.crowding import Call, Crowd, crowded_visits, crowds
from tests.factories.sessions import BusFactory, FieldVisitFactory, PassengerFactory, StopFactory


def at(hour):
    return datetime(2023, 10, 5, tzinfo=UTC) + timedelta(hours=hour)


def call(bus, people, arrives, departs):
    return Call(bus, people, at(arrives), at(departs))


@pytest.mark.parametrize(
    ("calls", "expected"),
    [
        pytest.param([], (), id="nobody"),
        pytest.param([call("A", 40, 1, 2)], (), id="as many as it can receive"),
        pytest.param(
            [call("A", 41, 1, 2)], (Crowd(at(1), at(2), 41, ("A",)),), id="one bus too large"
        ),
        pytest.param([call("A", 30, 1, 2), call("B", 30, 2, 3)], (), id="in turn"),
        pytest.param(
            [call("A", 30, 1, 3), call("B", 30, 2, 4)],
            (Crowd(at(2), at(3), 60, ("A", "B")),),
            id="for the hour in which both are there",
        ),
        pytest.param(
            [call("A", 30, 1, 6), call("B", 30, 2, 3), call("C", 20, 4, 5)],
            (Crowd(at(2), at(3), 60, ("A", "B")), Crowd(at(4), at(5), 50, ("A", "C"))),
            id="twice",
        ),
        pytest.param(
            [call("A", 30, 1, 6), call("B", 30, 2, 4), call("C", 20, 3, 5)],
            (Crowd(at(2), at(5), 80, ("A", "B", "C")),),
            id="one stretch, told at its worst",
        ),
        pytest.param([call("A", 30, 1, 3), call("A", 30, 2, 4)], (), id="a bus written down twice"),
    ],
)
def test_the_people_of_buses_that_are_there_together_count(calls, expected):
    assert crowds(40, calls) == expected


HOURS = st.tuples(st.integers(0, 12), st.integers(1, 6))
CALLS = st.lists(st.tuples(st.sampled_from("ABCDE"), st.integers(0, 30), HOURS), max_size=8)


@given(CALLS, st.integers(0, 60))
def test_every_hour_is_told_that_is_too_full_and_no_other(drawn, capacity):
    size = {bus: people for bus, people, _hours in drawn}
    calls = [call(bus, size[bus], start, start + long) for bus, _people, (start, long) in drawn]

    found = crowds(capacity, calls)

    for hour in range(20):
        there = {each.bus for each in calls if each.arrives_at <= at(hour) < each.departs_at}
        people = sum(size[bus] for bus in there)
        told = [crowd for crowd in found if crowd.starts_at <= at(hour) < crowd.ends_at]
        assert len(told) == (people > capacity)
        assert all(crowd.people >= people and set(crowd.buses) >= there for crowd in told)
    assert all(one.ends_at < other.starts_at for one, other in itertools.pairwise(found))


@pytest.mark.django_db
def test_those_with_a_seat_count_and_empty_seats_do_not():
    visit = FieldVisitFactory(capacity=1)
    for name, people in [("Xe 1", 1), ("Xe 2", 1), ("Xe 3", 0)]:
        bus = BusFactory(conference=visit.conference, name=name, seats=30)
        PassengerFactory.create_batch(people, bus=bus)
        StopFactory(bus=bus, visit=visit)

    (found,) = crowded_visits(visit.conference)

    assert found.visit == visit
    assert found.crowds == (Crowd(at(1), at(3), 2, ("Xe 1", "Xe 2")),)


@pytest.mark.django_db
def test_a_visit_without_a_capacity_receives_everybody():
    stop = StopFactory(visit__capacity=None)
    PassengerFactory(bus=stop.bus)

    assert crowded_visits(stop.bus.conference) == []


@pytest.mark.django_db
def test_other_conferences_are_not_told():
    stop = StopFactory(visit__capacity=0)
    PassengerFactory(bus=stop.bus)

    assert crowded_visits(BusFactory().conference) == []
    assert len(crowded_visits(stop.bus.conference)) == 1


@pytest.mark.django_db
def test_one_query_whatever_there_is(django_assert_num_queries):
    visit = FieldVisitFactory(capacity=0)
    for _ in range(3):
        StopFactory(bus=PassengerFactory(bus__conference=visit.conference).bus, visit=visit)

    with django_assert_num_queries(1):
        crowded_visits(visit.conference)

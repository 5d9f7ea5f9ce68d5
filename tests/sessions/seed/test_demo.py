from collections import Counter
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from conference.models import Conference
from delegates.models import Delegate
from sessions.models import Bus, Passenger, Presentation, Publication, Session
from sessions.seed.demo import MOST_TALKS, demo_plan
from sessions.seed.loader import load_conference

pytestmark = pytest.mark.django_db

TOLD = [
    "honorific",
    "full_name",
    "position",
    "organisation_name",
    "place_name",
    "phone",
    "rank",
    "duty",
    "category__slug",
    "delegation__slug",
    "passenger__bus__name",
]


def load(slug, delegates, seed=1, **more):
    return load_conference(demo_plan(slug=slug, delegates=delegates, seed=seed, **more))


def told(conference):
    return list(Delegate.objects.for_conference(conference).order_by("pk").values_list(*TOLD))


@pytest.mark.parametrize("delegates", [1, 3, 91, 200])
def test_every_size_has_its_delegates_each_with_a_seat(delegates):
    conference = load("demo", delegates)

    assert Delegate.objects.for_conference(conference).count() == delegates
    assert Passenger.objects.count() == delegates
    assert all(bus.seats_taken <= bus.seats for bus in Bus.objects.with_seats_taken())


@pytest.mark.parametrize("talks", [0, 5, 80, MOST_TALKS])
def test_so_many_talks_as_are_asked_for_end_within_their_sessions(talks):
    load("demo", 1, talks=talks)

    placed = Presentation.objects.select_related("session")
    assert placed.count() == talks
    assert all(talk.starts_at >= talk.session.starts_at for talk in placed)
    ends = [talk.starts_at + timedelta(minutes=talk.minutes) for talk in placed]
    assert all(end <= talk.session.ends_at for talk, end in zip(placed, ends, strict=True))


def test_every_bus_stops_at_both_visits():
    load("demo", 200)

    stops = Counter(Bus.objects.values_list("name", "stops__visit"))
    assert len(stops) == 2 * Bus.objects.count()
    assert set(stops.values()) == {1}


def test_guests_are_not_of_the_hosts_delegation():
    told = Delegate.objects.for_conference(load("demo", 200)).filter(delegation__province=None)

    assert set(told.values_list("delegation__slug", "category__slug")) == {
        ("ban-to-chuc", "ban-to-chuc"),
        ("khach-moi", "bao-cao-vien"),
        ("khach-moi", "khach-moi"),
    }


def test_equal_seeds_make_equal_delegates_but_for_secrets():
    first, second = load("first", 60, seed=5), load("second", 60, seed=5)

    assert told(first) == told(second)
    delegates = Delegate.objects.all()
    assert len(set(delegates.values_list("token", flat=True))) == 120
    assert len(set(delegates.values_list("code", flat=True))) == 120


def test_another_seed_makes_other_delegates():
    first, second = load("first", 60, seed=5), load("second", 60, seed=6)

    assert told(first) != told(second)


def test_the_agenda_is_published_and_its_sessions_lie_within_the_dates():
    conference = load("demo", 10)

    assert Publication.objects.get().conference == conference
    for session in Session.objects.all():
        session.full_clean()


def test_the_bac_ninh_conference_stays_the_sites_first_page(bac_ninh):
    load("demo", 1)

    assert Conference.objects.current() == bac_ninh


def test_twice_the_delegates_cost_few_more_queries():
    with CaptureQueriesContext(connection) as small:
        load("small", 300)
    with CaptureQueriesContext(connection) as large:
        load("large", 600)

    assert len(large) - len(small) <= 30

from datetime import UTC, datetime, timedelta

import pytest

from delegates.services.print_log import record_print
from sessions.queries.dashboard import delegation_lines, in_all, missing, next_session
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory
from tests.factories.sessions import PassengerFactory, SessionFactory

pytestmark = pytest.mark.django_db


def test_a_delegation_is_counted_by_state_against_its_quota():
    delegation = DelegationFactory(name="Hà Nội", quota=1)
    for state in ("registered", "confirmed", "confirmed", "cancelled"):
        DelegateFactory(delegation=delegation, state=state)

    (line,) = delegation_lines(delegation.conference)

    assert (line.name, line.registered, line.confirmed, line.cancelled) == ("Hà Nội", 1, 2, 1)
    assert (line.coming, line.over) == (3, 2)


def test_a_delegation_without_delegates_or_quota_has_its_line():
    (line,) = delegation_lines(DelegationFactory(quota=None).conference)

    assert (line.coming, line.over) == (0, 0)


@pytest.mark.parametrize(("quotas", "total"), [([5, 7], 12), ([5, None], None), ([], None)])
def test_the_sum_has_a_quota_where_every_delegation_has_one(quotas, total):
    conference = ConferenceFactory()
    for quota in quotas:
        DelegationFactory(conference=conference, quota=quota)

    assert in_all(delegation_lines(conference)).quota == total


def test_what_is_missing_is_counted_among_those_who_come():
    complete = {"photo": "photos/a.jpg", "phone": "0912345678", "organisation_name": "Sở"}
    seated = PassengerFactory(delegate__full_name="Đủ").delegate
    conference = seated.delegation.conference
    type(seated).objects.filter(pk=seated.pk).update(**complete)
    record_print(conference=conference, kind="badges", delegate_ids=[seated.pk])
    DelegateFactory(delegation=seated.delegation)
    DelegateFactory(delegation=seated.delegation, state="cancelled")

    lacking = missing(conference)

    assert (lacking.photo, lacking.phone, lacking.organisation) == (1, 1, 1)
    assert (lacking.seat, lacking.badge) == (1, 1)


@pytest.mark.parametrize(("minutes", "title"), [(-9, "Một"), (30, "Một"), (60, "Hai"), (999, None)])
def test_next_is_what_runs_or_comes_first(minutes, title):
    start = datetime(2023, 10, 4, 1, 0, tzinfo=UTC)
    hour = timedelta(hours=1)
    first = SessionFactory(title="Một", starts_at=start, ends_at=start + hour)
    times = {"starts_at": start + hour, "ends_at": start + 2 * hour}
    SessionFactory(conference=first.conference, title="Hai", **times)

    found = next_session(first.conference, start + timedelta(minutes=minutes))

    assert (found and found.title) == title

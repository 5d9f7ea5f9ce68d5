from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from conference.models import Conference
from tests.factories.conference import ConferenceFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db

TODAY = date(2023, 10, 5)


def conference_on(first, **values):
    return ConferenceFactory(starts_on=first, ends_on=first + timedelta(days=2), **values)


def test_the_running_conference_is_current():
    conference_on(TODAY - timedelta(days=30))
    running = conference_on(TODAY - timedelta(days=1))
    conference_on(TODAY + timedelta(days=5))

    assert Conference.objects.current(TODAY) == running


def test_between_conferences_the_next_one_is_current():
    conference_on(TODAY - timedelta(days=30))
    following = conference_on(TODAY + timedelta(days=5))

    assert Conference.objects.current(TODAY) == following


def test_after_all_conferences_the_last_one_is_current():
    conference_on(TODAY - timedelta(days=60))
    last = conference_on(TODAY - timedelta(days=30))

    assert Conference.objects.current(TODAY) == last


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_a_draft_or_archived_conference_is_never_current(state):
    conference_on(TODAY, state=state)

    assert Conference.objects.current(TODAY) is None


@pytest.mark.parametrize("slug", ["admin", "d", "staff", "healthz"])
def test_words_of_the_sites_own_paths_are_refused_as_slugs(slug):
    with pytest.raises(ValidationError, match="slug"):
        ConferenceFactory.build(slug=slug).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        ConferenceFactory(slug=slug)


def test_the_database_refuses_a_conference_that_ends_before_it_starts():
    with pytest.raises(IntegrityError), transaction.atomic():
        ConferenceFactory(starts_on=TODAY, ends_on=TODAY - timedelta(days=1))


def test_an_unknown_time_zone_is_refused():
    with pytest.raises(ValidationError, match="Asia/Hanoi"):
        ConferenceFactory.build(time_zone="Asia/Hanoi").full_clean()


def test_new_dates_that_leave_a_session_outside_are_refused():
    conference = ConferenceFactory()
    SessionFactory(conference=conference, title="Khai mạc")  # 4 October

    conference.starts_on = date(2023, 10, 5)

    with pytest.raises(ValidationError, match="Khai mạc"):
        conference.full_clean()


def test_new_dates_that_still_hold_every_session_are_taken():
    conference = ConferenceFactory()
    SessionFactory(conference=conference)

    conference.ends_on = date(2023, 10, 4)

    conference.full_clean()

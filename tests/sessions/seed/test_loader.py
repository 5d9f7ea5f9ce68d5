from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from conference.models import Conference
from delegates.models import Delegate
from sessions.seed.demo import demo_plan
from sessions.seed.loader import ConferenceExistsError, load_conference
from sessions.seed.plan import SessionPlan
from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db

PLAN = demo_plan(slug="demo", delegates=8, seed=1)


def test_a_conference_that_exists_is_left_alone():
    conference = ConferenceFactory(slug="demo", title="Của ban tổ chức")

    with pytest.raises(ConferenceExistsError):
        load_conference(PLAN)

    conference.refresh_from_db()
    assert conference.title == "Của ban tổ chức"
    assert not conference.delegations.exists()


def test_a_load_that_breaks_off_leaves_nothing():
    unknown_room = SessionPlan(0, "8:00", "9:00", "talks", "Phiên", room="không có")

    with pytest.raises(KeyError):
        load_conference(replace(PLAN, sessions=[unknown_room]))

    assert not Conference.objects.exists()
    assert not Delegate.objects.exists()
    assert not Delegate.history.exists()


def test_a_slug_that_no_form_would_take_is_refused():
    with pytest.raises(ValidationError):
        load_conference(replace(PLAN, fields={**PLAN.fields, "slug": "admin"}))


def test_the_steps_are_reported():
    lines = []

    load_conference(PLAN, report=lines.append)

    assert lines[0] == "Delegates of Hà Nội: 2"
    assert lines[-1] == "The agenda is published."

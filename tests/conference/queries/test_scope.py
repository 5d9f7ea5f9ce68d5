"""What a user sees and may do follows from roles alone."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from conference.models import Conference, Province, Theme
from conference.queries.scope import (
    ADMINISTERING,
    LOOKING,
    ORGANISING,
    WORKING,
    path_to_conference,
    scope_for,
)
from tests.factories.conference import (
    ConferenceFactory,
    ProvinceFactory,
    RoleFactory,
    ThemeFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

#: Rows that all conferences share; every other row belongs to one.
SHARED = {"conference.Province", "conference.Organisation"}
OURS = ["conference", "delegates", "agenda"]


def conference_in(days):
    day = timezone.localdate() + timedelta(days=days)
    return ConferenceFactory(starts_on=day, ends_on=day)


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        ("organiser", [False, True, True, True]),
        ("staff", [False, False, True, True]),
        ("viewer", [False, False, False, True]),
    ],
)
def test_each_role_may_what_those_below_it_may(kind, allowed):
    scope = scope_for(RoleFactory(kind=kind).user)

    assert [scope.may(each) for each in (ADMINISTERING, ORGANISING, WORKING, LOOKING)] == allowed


def test_superusers_may_everything_everywhere():
    conference = ConferenceFactory()

    scope = scope_for(UserFactory(is_superuser=True))

    assert scope.conferences == (conference,)
    assert scope.may(ADMINISTERING)


def test_without_a_role_nothing_is_in_sight():
    ConferenceFactory()

    scope = scope_for(UserFactory())

    assert (scope.conferences, scope.conference, scope.may(LOOKING)) == ((), None, False)


def test_a_role_holds_at_its_own_conference_alone():
    user = UserFactory()
    organised = RoleFactory(user=user, kind="organiser").conference
    viewed = RoleFactory(user=user, kind="viewer").conference

    assert scope_for(user, wanted=organised.pk).may(ORGANISING)
    assert not scope_for(user, wanted=viewed.pk).may(ORGANISING)


def test_where_somebody_works_follows_from_the_roles_there():
    role = RoleFactory(kind="staff")
    RoleFactory(user=role.user, kind="viewer")
    ConferenceFactory()

    assert scope_for(role.user).where(WORKING) == [role.conference_id]


def test_superusers_work_at_every_conference():
    ConferenceFactory.create_batch(2)

    assert len(scope_for(UserFactory(is_superuser=True)).where(WORKING)) == 2


def test_a_conference_out_of_sight_cannot_be_wanted():
    role, foreign = RoleFactory(), ConferenceFactory()

    assert scope_for(role.user, wanted=foreign.pk).conference == role.conference


@pytest.mark.parametrize(
    ("days", "at_hand"), [([-1, 0, 1], 0), ([-9, 2, 5], 2), ([-9, -2, -5], -2)]
)
def test_at_hand_is_what_runs_comes_next_or_ended_last(days, at_hand):
    conferences = {day: conference_in(day) for day in days}

    scope = scope_for(UserFactory(is_superuser=True))

    assert scope.conference == conferences[at_hand]


def test_rows_are_narrowed_and_shared_ones_are_not():
    mine, _foreign = ThemeFactory(), ThemeFactory()
    province = ProvinceFactory()
    scope = scope_for(RoleFactory(conference=mine.conference).user)

    assert list(scope.narrow(Theme.objects.all())) == [mine]
    assert list(scope.narrow(Province.objects.all())) == [province]
    assert list(scope.narrow(Conference.objects.all())) == [mine.conference]


def test_every_model_of_ours_leads_to_a_conference_or_is_known_to_be_shared():
    models = [model for app in OURS for model in apps.get_app_config(app).get_models()]
    people = [model for model in models if not hasattr(model, "instance_type")]  # no histories

    homeless = {model._meta.label for model in people if not path_to_conference(model)}

    assert homeless == SHARED


@pytest.mark.parametrize("app", OURS)
def test_every_path_can_be_followed(app):
    scope = scope_for(RoleFactory().user)

    for model in apps.get_app_config(app).get_models():
        if path_to_conference(model):
            assert "WHERE" in str(scope.narrow(model._default_manager.all()).query)

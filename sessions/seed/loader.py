"""A planned conference as rows, all or none."""

from collections.abc import Callable
from datetime import date

from django.db import transaction

from conference.models import Conference
from delegates.models import BadgeDesign, Delegate
from sessions.models import AllowanceRate
from sessions.services.publication import publish_agenda

from .agenda import create_rooms, create_sessions, create_themes
from .categories import create_categories
from .delegates import create_delegates, create_delegations
from .plan import MARK, ConferencePlan
from .provinces import ensure_provinces
from .tour import create_tour


class ConferenceExistsError(Exception):
    """A conference of that slug exists; what its organisers made of it is left alone."""


@transaction.atomic
def load_conference(
    plan: ConferencePlan, report: Callable[[str], None] = lambda line: None
) -> Conference:
    """Create the conference with everything planned for it, its agenda published.

    Tells `report` what is done. Raises ConferenceExistsError, or ValidationError for fields that
    no form would take.
    """
    if Conference.objects.filter(slug=plan.fields["slug"]).exists():
        raise ConferenceExistsError(plan.fields["slug"])
    conference = Conference(**plan.fields)
    conference.full_clean()
    conference.save()
    BadgeDesign.objects.create(
        conference=conference, name="Mẫu chung", slug="mau-chung", is_default=True
    )
    _create_rate(conference)
    _fill(conference, plan, report)
    return conference


def _create_rate(conference: Conference) -> None:
    """So that payment lists can be tried; amount and rule are to be checked by an accountant."""
    AllowanceRate.objects.create(
        conference=conference,
        name=f"Hỗ trợ tiền ăn {MARK}",
        amount=150_000,
        valid_from=date(2017, 7, 1),
        legal_basis=f"Thông tư số 40/2017/TT-BTC {MARK}",
    )


def _fill(conference: Conference, plan: ConferencePlan, report: Callable[[str], None]) -> None:
    provinces = ensure_provinces()
    delegates = _create_people(conference, plan, provinces, report)
    create_sessions(
        conference,
        plan.sessions,
        rooms=create_rooms(conference, plan.venue, plan.english),
        themes=create_themes(conference, plan.themes, plan.english),
        delegates=delegates,
        english=plan.english,
    )
    report(f"Sessions: {len(plan.sessions)}")
    province = provinces["bac-ninh"]
    buses = create_tour(conference, plan.tour, province, delegates, english=plan.english)
    report(f"Buses: {len(buses)}, seats taken: {len(delegates)}")
    publish_agenda(conference=conference)
    report("The agenda is published.")


def _create_people(conference, plan: ConferencePlan, provinces, report) -> list[Delegate]:
    categories = create_categories(conference)
    delegations = create_delegations(conference, plan, provinces)
    delegates = []
    for delegation, each in zip(delegations, plan.delegations, strict=True):
        delegates += create_delegates(
            delegation,
            each,
            categories=categories,
            seed=plan.seed,
            photo_every=plan.photo_every,
        )
        report(f"Delegates of {delegation.name}: {each.size}")
    return delegates

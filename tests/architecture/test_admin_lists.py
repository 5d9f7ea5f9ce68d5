"""Every list of the admin: it opens, and asks as many questions for three rows as for one."""

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from conference.models import Organisation, PovertyModel
from tests.factories import conference, delegates, sessions

pytestmark = pytest.mark.django_db


def organisation(number):
    Organisation.objects.create(name=f"Đơn vị {number}", province=conference.ProvinceFactory())


def poverty_model(number):
    PovertyModel.objects.create(
        name=f"Mô hình {number}",
        conference=conference.ConferenceFactory(),
        province=conference.ProvinceFactory(),
    )


def publication(number):
    from sessions.services.publication import publish_agenda

    publish_agenda(conference=sessions.SessionFactory().conference)


def printing(number):
    from delegates.services.print_log import record_print

    record_print(conference=conference.ConferenceFactory(), kind="badges", delegate_ids=[])


MAKERS = {
    "conference.conference": lambda number: conference.ConferenceFactory(),
    "conference.organisation": organisation,
    "conference.povertymodel": poverty_model,
    "conference.province": lambda number: conference.ProvinceFactory(),
    "conference.role": lambda number: conference.RoleFactory(),
    "conference.theme": lambda number: conference.ThemeFactory(),
    "conference.venue": lambda number: conference.VenueFactory(),
    "delegates.badgedesign": lambda number: delegates.BadgeDesignFactory(),
    "delegates.category": lambda number: delegates.CategoryFactory(),
    "delegates.delegate": lambda number: delegates.DelegateFactory(),
    "delegates.delegation": lambda number: delegates.DelegationFactory(),
    "delegates.printlog": printing,
    "agenda.attendance": lambda number: sessions.AttendanceFactory(),
    "agenda.bus": lambda number: sessions.BusFactory(),
    "agenda.fieldvisit": lambda number: sessions.FieldVisitFactory(),
    "agenda.passenger": lambda number: sessions.PassengerFactory(),
    "agenda.presentation": lambda number: sessions.PresentationFactory(),
    "agenda.publication": publication,
    "agenda.session": lambda number: sessions.SessionFactory(),
}
OURS = [
    model._meta.label_lower
    for model in admin.site._registry
    if model._meta.app_label in ("conference", "delegates", "agenda")
]


def queries_of(client, url):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


@pytest.mark.parametrize("label", OURS)
def test_a_list_asks_as_many_questions_for_three_rows_as_for_one(admin_client, label):
    url = reverse("admin:{}_{}_changelist".format(*label.split(".")))
    MAKERS[label](1)
    one = queries_of(admin_client, url)

    MAKERS[label](2)
    MAKERS[label](3)

    assert queries_of(admin_client, url) == one


@pytest.mark.parametrize("label", OURS)
def test_a_form_opens_for_every_row(admin_client, label):
    model = next(model for model in admin.site._registry if model._meta.label_lower == label)
    MAKERS[label](1)
    row = model.objects.order_by("-pk").first()

    page = reverse("admin:{}_{}_change".format(*label.split(".")), args=[row.pk])

    assert admin_client.get(page).status_code == 200

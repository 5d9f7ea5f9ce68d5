"""Rows added together with their parent are checked as those added to it later."""

import pytest

from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import FieldVisitFactory, SessionFactory

pytestmark = pytest.mark.django_db


def inline(prefix, **row):
    """The form fields of one new inline row."""
    management = {f"{prefix}-TOTAL_FORMS": 1, f"{prefix}-INITIAL_FORMS": 0}
    return management | {f"{prefix}-0-{name}": value for name, value in row.items()}


def errors(response):
    (formset,) = response.context["inline_admin_formsets"]
    return list(formset.formset.forms[0].errors)


def moment(name, day, hour):
    return {f"{name}_0": day, f"{name}_1": hour}


def test_a_talk_outside_its_new_session_is_refused(admin_client):
    session = {"conference": ConferenceFactory().pk, "kind": "talks", "title": "Phiên 1"}
    session |= moment("starts_at", "04/10/2023", "08:00") | moment("ends_at", "04/10/2023", "09:00")
    talk = inline(
        "presentations", position=1, title="Một", **moment("starts_at", "04/10/2023", "09:30")
    )

    response = admin_client.post("/admin/agenda/session/add/", session | talk)

    assert errors(response) == ["starts_at"]


@pytest.mark.parametrize(
    ("foreign", "day", "wrong"),
    [(True, "05/10/2023", "visit"), (False, "05/10/2030", "arrives_at")],
)
def test_a_stop_elsewhere_or_at_another_time_is_refused_on_a_new_bus(
    admin_client, foreign, day, wrong
):
    conference = ConferenceFactory()
    visit = FieldVisitFactory() if foreign else FieldVisitFactory(conference=conference)
    stop = inline(
        "stops",
        visit=visit.pk,
        **moment("arrives_at", day, "08:00"),
        **moment("departs_at", day, "09:00"),
    )

    response = admin_client.post(
        "/admin/agenda/bus/add/", {"conference": conference.pk, "name": "Xe 1", "seats": 9} | stop
    )

    assert errors(response) == [wrong]


def test_a_speaker_of_another_conference_is_refused_on_a_new_talk(admin_client):
    talk = {"session": SessionFactory().pk, "title": "Một", "position": 1}
    speaker = inline("speakers", position=1, delegate=DelegateFactory().pk)

    response = admin_client.post("/admin/agenda/presentation/add/", talk | speaker)

    assert errors(response) == ["delegate"]

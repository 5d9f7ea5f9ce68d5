"""The list and the pickers of other forms show the people somebody means first."""

import pytest

from delegates.models import Delegate
from tests.factories.delegates import DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/delegates/delegate/"
NAMED, OF_A_UNIT = "Lê Văn Uông", "Bùi Văn An"


@pytest.fixture(autouse=True)
def people():
    delegation = DelegationFactory()
    unit = {"organisation_name": "Trường Lê Văn Uông"}
    DelegateFactory(delegation=delegation, full_name=OF_A_UNIT, code="AAAAAA", **unit)
    DelegateFactory(delegation=delegation, full_name=NAMED, code="BBBBBB")


def listed(client, **query):
    response = client.get(LIST, query)
    return [delegate.full_name for delegate in response.context["cl"].result_list]


def picked(client, term):
    query = {"term": term, "app_label": "agenda", "model_name": "passenger"}
    response = client.get("/admin/autocomplete/", query | {"field_name": "delegate"})
    return [result["text"] for result in response.json()["results"]]


def test_the_list_shows_names_before_units(admin_client):
    assert listed(admin_client, q="le van uong") == [NAMED, OF_A_UNIT]


def test_a_picker_shows_names_before_units(admin_client):
    first, second = picked(admin_client, "le van uong")

    assert NAMED in first
    assert OF_A_UNIT in second


def test_a_clicked_column_is_what_the_list_goes_by(admin_client):
    assert listed(admin_client, q="le van uong", o="5") == [OF_A_UNIT, NAMED]


def test_a_box_for_a_phone_takes_all_that_is_pasted_and_the_message_says_it(admin_client):
    delegate = Delegate.objects.get(full_name=NAMED)
    both = "0912 345 678 / 0987 654 321"

    response = admin_client.post(f"{LIST}{delegate.pk}/change/", {"phone": both})

    form = response.context["adminform"].form
    assert "maxlength" not in str(form["phone"])
    assert both in form.errors["phone"][0]

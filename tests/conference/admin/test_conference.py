import pytest

from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory

pytestmark = pytest.mark.django_db


def test_the_time_zone_cannot_be_changed_where_times_are_read_in_another(admin_client):
    conference = ConferenceFactory()

    page = admin_client.get(f"/admin/conference/conference/{conference.pk}/change/")

    assert "time_zone" not in page.context["adminform"].form.fields


@pytest.mark.parametrize(
    ("model", "field"), [("passenger", "delegate"), ("passenger", "bus"), ("attendance", "session")]
)
def test_pickers_answer_in_a_lasting_order(admin_client, model, field):
    BusFactory.create_batch(2)
    DelegateFactory.create_batch(2)

    response = admin_client.get(
        "/admin/autocomplete/",
        {"app_label": "agenda", "model_name": model, "field_name": field, "term": ""},
    )

    assert response.status_code == 200  # an unordered list warns, and warnings are errors here

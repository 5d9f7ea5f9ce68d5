import pytest

from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import BusFactory, SessionFactory

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


def picked(admin_client, model, field, term):
    """The texts that a picker offers."""
    asked = {"app_label": "agenda", "model_name": model, "field_name": field, "term": term}
    results = admin_client.get("/admin/autocomplete/", asked).json()["results"]
    return [result["text"] for result in results]


def test_namesakes_are_told_apart(admin_client):
    one = DelegateFactory(full_name="Nguyễn Thị Vân", organisation_name="Sở Lao động")
    other = DelegateFactory(full_name="Nguyễn Thị Vân", conference=one.delegation.conference)

    assert set(picked(admin_client, "passenger", "delegate", "nguyen thi van")) == {
        f"Nguyễn Thị Vân – Sở Lao động – {one.code}",
        f"Nguyễn Thị Vân – {other.delegation.name} – {other.code}",
    }


def test_one_break_is_told_from_another(admin_client):
    SessionFactory(title="Giải lao")

    assert picked(admin_client, "attendance", "session", "") == ["04/10 08:00 – Giải lao"]


def test_an_earlier_state_stands_below_its_app_by_the_name_that_people_know(admin_client):
    role = RoleFactory()
    version = role.history.get().pk

    page = admin_client.get(f"/admin/conference/role/{role.pk}/history/{version}/").content.decode()

    assert '<a href="/admin/conference/">Hội nghị</a>' in page
    assert '<a href="/admin/conference/role/">Phân công</a>' in page

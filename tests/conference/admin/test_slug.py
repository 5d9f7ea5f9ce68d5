import pytest

from conference.models import Conference
from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/conference/conference/add/"


@pytest.fixture
def form():
    return {
        "title": "Hội nghị giảm nghèo",
        "short_title": "Đắk Lắk 2024",
        "host": "TRUNG TÂM ĐÀO TẠO",
        "signing_body": "TM. BAN TỔ CHỨC",
        "zero_word": "linh",
        "starts_on": "05/03/2024",
        "ends_on": "06/03/2024",
        "place": "Đắk Lắk",
        "time_zone": "Asia/Ho_Chi_Minh",
        "state": "draft",
    }


def errors(response):
    return list(response.context["adminform"].form.errors)


def test_a_slug_left_empty_keeps_the_letters_of_the_name(admin_client, form):
    admin_client.post(ADD, form)

    assert Conference.objects.get().slug == "dak-lak-2024"


def test_a_slug_that_is_taken_is_refused_though_nobody_typed_it(admin_client, form):
    ConferenceFactory(slug="dak-lak-2024")

    assert errors(admin_client.post(ADD, form)) == ["slug"]


def test_a_slug_of_the_sites_own_is_refused_though_nobody_typed_it(admin_client, form):
    assert errors(admin_client.post(ADD, form | {"short_title": "Staff"})) == ["slug"]


def test_a_name_without_letters_asks_for_a_slug(admin_client, form):
    assert errors(admin_client.post(ADD, form | {"short_title": "***"})) == ["slug"]

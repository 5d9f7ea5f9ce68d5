from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import DelegateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def photographed(**kwargs):
    jpeg = BytesIO()
    Image.new("RGB", (30, 40), "#789").save(jpeg, "JPEG")
    delegate = DelegateFactory(**kwargs)
    delegate.photo.save("x.jpg", ContentFile(jpeg.getvalue()))
    return delegate, jpeg.getvalue()


def body(response) -> bytes:
    return b"".join(response.streaming_content)


def staff_path(delegate):
    return f"/staff/{delegate.delegation.conference.slug}/delegates/{delegate.pk}/photo/"


def test_the_token_opens_the_photo_as_privately_as_the_page(client):
    delegate, jpeg = photographed()

    response = client.get(f"/d/{delegate.token}/photo/")

    assert (response["Content-Type"], body(response)) == ("image/jpeg", jpeg)
    assert response["Cache-Control"] == "no-store, private"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex"


def test_without_a_photo_there_is_nothing(client):
    delegate = DelegateFactory()

    assert client.get(f"/d/{delegate.token}/photo/").status_code == 404


@pytest.mark.parametrize("hidden", [{"state": "cancelled"}, {"conference__state": "draft"}])
def test_a_cancelled_delegate_or_a_draft_shows_no_photo(client, hidden):
    delegate, _jpeg = photographed(**hidden)

    assert client.get(f"/d/{delegate.token}/photo/").status_code == 404


def test_staff_see_the_photos_of_their_own_conference(client):
    delegate, jpeg = photographed()
    client.force_login(RoleFactory(conference=delegate.delegation.conference).user)

    response = client.get(staff_path(delegate))

    assert body(response) == jpeg
    assert response["Cache-Control"] == "no-store, private"


def test_staff_of_another_conference_see_nothing(client):
    delegate, _jpeg = photographed()
    client.force_login(RoleFactory(conference=ConferenceFactory()).user)

    assert client.get(staff_path(delegate)).status_code == 404


def test_a_delegate_of_another_conference_is_not_found(client):
    delegate, _jpeg = photographed()
    role = RoleFactory()
    client.force_login(role.user)

    path = f"/staff/{role.conference.slug}/delegates/{delegate.pk}/photo/"

    assert client.get(path).status_code == 404


def test_a_stranger_is_asked_to_log_in(client):
    delegate, _jpeg = photographed()

    response = client.get(staff_path(delegate))

    assert (response.status_code, response["Location"].split("?")[0]) == (302, "/accounts/login/")

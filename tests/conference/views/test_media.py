import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from tests.factories.conference import RoleFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def slides():
    return default_storage.save("slides/talk.pdf", ContentFile(b"%PDF"))


def test_a_superuser_downloads_an_upload(admin_client, slides):
    response = admin_client.get(f"/media/{slides}")

    assert b"".join(response.streaming_content) == b"%PDF"
    assert response["Content-Disposition"].startswith("attachment")


def test_nobody_else_does(client, slides):
    client.force_login(RoleFactory(kind="organiser").user)

    assert client.get(f"/media/{slides}").status_code == 404


def test_an_anonymous_visitor_is_asked_to_log_in(client, slides):
    assert client.get(f"/media/{slides}")["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", ["none.pdf", "../secret-key", "..%2fsecret-key", "slides", "%00"])
def test_what_is_no_upload_is_not_found(admin_client, slides, name):
    assert admin_client.get(f"/media/{name}").status_code == 404

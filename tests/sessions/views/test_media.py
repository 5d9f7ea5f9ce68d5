import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from tests.factories.conference import RoleFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory
from tests.factories.sessions import PresentationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk():
    name = default_storage.save("slides/talk.pdf", ContentFile(b"%PDF"))
    return PresentationFactory(slides=name)


@pytest.fixture
def slides(talk):
    return talk.slides.name


@pytest.mark.parametrize("kind", ["organiser", "staff", "viewer"])
def test_who_sees_the_talk_downloads_its_slides(client, talk, slides, kind):
    client.force_login(RoleFactory(conference=talk.session.conference, kind=kind).user)

    response = client.get(f"/media/{slides}")

    assert b"".join(response.streaming_content) == b"%PDF"
    assert response["Content-Disposition"].startswith("attachment")


def test_a_photo_belongs_to_its_delegate_s_conference(client):
    name = default_storage.save("photos/one.jpg", ContentFile(b"jpeg"))
    delegate = DelegateFactory(photo=name)
    client.force_login(RoleFactory(conference=delegate.delegation.conference).user)

    response = client.get(f"/media/{name}")

    assert b"".join(response.streaming_content) == b"jpeg"


@pytest.mark.parametrize("field", ["logo", "background"])
def test_pictures_of_a_badge_design_belong_to_its_conference(client, field):
    name = default_storage.save("designs/one.png", ContentFile(b"png"))
    design = BadgeDesignFactory(**{field: name})
    client.force_login(RoleFactory(kind="organiser").user)
    assert client.get(f"/media/{name}").status_code == 404

    client.force_login(RoleFactory(conference=design.conference).user)

    assert b"".join(client.get(f"/media/{name}").streaming_content) == b"png"


def test_an_organiser_of_another_conference_finds_nothing(client, slides):
    client.force_login(RoleFactory(kind="organiser").user)

    assert client.get(f"/media/{slides}").status_code == 404


def test_an_upload_that_belongs_to_nothing_is_not_given_out(admin_client):
    name = default_storage.save("slides/left.pdf", ContentFile(b"%PDF"))

    assert admin_client.get(f"/media/{name}").status_code == 404


def test_an_anonymous_visitor_is_asked_to_log_in(client, slides):
    assert client.get(f"/media/{slides}")["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("name", ["none.pdf", "../secret-key", "..%2fsecret-key", "slides", "%00"])
def test_what_is_no_upload_is_not_found(admin_client, slides, name):
    assert admin_client.get(f"/media/{name}").status_code == 404

"""Organisers register a delegate in one screen and find her again."""

from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image

from delegates.models import Delegate, Delegation
from tests.factories.conference import UserFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/delegates/delegate/"


@pytest.fixture
def form():
    """What the browser sends for a new delegate."""
    delegation = DelegationFactory()
    return {
        "honorific": "Bà",
        "full_name": "Nguyễn Thị Vân",
        "delegation": delegation.pk,
        "category": CategoryFactory(conference=delegation.conference).pk,
        "organisation_name": "Trường Đại học Lao động – Xã hội",
        "position": "Phó Hiệu trưởng",
        "phone": "912345678",
        "duty": "member",
        "payroll": "unknown",
        "rank": "100",
        "state": "registered",
    }


def listed(client, query):
    response = client.get(LIST, {"q": query})
    return [delegate.full_name for delegate in response.context["cl"].result_list]


def photo_of(colour):
    file = BytesIO()
    Image.new("RGB", (600, 600), colour).save(file, "PNG")
    file.seek(0)
    file.name = "photo.png"
    return file


def test_a_delegate_is_registered_in_one_screen(admin_client, form):
    response = admin_client.post(f"{LIST}add/", form)

    assert (response.status_code, response["Location"]) == (302, LIST)
    delegate = Delegate.objects.get()
    assert (delegate.full_name, delegate.phone) == ("Nguyễn Thị Vân", "0912345678")


@pytest.mark.parametrize("query", ["nguyen thi van", "van", "0912 345", "dai hoc lao dong"])
def test_she_is_found_again_by(admin_client, form, query):
    admin_client.post(f"{LIST}add/", form)
    conference = Delegate.objects.get().delegation.conference
    DelegateFactory(conference=conference, full_name="Đoàn Xuân Thanh")

    assert listed(admin_client, query) == ["Nguyễn Thị Vân"]


def test_she_is_found_by_code(admin_client):
    delegate = DelegateFactory(full_name="Nguyễn Thị Vân")
    DelegateFactory(conference=delegate.delegation.conference)

    assert listed(admin_client, delegate.code) == ["Nguyễn Thị Vân"]


def test_a_bad_phone_is_refused_in_words_and_nothing_is_lost(admin_client, form):
    response = admin_client.post(f"{LIST}add/", form | {"phone": "không nhớ"})

    assert list(response.context["adminform"].form.errors) == ["phone"]
    assert 'value="Nguyễn Thị Vân"' in response.content.decode()
    assert not Delegate.objects.exists()


def test_a_category_of_another_conference_is_refused(admin_client, form):
    response = admin_client.post(f"{LIST}add/", form | {"category": CategoryFactory().pk})

    assert list(response.context["adminform"].form.errors) == ["category"]
    assert not Delegate.objects.exists()


def test_a_photo_is_re_encoded_and_the_one_it_replaces_removed(
    admin_client, form, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    admin_client.post(f"{LIST}add/", form | {"photo": photo_of("red")})
    delegate = Delegate.objects.get()
    first = delegate.photo.name

    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(f"{LIST}{delegate.pk}/change/", form | {"photo": photo_of("blue")})

    delegate.refresh_from_db()
    with delegate.photo.open() as file, Image.open(file) as photo:
        assert (photo.format, photo.size) == ("JPEG", (300, 400))
    assert delegate.photo.name != first
    assert not delegate.photo.storage.exists(first)


def test_a_file_that_is_no_picture_is_refused(admin_client, form):
    file = BytesIO(b"<script>alert(1)</script>")
    file.name = "photo.jpg"

    response = admin_client.post(f"{LIST}add/", form | {"photo": file})

    assert list(response.context["adminform"].form.errors) == ["photo"]


def test_users_without_a_role_do_not_enter(client):
    client.force_login(UserFactory(is_staff=True))

    response = client.get(LIST)

    assert response["Location"].startswith(reverse("admin:login"))


def test_a_delegate_stays_at_one_conference(admin_client, form):
    admin_client.post(f"{LIST}add/", form)
    delegate = Delegate.objects.get()
    other = DelegationFactory()
    moved = form | {
        "delegation": other.pk,
        "category": CategoryFactory(conference=other.conference).pk,
    }

    response = admin_client.post(f"{LIST}{delegate.pk}/change/", moved)

    assert list(response.context["adminform"].form.errors) == ["delegation", "category"]
    delegate.refresh_from_db()
    assert delegate.delegation_id == form["delegation"]


def test_a_delegation_stays_at_its_conference(admin_client):
    delegation = DelegationFactory()

    page = admin_client.get(f"/admin/delegates/delegation/{delegation.pk}/change/")

    assert page.context["adminform"].form.fields["conference"].disabled


def test_the_photo_of_a_deleted_delegate_is_deleted(
    admin_client, form, django_capture_on_commit_callbacks
):
    admin_client.post(f"{LIST}add/", form | {"photo": photo_of("red")})
    delegate = Delegate.objects.get()

    with django_capture_on_commit_callbacks(execute=True):
        admin_client.post(f"{LIST}{delegate.pk}/delete/", {"post": "yes"})

    assert not Delegate.objects.exists()
    assert not delegate.photo.storage.exists(delegate.photo.name)


def test_a_thousand_words_are_searched_by_the_first_few(admin_client):
    DelegateFactory(full_name="Nguyễn Thị Vân")

    assert listed(admin_client, "van " * 1000) == ["Nguyễn Thị Vân"]


def test_the_history_says_who_changed_what_in_words(admin_client, admin_user, form):
    admin_client.post(f"{LIST}add/", form)
    delegate = Delegate.objects.get()
    admin_client.post(f"{LIST}{delegate.pk}/change/", form | {"state": "cancelled"})

    page = admin_client.get(f"{LIST}{delegate.pk}/history/").content.decode()

    assert "<strong>Trạng thái:</strong> đã đăng ký → đã hủy" in page
    assert f"<td>{admin_user}</td>" in page


def test_the_form_shows_the_photo(admin_client, form):
    admin_client.post(f"{LIST}add/", form | {"photo": photo_of("red")})
    delegate = Delegate.objects.get()

    page = admin_client.get(f"{LIST}{delegate.pk}/change/").content.decode()

    path = f"/staff/{delegate.delegation.conference.slug}/delegates/{delegate.pk}/photo/"
    assert f'<img src="{path}"' in page
    photo = admin_client.get(path)
    assert photo["Content-Type"] == "image/jpeg"
    photo.close()


def test_a_badge_is_printed_from_the_form_as_it_has_just_been_saved(admin_client, form):
    delegate = DelegateFactory(full_name="Nguyễn Thị Vâm", conference=conference_of(form))
    path = f"{LIST}{delegate.pk}/change/"

    page = admin_client.get(path).content.decode()
    response = admin_client.post(path, form | {"_print": "x"})

    delegate.refresh_from_db()
    slug = delegate.delegation.conference.slug
    assert delegate.full_name == "Nguyễn Thị Vân"
    assert response["Location"] == f"/staff/{slug}/print/badges/?person={delegate.pk}"
    assert 'value="Lưu và in thẻ"' in page
    assert "/print/badges/" not in page


def test_who_has_cancelled_gets_no_badge_from_the_form(admin_client):
    delegate = DelegateFactory(state="cancelled")

    page = admin_client.get(f"{LIST}{delegate.pk}/change/").content.decode()

    assert "Lưu và in thẻ" not in page


def conference_of(form):
    return Delegation.objects.get(pk=form["delegation"]).conference

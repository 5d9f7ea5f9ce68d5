import pytest

from tests.factories.conference import UserFactory

pytestmark = pytest.mark.django_db


def test_an_account_has_no_groups_permissions_or_staff_flag_beside_its_roles(admin_client):
    user = UserFactory()

    page = admin_client.get(f"/admin/auth/user/{user.pk}/change/")

    assert list(page.context["adminform"].form.fields) == [
        "username",
        "password",
        "first_name",
        "last_name",
        "email",
        "is_active",
        "is_superuser",
    ]


def test_an_account_is_added_with_name_and_password_alone(admin_client, django_user_model):
    form = {"username": "mau", "password1": "một hai ba bốn", "password2": "một hai ba bốn"}

    response = admin_client.post("/admin/auth/user/add/", form | {"usable_password": "true"})

    assert response.status_code == 302
    assert django_user_model.objects.get(username="mau").check_password("một hai ba bốn")


def test_the_loss_of_a_password_is_warned_of_in_the_readers_language(admin_client):
    user = UserFactory(password="!")
    user.set_password("một hai ba bốn")
    user.save()

    page = admin_client.get(f"/admin/auth/user/{user.pk}/password/").content.decode()

    assert '<li class="warning">Khi tắt, mật khẩu của tài khoản này sẽ mất.</li>' in page
    assert "If disabled" not in page


def test_the_search_box_has_a_name_in_the_readers_language(admin_client):
    page = admin_client.get("/admin/auth/user/").content.decode()

    assert "> Tìm kiếm</label>" in page
    assert "Search" not in page

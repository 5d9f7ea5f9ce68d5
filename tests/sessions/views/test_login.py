import pytest

from tests.factories.conference import RoleFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_staff_log_in_and_arrive_at_their_page(client):
    user = UserFactory()
    user.set_password("mật khẩu dài")
    user.save()

    response = client.post(
        "/accounts/login/", {"username": user.username, "password": "mật khẩu dài"}
    )

    assert (response.status_code, response["Location"]) == (302, "/admin/")


def test_a_wrong_password_is_said_beside_the_form(client):
    response = client.post("/accounts/login/", {"username": "ai", "password": "sai"})

    assert response.status_code == 200
    assert response.content.count(b'class="errorlist nonfield"') == 1


def test_who_is_logged_in_can_log_out_from_any_staff_page(client):
    role = RoleFactory()
    client.force_login(role.user)
    html = client.get(f"/staff/{role.conference.slug}/print/").content.decode()

    response = client.post("/accounts/logout/")

    assert '<form method="post" action="/accounts/logout/">' in html
    assert (response["Location"], client.session.is_empty()) == ("/", True)

import pytest
from django.template.loader import get_template
from django.test import Client
from django.views.defaults import bad_request, permission_denied, server_error

from tests.factories.conference import UserFactory


def heading(response) -> str:
    html = response.content.decode()
    return html[html.index("<h1>") + 4 : html.index("</h1>")]


@pytest.mark.parametrize(
    ("view", "status"), [(bad_request, 400), (permission_denied, 403), (server_error, 500)]
)
def test_an_error_has_a_page_of_ours_that_asks_nothing_of_the_database(rf, view, status):
    error = () if view is server_error else (Exception(),)

    response = view(rf.get("/"), *error)

    assert response.status_code == status
    assert heading(response) != ""
    assert b'<a class="button" href="/">' in response.content


@pytest.mark.django_db
@pytest.mark.parametrize("root", ["/", "/en/"])
def test_it_leads_home_in_its_own_language(client, root):
    response = client.get(f"{root}khong-co/")

    assert f'<a class="button" href="{root}">' in response.content.decode()


@pytest.mark.django_db
def test_an_unknown_address_is_not_found(client):
    response = client.get("/khong-co/o-day/")

    assert (response.status_code, response.templates[0].name) == (404, "404.html")


@pytest.mark.django_db
def test_a_form_without_its_token_is_refused_on_a_page_of_ours():
    client = Client(enforce_csrf_checks=True)
    client.force_login(UserFactory())

    response = client.post("/accounts/logout/")

    assert (response.status_code, response.templates[0].name) == (403, "403_csrf.html")


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "500"])
def test_error_pages_stand_without_a_context(name):
    assert "<h1>" in get_template(f"{name}.html").render()

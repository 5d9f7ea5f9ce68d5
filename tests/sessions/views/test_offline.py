import json
import re

import pytest
from pytest_django.asserts import assertContains

from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db


def test_the_worker_serves_the_whole_site_and_is_asked_for_anew_each_time(client):
    response = client.get("/sw.js")

    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Cache-Control"] == "no-cache"
    assert client.get("/sw.js", headers={"If-None-Match": response["ETag"]}).status_code == 304


def test_another_release_is_another_worker(client, settings):
    before = client.get("/sw.js").content
    settings.STATIC_URL = "/other/"

    after = client.get("/sw.js").content

    assert b'const SHELL = ["/static/css/site.css", ' in before
    assert b'const SHELL = ["/other/css/site.css", ' in after
    assert before.splitlines()[0] != after.splitlines()[0]  # the page without a network


def test_the_worker_is_one_for_both_languages_and_knows_the_page_of_each(
    client,
):
    vietnamese, english = client.get("/sw.js").content, client.get("/en/sw.js").content

    assert vietnamese == english
    pages = json.loads(re.search(r"const OFFLINE = (.*);\n", vietnamese.decode())[1])
    assert pages == {
        "/": client.get("/offline/").content.decode(),
        "/en/": client.get("/en/offline/").content.decode(),
    }


@pytest.mark.parametrize(
    ("path", "title"), [("/offline/", "Không có mạng"), ("/en/offline/", "There is no network")]
)
def test_the_page_without_a_network_speaks_the_language_of_its_address(client, path, title):
    assertContains(client.get(path), f"<h1>{title}</h1>", html=True)


def test_the_page_without_a_network_asks_nothing_and_knows_nobody(
    admin_client, client, django_assert_num_queries
):
    with django_assert_num_queries(0):
        known, stranger = admin_client.get("/offline/"), client.get("/offline/")

    assert known.content == stranger.content
    assert dict(stranger.cookies) == {}


def test_the_manifest_opens_the_agenda_under_the_name_of_the_conference(client):
    ConferenceFactory(slug="bac-ninh-2023", title="Hội nghị giảm nghèo", short_title="Giảm nghèo")

    response = client.get("/bac-ninh-2023/manifest.webmanifest")

    facts = response.json()
    assert response["Content-Type"] == "application/manifest+json"
    assert (facts["name"], facts["short_name"]) == ("Hội nghị giảm nghèo", "Giảm nghèo")
    assert (facts["start_url"], facts["scope"]) == ("/bac-ninh-2023/agenda/", "/")


def test_a_draft_has_no_manifest(client):
    ConferenceFactory(slug="nhap", state="draft")

    assert client.get("/nhap/manifest.webmanifest").status_code == 404


def test_only_the_home_page_names_the_manifest(client):
    ConferenceFactory(slug="bac-ninh-2023")

    pages = [client.get(path).content for path in ("/bac-ninh-2023/", "/bac-ninh-2023/agenda/")]

    assert [page.count(b'rel="manifest"') for page in pages] == [1, 0]

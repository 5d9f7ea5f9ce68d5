import json
import re

import pytest

from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db


def test_the_worker_serves_the_whole_site_and_is_asked_for_anew_each_time(client):
    response = client.get("/sw.js")

    assert response["Content-Type"] == "text/javascript; charset=utf-8"
    assert response["Cache-Control"] == "no-cache"
    assert client.get("/sw.js", headers={"If-None-Match": response["ETag"]}).status_code == 304


def constant(client, name):
    script = client.get("/sw.js").content.decode()
    return json.loads(re.search(rf"const {name} = (.*);\n", script)[1])


def test_another_release_is_another_worker(client, settings):
    before = [constant(client, name) for name in ("VERSION", "SHELL")]
    settings.STATIC_URL = "/other/"

    after = [constant(client, name) for name in ("VERSION", "SHELL")]

    assert (before[1][0], after[1][0]) == ("/static/css/site.css", "/other/css/site.css")
    assert before[0] != after[0]


def test_the_worker_is_one_for_both_languages_and_knows_the_page_of_each(client):
    pages = constant(client, "OFFLINE")

    assert client.get("/sw.js").content == client.get("/en/sw.js").content
    headings = {root: re.search("<h1>(.*)</h1>", page)[1] for root, page in pages.items()}
    assert headings == {"/": "Không có mạng", "/en/": "There is no network"}


def test_the_worker_asks_nothing_and_knows_nobody(admin_client, client, django_assert_num_queries):
    with django_assert_num_queries(0):
        known, stranger = admin_client.get("/sw.js"), client.get("/sw.js")

    assert known.content == stranger.content
    assert dict(stranger.cookies) == {}


def test_the_manifest_opens_the_agenda_under_the_name_of_the_conference(client):
    names = {"title": "Hội nghị giảm nghèo", "title_en": "On poverty", "short_title": "Giảm nghèo"}
    ConferenceFactory(slug="bac-ninh-2023", **names)

    english = client.get("/en/bac-ninh-2023/manifest.webmanifest").json()
    response = client.get("/bac-ninh-2023/manifest.webmanifest")

    facts = response.json()
    assert response["Content-Type"] == "application/manifest+json"
    assert (facts["name"], facts["short_name"]) == ("Hội nghị giảm nghèo", "Giảm nghèo")
    assert (facts["start_url"], facts["scope"]) == ("/bac-ninh-2023/agenda/", "/")
    assert (english["name"], english["lang"]) == ("On poverty", "en")
    assert english["start_url"] == "/en/bac-ninh-2023/agenda/"


def test_a_draft_has_no_manifest(client):
    ConferenceFactory(slug="nhap", state="draft")

    assert client.get("/nhap/manifest.webmanifest").status_code == 404


def test_only_the_home_page_names_the_manifest(client):
    ConferenceFactory(slug="bac-ninh-2023")

    pages = [client.get(path).content for path in ("/bac-ninh-2023/", "/bac-ninh-2023/agenda/")]

    assert [page.count(b'rel="manifest"') for page in pages] == [1, 0]

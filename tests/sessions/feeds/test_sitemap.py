from xml.etree import ElementTree

import pytest

from sessions.models import Presentation
from tests.factories.conference import ConferenceFactory

pytestmark = pytest.mark.django_db

SITE = "https://hoinghi.example.vn"


def addresses(client, path) -> list[str]:
    root = ElementTree.fromstring(client.get(path).content)  # noqa: S314
    return [element.text for element in root.iter() if element.tag.endswith("}loc")]


def test_the_index_names_public_conferences_only(client, conference):
    ConferenceFactory(slug="nhap", state="draft")

    assert addresses(client, "/sitemap.xml") == [f"{SITE}/bac-ninh-2023/sitemap.xml"]


def test_every_public_page_is_named_and_when_it_changed(client, published):
    paths = addresses(client, "/bac-ninh-2023/sitemap.xml")

    moment = published.publications.get().published_at.isoformat()
    content = client.get("/bac-ninh-2023/sitemap.xml").content.decode()
    talk = Presentation.objects.get()
    pages = ["", "agenda/", "models/", "speakers/", f"talks/{talk.pk}/"]
    assert paths == [
        f"{SITE}{language}/bac-ninh-2023/{page}" for page in pages for language in ("", "/en")
    ]
    assert content.count(f"<lastmod>{moment}</lastmod>") == len(paths)


def test_every_page_that_is_named_is_there(client, published):
    paths = addresses(client, "/bac-ninh-2023/sitemap.xml")

    answers = [client.get(path.removeprefix(SITE)).status_code for path in paths]

    assert set(answers) == {200}


def test_robots_keep_out_of_what_is_not_public(client):
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert {"Disallow: /admin/", "Disallow: /staff/", "Disallow: /d/"} <= set(lines)
    assert lines[-1] == f"Sitemap: {SITE}/sitemap.xml"

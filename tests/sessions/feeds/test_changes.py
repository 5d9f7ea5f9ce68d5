from xml.etree import ElementTree

import pytest

from sessions.models import Publication
from sessions.queries.comparison import NOTHING
from sessions.services.publication import publish_agenda

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client, path="/bac-ninh-2023/changes.atom") -> ElementTree.Element:
    response = client.get(path)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314


def texts(client, name) -> list[str]:
    return [entry.findtext(ATOM + name) for entry in feed(client).iter(f"{ATOM}entry")]


def test_before_the_first_publication_the_feed_is_empty_and_always_the_same(client, conference):
    first, second = (client.get("/bac-ninh-2023/changes.atom").content for _ in range(2))

    assert texts(client, "id") == []
    assert first == second


def test_each_publication_is_an_entry_with_its_changes_in_words(client, published):
    published.sessions.update(title="Tham luận <b>mới</b>")
    publish_agenda(conference=published)

    newest, first = texts(client, "summary")

    assert newest == (
        "<ul><li>“Tham luận” đổi tên thành “Tham luận &lt;b&gt;mới&lt;/b&gt;”.</li></ul>"
    )
    assert first == "<p>Chương trình được công bố lần đầu.</p>"


def test_an_entry_keeps_its_id_when_others_follow(client, published):
    Publication.objects.update(published_at="2023-09-30T20:00:00Z")
    (before,) = texts(client, "id")
    published.sessions.update(title="Khác")
    publish_agenda(conference=published)

    assert texts(client, "id")[1] == before
    assert before == "tag:hoinghi.example.vn,2023-10-01:bac-ninh-2023/agenda/1"


def test_the_feed_tells_of_the_latest_twenty(client, published):
    Publication.objects.bulk_create(
        Publication(conference=published, version=version, snapshot=NOTHING)
        for version in range(2, 30)
    )

    names = [name.rpartition("/")[2] for name in texts(client, "id")]

    assert names == [str(version) for version in range(29, 9, -1)]


def test_below_en_the_feed_is_in_english_where_there_is_english(client, published):
    published.short_title_en = "Poverty reduction"
    published.save()
    published.sessions.update(title="Tham luận mới", title_en="A new talk")
    publish_agenda(conference=published)

    english = feed(client, "/en/bac-ninh-2023/changes.atom")

    assert english.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "en"
    assert english.findtext(f"{ATOM}title") == "Changes of the agenda: Poverty reduction"
    assert [link.attrib["href"] for link in english.findall(f"{ATOM}link")] == [
        "https://hoinghi.example.vn/en/bac-ninh-2023/agenda/",
        "https://hoinghi.example.vn/en/bac-ninh-2023/changes.atom",
    ]
    ids = [english.findtext(f"{ATOM}{path}id") for path in ("", f"entry/{ATOM}")]
    assert [name.partition(":en/")[2] for name in ids] == [
        "bac-ninh-2023/agenda",
        "bac-ninh-2023/agenda/2",
    ]
    assert english.findtext(f"{ATOM}entry/{ATOM}summary") == (
        '<ul><li>“<span lang="vi">Tham luận</span>” is now called “A new talk”.</li></ul>'
    )

"""Which pages there are, for search engines."""

from xml.etree import ElementTree

from conference.models import Conference
from sessions.queries.edition import Edition

from .addresses import address

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
#: Where nothing is for search engines: staff, and what a delegate's own code opens.
_CLOSED = ["/admin/", "/staff/", "/accounts/", "/d/", "/media/"]


def pages_of(edition: Edition) -> list[tuple[str, tuple]]:
    """(name, its arguments) of every public page of a conference."""
    conference, programme = edition.conference, edition.programme
    lists = ("home", "agenda", "models", "speakers")
    rows = {
        "talk": [talk for each in programme.sessions for talk in each.presentations],
        "visit": programme.visits,
        "model": programme.models,
    }
    return [
        *((f"agenda:{name}", (conference.slug,)) for name in lists),
        *(
            (f"agenda:{name}", (conference.slug, row.id))
            for name, items in rows.items()
            for row in items
        ),
    ]


def sitemap(edition: Edition) -> bytes:
    """The public pages of one conference, and when its agenda was last published."""
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for name, args in pages_of(edition):
        page = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(page, "loc").text = address(name, *args)
        if edition.published_at:
            ElementTree.SubElement(page, "lastmod").text = edition.published_at.isoformat()
    return _written(root)


def sitemap_index(conferences: list[Conference]) -> bytes:
    """The sitemaps of all public conferences."""
    root = ElementTree.Element("sitemapindex", xmlns=_NAMESPACE)
    for conference in conferences:
        entry = ElementTree.SubElement(root, "sitemap")
        ElementTree.SubElement(entry, "loc").text = address("agenda:sitemap", conference.slug)
    return _written(root)


def robots() -> bytes:
    """What search engines may read, and where the list of pages is."""
    closed = [f"{language}{path}" for language in ("", "/en") for path in _CLOSED]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    return "\n".join([*lines, f"Sitemap: {address('agenda:sitemap-index')}", ""]).encode()


def _written(root: ElementTree.Element) -> bytes:
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)

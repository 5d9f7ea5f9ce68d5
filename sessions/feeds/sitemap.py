"""Which pages there are, for search engines."""

from itertools import product
from xml.etree import ElementTree

from django.conf import settings

from conference.models import Conference
from sessions.queries.edition import Edition

from .addresses import address_in

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
    """The public pages of one conference in each language, and when they were last published."""
    root = ElementTree.Element("urlset", xmlns=_NAMESPACE)
    for (name, args), (language, _name) in product(pages_of(edition), settings.LANGUAGES):
        page = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(page, "loc").text = address_in(language, name, *args)
        if edition.published_at:
            ElementTree.SubElement(page, "lastmod").text = edition.published_at.isoformat()
    return _written(root)


def sitemap_index(conferences: list[Conference]) -> bytes:
    """The sitemaps of all public conferences."""
    root = ElementTree.Element("sitemapindex", xmlns=_NAMESPACE)
    for conference in conferences:
        entry = ElementTree.SubElement(root, "sitemap")
        ElementTree.SubElement(entry, "loc").text = _address("agenda:sitemap", conference.slug)
    return _written(root)


def robots() -> bytes:
    """What search engines may read, and where the list of pages is."""
    closed = [f"{language}{path}" for language in ("", "/en") for path in _CLOSED]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed)]
    return "\n".join([*lines, f"Sitemap: {_address('agenda:sitemap-index')}", ""]).encode()


def _address(name: str, *args) -> str:
    """Each file is one for all languages."""
    return address_in(settings.LANGUAGE_CODE, name, *args)


def _written(root: ElementTree.Element) -> bytes:
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)

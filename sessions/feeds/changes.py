"""Atom: what each publication of the agenda changed, for whoever follows it."""

from datetime import UTC, datetime

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from conference.models import Conference
from conference.templatetags.bilingual import plain
from sessions.models import Publication
from sessions.queries.changes import describe

from .addresses import address, site_host

PAGE_SIZE = 20
#: Of a feed without entries: it must read the same each time it is asked for.
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class _Feed(Atom1Feed):
    def latest_post_date(self):
        return super().latest_post_date() if self.items else _NEVER


def changes_feed(conference: Conference, publications: list[Publication]) -> bytes:
    """One entry for each of the latest publications, the newest first, in the reader's language."""
    told = {name: plain(conference, name) for name in ("title", "short_title", "host")}
    feed = _Feed(
        title=_("Changes of the agenda: %(conference)s") % {"conference": told["short_title"]},
        link=address("agenda:agenda", conference.slug),
        description=told["title"],
        language=get_language(),
        author_name=" ".join(told["host"].split()),
        feed_url=address("agenda:changes", conference.slug),
        feed_guid=f"tag:{site_host()},{conference.starts_on:%Y}:{_name(conference)}",
    )
    for publication in publications[:PAGE_SIZE]:
        feed.add_item(**_entry(conference, publication))
    return feed.writeString("utf-8").encode()


def _name(conference: Conference) -> str:
    """To readers of feeds the same identifier is the same text: each language has its own."""
    language = get_language()
    prefix = "" if language == settings.LANGUAGE_CODE else f"{language}/"
    return f"{prefix}{conference.slug}/agenda"


def _entry(conference: Conference, publication: Publication) -> dict:
    day = publication.published_at.astimezone(conference.tz).date()
    name = f"{_name(conference)}/{publication.version}"
    return {
        "title": _("Agenda, version %(version)s") % {"version": publication.version},
        "link": address("agenda:agenda", conference.slug),
        "unique_id": f"tag:{site_host()},{day:%Y-%m-%d}:{name}",
        "pubdate": publication.published_at,
        "updateddate": publication.published_at,
        "description": _summary(conference, publication),
    }


def _summary(conference: Conference, publication: Publication) -> str:
    """Its changes as a list in HTML, which is what Atom takes a summary for."""
    if not publication.changes:
        return format_html("<p>{}</p>", _("The agenda is published for the first time."))
    sentences = [(describe(change, conference.tz),) for change in publication.changes]
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", sentences))

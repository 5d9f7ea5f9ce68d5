"""What the public reads of a conference at one moment, found in one query."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property

from django.db.models import OuterRef, Subquery

from conference.models import Conference
from sessions.models import Publication

from .programme import Programme
from .published import programme_from


@dataclass(frozen=True)
class Edition:
    """The conference's own row and the version of its agenda; `version` is None before the first.

    The publication itself is read when the programme or its time is asked for.
    """

    conference: Conference
    version: int | None

    @property
    def fingerprint(self) -> tuple:
        """Another one whenever the row or the version is another."""
        row = self.conference
        return (self.version, *(getattr(row, field.attname) for field in row._meta.fields))

    @property
    def changed_at(self) -> datetime:
        return max(filter(None, [self.conference.changed_at, self.published_at]))

    @property
    def published_at(self) -> datetime | None:
        return self._publication and self._publication.published_at

    @cached_property
    def programme(self) -> Programme:
        """The published programme, an empty one before the first publication."""
        if self._publication is None:
            return Programme(days=(), visits=())
        return programme_from(self._publication.snapshot, self.conference.tz)

    @cached_property
    def _publication(self) -> Publication | None:
        if self.version is None:
            return None
        return Publication.objects.get(conference=self.conference, version=self.version)


def latest_edition(conference: Conference) -> Edition:
    """The edition of a conference at hand, public or not, read at once with its snapshot."""
    publication = Publication.objects.latest_of(conference)
    edition = Edition(conference, publication and publication.version)
    vars(edition)["_publication"] = publication  # as the cached property would keep it
    return edition


def edition_of(slug: str) -> Edition | None:
    """The edition of a public conference, or None."""
    statement, parameters = _statement()
    parameters = [slug if value == _SLUG else value for value in parameters]
    row = next(iter(Conference.objects.raw(statement, parameters)), None)
    return row and Edition(row, row.version)


#: Stands in the statement where the slug will; nobody's slug has a space.
_SLUG = "the slug"


@cache
def _statement() -> tuple[str, tuple]:
    """The query as SQL: to compose it took longer than all else that a kept page needs."""
    latest = Publication.objects.filter(conference=OuterRef("pk")).order_by("-version")
    rows = Conference.objects.public().annotate(version=Subquery(latest.values("version")[:1]))
    return rows.filter(slug=_SLUG).order_by().query.sql_with_params()

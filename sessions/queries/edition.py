"""What the public reads of a conference at one moment, found in one query."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Subquery

from conference.models import Conference
from sessions.models import Publication

from .programme import Programme
from .published import programme_from


@dataclass(frozen=True)
class Edition:
    """The conference's own row and the version of its agenda, None before the first.

    The programme is read when it is asked for.
    """

    conference: Conference
    version: int | None
    published_at: datetime | None

    @property
    def fingerprint(self) -> tuple:
        """Another one whenever the row or the version is another."""
        row = self.conference
        return (self.version, *(getattr(row, field.attname) for field in row._meta.fields))

    @property
    def changed_at(self) -> datetime:
        return max(filter(None, [self.conference.changed_at, self.published_at]))

    @property
    def programme(self) -> Programme:
        """The published programme, an empty one before the first publication."""
        if self.version is None:
            return Programme(days=(), visits=())
        row = self.conference
        return programme_of(row.pk, self.version, self.published_at, row.time_zone)


def latest_edition(conference: Conference) -> Edition:
    """The edition of a conference at hand, public or not."""
    publication = Publication.objects.defer("snapshot", "changes").latest_of(conference)
    if publication is None:
        return Edition(conference, None, None)
    return Edition(conference, publication.version, publication.published_at)


def edition_of(slug: str) -> Edition | None:
    """The edition of a public conference, or None."""
    statement, parameters = _statement()
    parameters = [slug if value == _SLUG else value for value in parameters]
    row = next(iter(Conference.objects.raw(statement, parameters)), None)
    return row and Edition(row, row.version, _moment(row.published_at))


@lru_cache(maxsize=8)
def programme_of(conference: int, version: int, _published_at: datetime, zone: str) -> Programme:
    """The programme of one version, kept for the few that are asked for.

    A version never changes. Its time is part of what it is kept under all the same: a database
    that was restored may give a number to another version.
    """
    rows = Publication.objects.filter(conference=conference, version=version)
    return programme_from(rows.values_list("snapshot", flat=True).get(), ZoneInfo(zone))


#: Stands in the statement where the slug will; nobody's slug has a space.
_SLUG = "the slug"


@cache
def _statement() -> tuple[str, tuple]:
    """The query as SQL: to compose it took longer than all else that a kept page needs."""
    latest = Publication.objects.filter(conference=OuterRef("pk")).order_by("-version")
    told = {name: Subquery(latest.values(name)[:1]) for name in ("version", "published_at")}
    rows = Conference.objects.public().annotate(**told)
    return rows.filter(slug=_SLUG).order_by().query.sql_with_params()


def _moment(value: datetime | None) -> datetime | None:
    """The time in a column; for a bare statement SQLite tells it without its zone, UTC."""
    return value and value.replace(tzinfo=value.tzinfo or UTC)

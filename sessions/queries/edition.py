"""What the public reads of a conference at one moment, found in one query."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import OuterRef, Subquery

from conference.models import Conference
from sessions.models import Publication

from .programme import Programme
from .published import programme_from


@dataclass(frozen=True)
class Edition:
    """The conference's own row and the version of its agenda; `version` is None before the first.

    The snapshot is read when the programme is asked for.
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

    @cached_property
    def programme(self) -> Programme:
        """The published programme, an empty one before the first publication."""
        if self.version is None:
            return Programme(days=(), visits=())
        publications = Publication.objects.filter(conference=self.conference, version=self.version)
        return programme_from(publications.get().snapshot, self.conference.tz)


def edition_of(slug: str) -> Edition | None:
    """The edition of a public conference, or None."""
    latest = Publication.objects.filter(conference=OuterRef("pk")).order_by("-version")
    rows = Conference.objects.public().annotate(
        version=Subquery(latest.values("version")[:1]),
        published_at=Subquery(latest.values("published_at")[:1]),
    )
    row = rows.filter(slug=slug).first()
    return row and Edition(row, row.version, row.published_at)

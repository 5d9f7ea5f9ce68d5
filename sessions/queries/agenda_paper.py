"""What the printed agenda says."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from conference.models import Conference

from .letterhead import Letterhead, letterhead_of
from .programme import Programme, draft_programme, published_programme


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    """`issued_on` is empty for a draft, which is marked as one."""

    letterhead: Letterhead
    programme: Programme
    first_day: date
    last_day: date
    venue: str
    issued_on: date | None

    @property
    def is_draft(self) -> bool:
        return self.issued_on is None


def agenda_paper(conference: Conference, *, draft: bool = False) -> AgendaPaper:
    """The published agenda; the draft when it is asked for, or when nothing is published yet."""
    publication, programme = (None, None) if draft else published_programme(conference)
    venues = list(conference.venues.all()[:2])
    return AgendaPaper(
        letterhead=letterhead_of(conference),
        programme=programme or draft_programme(conference),
        first_day=conference.starts_on,
        last_day=conference.ends_on,
        venue=_name_and_address(venues[0]) if len(venues) == 1 else "",
        issued_on=publication and timezone.localdate(publication.published_at, conference.tz),
    )


def _name_and_address(venue) -> str:
    return ", ".join(filter(None, [venue.name, venue.address]))

"""What the printed agenda says."""

from dataclasses import dataclass
from datetime import date

from conference.models import Conference

from .draft import draft_programme
from .letterhead import Letterhead, letterhead_of
from .programme import Programme
from .published import published_programme


@dataclass(frozen=True, slots=True)
class AgendaPaper:
    letterhead: Letterhead
    programme: Programme
    first_day: date
    last_day: date
    venue: str
    is_draft: bool


def agenda_paper(conference: Conference, *, draft: bool = False) -> AgendaPaper:
    """The published agenda; the draft when it is asked for, or when nothing is published yet."""
    published = None if draft else published_programme(conference)[1]
    venues = list(conference.venues.all()[:2])
    return AgendaPaper(
        letterhead=letterhead_of(conference),
        programme=published or draft_programme(conference),
        first_day=conference.starts_on,
        last_day=conference.ends_on,
        venue=_name_and_address(venues[0]) if len(venues) == 1 else "",
        is_draft=published is None,
    )


def _name_and_address(venue) -> str:
    return ", ".join(filter(None, [venue.name, venue.address]))

"""What the printed agenda says."""

from dataclasses import dataclass
from datetime import date

from conference.models import Conference

from .draft import draft_programme
from .edition import latest_edition
from .letterhead import Letterhead, letterhead_of
from .programme import Programme


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
    edition = latest_edition(conference)
    is_draft = draft or edition.version is None
    venues = list(conference.venues.all()[:2])
    return AgendaPaper(
        letterhead=letterhead_of(conference),
        programme=draft_programme(conference) if is_draft else edition.programme,
        first_day=conference.starts_on,
        last_day=conference.ends_on,
        venue=_name_and_address(venues[0]) if len(venues) == 1 else "",
        is_draft=is_draft,
    )


def _name_and_address(venue) -> str:
    return ", ".join(filter(None, [venue.name, venue.address]))

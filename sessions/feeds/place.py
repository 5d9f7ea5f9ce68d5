"""Where a conference and its sessions are held, in one line."""

from conference.models import Conference
from conference.templatetags.bilingual import plain


def place_of(conference: Conference) -> str:
    """The venue with its address, if there is but one: a snapshot tells a room, not its venue."""
    venues = list(conference.venues.all())
    if len(venues) != 1:
        return plain(conference, "place")
    (venue,) = venues
    return in_one_line(plain(venue, "name"), plain(venue, "address") or plain(conference, "place"))


def in_one_line(*parts: str) -> str:
    return ", ".join(filter(None, parts))

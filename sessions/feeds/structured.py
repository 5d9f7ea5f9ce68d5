"""JSON-LD: what search engines and assistants read of a conference."""

from datetime import datetime, time, timedelta

from django.utils.translation import get_language

from conference.models import Conference
from conference.templatetags.bilingual import plain
from sessions.queries.programme import Programme

from .addresses import address

_ORG = "https://schema.org"


def event_data(conference: Conference, programme: Programme | None, venues: list) -> dict:
    """The conference as an Event of schema.org; before the first publication, by its days."""
    starts_at, ends_at = _bounds(conference, programme)
    cancelled = conference.state == Conference.State.CANCELLED
    status = "EventCancelled" if cancelled else "EventScheduled"
    return {
        "@context": _ORG,
        "@type": "Event",
        "name": plain(conference, "title"),
        "startDate": starts_at.isoformat(),
        "endDate": ends_at.isoformat(),
        "eventStatus": f"{_ORG}/{status}",
        "eventAttendanceMode": f"{_ORG}/OfflineEventAttendanceMode",
        "location": [_place(venue, conference) for venue in venues] or [_town(conference)],
        "organizer": {"@type": "Organization", "name": " ".join(plain(conference, "host").split())},
        "url": address("agenda:home", conference.slug),
        "image": [address("agenda:picture", conference.slug)],
        "inLanguage": get_language(),
    }


def _bounds(conference: Conference, programme: Programme | None) -> tuple[datetime, datetime]:
    sessions = programme.sessions if programme else []
    if sessions:
        starts = [session.starts_at for session in sessions]
        return min(starts), max(session.ends_at for session in sessions)
    following = conference.ends_on + timedelta(days=1)
    first, end = (
        datetime.combine(day, time.min, conference.tz) for day in (conference.starts_on, following)
    )
    return first, end - timedelta(minutes=1)


def _place(venue, conference: Conference) -> dict:
    where = plain(venue, "address") or plain(conference, "place")
    return {"@type": "Place", "name": plain(venue, "name"), "address": where}


def _town(conference: Conference) -> dict:
    place = plain(conference, "place")
    return {"@type": "Place", "name": place, "address": place}

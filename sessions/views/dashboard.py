from django.utils import timezone

from conference.models import Conference
from sessions.models import Publication
from sessions.queries.changes import describe
from sessions.queries.dashboard import delegation_lines, in_all, missing, next_session
from sessions.services.publication import pending_changes

#: As many changes as the front page tells; the page to publish tells all.
CHANGES = 5


def at_a_glance(conference: Conference) -> dict:
    """What the front page of the admin says of the conference."""
    lines = delegation_lines(conference)
    changes = pending_changes(conference=conference)
    session = next_session(conference, timezone.now())
    return {
        "conference": conference,
        "lines": lines,
        "total": in_all(lines),
        "missing": missing(conference),
        "session": session,
        "session_starts": session and session.starts_at.astimezone(conference.tz),
        "latest": Publication.objects.latest_of(conference),
        "changes": [describe(change, conference.tz) for change in changes[:CHANGES]],
        "more_changes": max(0, len(changes) - CHANGES),
    }

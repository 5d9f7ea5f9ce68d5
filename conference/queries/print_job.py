"""The large papers that somebody has asked for lately."""

from django.utils import timezone

from conference.models import Conference, PrintJob

#: Older ones are seldom looked for, and are gone after a day.
LATEST = 5


def latest_jobs_of(user, conference: Conference):
    """The user's own jobs at the conference, the newest first; nobody else's."""
    kept = PrintJob.objects.kept(timezone.now())
    return kept.filter(owner=user, conference=conference)[:LATEST]

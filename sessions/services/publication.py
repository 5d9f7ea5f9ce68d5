from django.db import transaction

from conference.models import Conference
from sessions.models import Publication
from sessions.queries.comparison import NOTHING, change_of, changes_between
from sessions.queries.draft import draft_programme
from sessions.queries.programme import Programme
from sessions.queries.published import digest_of, programme_from, snapshot_of


class NothingToPublishError(Exception):
    """The agenda has not changed since the latest version, or is empty."""


class OutsideConferenceError(Exception):
    """A session lies outside its conference's dates; the message names it."""


class ChangedSinceReviewError(Exception):
    """Somebody has gone on working since the agenda was reviewed."""


class UnknownVersionError(Exception):
    """The conference has no such version, or it is the one that the public reads."""


@transaction.atomic
def publish_agenda(*, conference: Conference, user=None, reviewed: str = "") -> Publication:
    """Freeze the live agenda as the next version that the public reads.

    `reviewed` is the digest of what the user was shown: anything else is refused with
    ChangedSinceReviewError. Raises NothingToPublishError when the agenda is empty or the same as
    the latest version, and OutsideConferenceError: forms refuse such sessions, but rows are
    written in other ways too.
    """
    conference = Conference.objects.select_for_update().get(pk=conference.pk)
    stray = conference.sessions_outside().first()
    if stray:
        raise OutsideConferenceError(stray.title)
    latest = Publication.objects.latest_of(conference)
    old = latest.snapshot if latest else NOTHING
    new = snapshot_of(draft_programme(conference))
    if not new["sessions"] or new == old:
        raise NothingToPublishError(conference.slug)
    if reviewed and reviewed != digest_of(new):
        raise ChangedSinceReviewError(conference.slug)
    return Publication.objects.create(
        conference=conference,
        version=latest.version + 1 if latest else 1,
        published_by=user,
        snapshot=new,
        changes=changes_between(old, new) if latest else [],
    )


@transaction.atomic
def restore_publication(
    *, conference: Conference, version: int, user=None, latest_seen: int
) -> Publication:
    """Publish an older version once more, as the next one; the draft stays as it is.

    `latest_seen` is the version that the public read when the user decided: another one is refused
    with ChangedSinceReviewError, so asking twice is harmless. Raises UnknownVersionError,
    NothingToPublishError when both versions say the same, and OutsideConferenceError when a session
    of the older one lies outside the dates that the conference has by now.
    """
    conference = Conference.objects.select_for_update().get(pk=conference.pk)
    latest = Publication.objects.latest_of(conference)
    if latest is None or latest.version != latest_seen:
        raise ChangedSinceReviewError(conference.slug)
    older = _older_version(conference, version, latest)
    changes = changes_between(latest.snapshot, older.snapshot)
    return Publication.objects.create(
        conference=conference,
        version=latest.version + 1,
        published_by=user,
        snapshot=older.snapshot,
        changes=[change_of("restored", "", None, older.version), *changes],
    )


def _older_version(conference: Conference, version: int, latest: Publication) -> Publication:
    older = conference.publications.filter(version=version, version__lt=latest.version).first()
    if older is None:
        raise UnknownVersionError(version)
    if older.snapshot == latest.snapshot:
        raise NothingToPublishError(version)
    _refuse_outside(conference, older.snapshot)
    return older


def _refuse_outside(conference: Conference, snapshot: dict) -> None:
    """The dates of a conference may have changed since the snapshot was taken."""
    for session in programme_from(snapshot, conference.tz).sessions:
        if not conference.holds(session.starts_at, session.ends_at):
            raise OutsideConferenceError(session.title)


def pending_changes(*, conference: Conference) -> list[dict]:
    """What the next publication would change, as `changes_between` tells it."""
    return changes_since(Publication.objects.latest_of(conference), draft_programme(conference))


def changes_since(latest: Publication | None, programme: Programme) -> list[dict]:
    """What a reader of the latest version does not know of the programme yet."""
    return changes_between(latest.snapshot if latest else NOTHING, snapshot_of(programme))

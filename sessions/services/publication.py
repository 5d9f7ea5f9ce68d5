from datetime import datetime, timedelta

from django.db import transaction

from conference.models import Conference
from sessions.models import Publication
from sessions.queries.draft import draft_programme
from sessions.queries.published import digest_of, snapshot_of

#: What the public reads before the first publication.
NOTHING = {"sessions": [], "visits": []}


class NothingToPublishError(Exception):
    """The agenda has not changed since the latest version, or is empty."""


class OutsideConferenceError(Exception):
    """A session lies outside its conference's dates; the message names it."""


class ChangedSinceReviewError(Exception):
    """Somebody has gone on working since the agenda was reviewed."""


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


def pending_changes(*, conference: Conference) -> list[dict]:
    """What the next publication would change, as `changes_between` tells it."""
    latest = Publication.objects.latest_of(conference)
    new = snapshot_of(draft_programme(conference))
    return changes_between(latest.snapshot if latest else NOTHING, new)


def changes_between(old: dict, new: dict) -> list[dict]:
    """What a reader of the old snapshot must know of the new one, item by item.

    Each change is {"change", "title", "from", "to"}: "added", "removed", "details" or the name of
    the field that differs; times are ISO texts, None stands where there is nothing to tell.
    """
    before, after = _items(old), _items(new)
    changes = [
        _change("removed", item["title"], item["starts_at"], None)
        for key, item in before.items()
        if key not in after
    ]
    for key, item in after.items():
        changes += _changes_of(before.get(key), item)
    return changes


def _items(snapshot: dict) -> dict:
    """Sessions, presentations and visits by a key that lasts as long as their rows."""
    items = {}
    for session in snapshot["sessions"]:
        items["session", session["id"]] = session | {"presentations": None}
        for talk in session["presentations"]:
            names = ", ".join(speaker["name"] for speaker in talk["speakers"])
            items["presentation", talk["id"]] = talk | {"names": names}
    for visit in snapshot["visits"]:
        items["visit", visit["id"]] = visit | {"title": visit["name"], "starts_at": None}
    return items


#: Fields whose change is told by itself; any other is a matter of "details".
TOLD = ["title", "starts_at", "ends_at", "room", "chair", "minutes", "names"]


def _changes_of(old: dict | None, new: dict) -> list[dict]:
    title = new["title"]
    if old is None:
        return [_change("added", title, None, new["starts_at"])]
    differ = [name for name in TOLD if old.get(name) != new.get(name)]
    if "starts_at" in differ and _length(old) == _length(new):
        differ = [name for name in differ if name != "ends_at"]  # moved, and no longer than before
    if differ:
        return [_change(name, title, old[name], new[name]) for name in differ]
    return [_change("details", title, None, None)] if old != new else []


def _length(item: dict) -> timedelta | None:
    if not item.get("ends_at"):
        return None
    return datetime.fromisoformat(item["ends_at"]) - datetime.fromisoformat(item["starts_at"])


def _change(change: str, title: str, before, after) -> dict:
    return {"change": change, "title": title, "from": before, "to": after}

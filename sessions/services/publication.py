from django.db import transaction

from conference.models import Conference
from sessions.models import Publication
from sessions.queries.programme import draft_programme, snapshot_of


class NothingToPublishError(Exception):
    """The agenda has not changed since the latest version, or is empty."""


@transaction.atomic
def publish_agenda(*, conference: Conference, user=None) -> Publication:
    """Freeze the live agenda as the next version that the public reads.

    Raises NothingToPublishError when the agenda is empty or the same as the latest version.
    """
    conference = Conference.objects.select_for_update().get(pk=conference.pk)
    latest = Publication.objects.latest_of(conference)
    snapshot = snapshot_of(draft_programme(conference))
    if not snapshot["sessions"] or (latest and latest.snapshot == snapshot):
        raise NothingToPublishError(conference.slug)
    return Publication.objects.create(
        conference=conference,
        version=latest.version + 1 if latest else 1,
        published_by=user,
        snapshot=snapshot,
        changes=changes_between(latest.snapshot, snapshot) if latest else [],
    )


def changes_between(old: dict, new: dict) -> list[dict]:
    """What a reader of the old version must know: items added, removed, moved, renamed.

    Each change is {"change", "title", "from", "to"}; times are ISO texts, None where there is none.
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
    """Sessions and presentations by a key that lasts as long as their rows."""
    items = {}
    for session in snapshot["sessions"]:
        items["session", session["id"]] = session
        for talk in session["presentations"]:
            items["presentation", talk["id"]] = talk
    return items


def _changes_of(old: dict | None, new: dict) -> list[dict]:
    if old is None:
        return [_change("added", new["title"], None, new["starts_at"])]
    changes = []
    if old["title"] != new["title"]:
        changes.append(_change("renamed", new["title"], old["title"], new["title"]))
    if old["starts_at"] != new["starts_at"]:
        changes.append(_change("moved", new["title"], old["starts_at"], new["starts_at"]))
    if old.get("room", "") != new.get("room", ""):
        changes.append(_change("room", new["title"], old["room"], new["room"]))
    return changes


def _change(change: str, title: str, before: str | None, after: str | None) -> dict:
    return {"change": change, "title": title, "from": before, "to": after}

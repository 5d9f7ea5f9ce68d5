"""Two snapshots of the agenda compared, item by item; `changes.py` puts the outcome into words."""

from datetime import datetime, timedelta

#: What the public reads before the first publication.
NOTHING = {"sessions": [], "visits": []}


def changes_between(old: dict, new: dict) -> list[dict]:
    """What a reader of the old snapshot must know of the new one, item by item.

    Each change is {"change", "title", "from", "to"}: "added", "removed", "order", "details" or the
    name of the field that differs; times are ISO texts, None stands where there is nothing to tell.
    Snapshots that differ have at least one change.
    """
    before, after = _items(old), _items(new)
    changes = [
        change_of("removed", item["title"], item["starts_at"], None)
        for key, item in before.items()
        if key not in after
    ]
    for key, item in after.items():
        changes += _changes_of(before.get(key), item)
    return changes + _reorderings(before, after)


def _items(snapshot: dict) -> dict:
    """Sessions, presentations, visits, buses and models by a lasting key."""
    items = {}
    for session in snapshot["sessions"]:
        talks = [talk["id"] for talk in session["presentations"]]
        items["session", session["id"]] = session | {"presentations": None, "talks": talks}
        for talk in session["presentations"]:
            names = ", ".join(speaker["name"] for speaker in talk["speakers"])
            place = {"within": session["id"], "session": session["title"]}
            items["presentation", talk["id"]] = talk | place | {"names": names}
    for kind in ("themes", "visits", "buses", "models"):
        for row in snapshot.get(kind, ()):
            title = row.get("name") or row["title"]
            items[kind, row["id"]] = row | {"title": title, "starts_at": None}
    return items


#: Fields whose change is told by itself; any other is a matter of "details".
TOLD = ["title", "session", "starts_at", "ends_at", "room", "chair", "minutes", "names"]
#: Fields whose change other items or sentences tell.
UNTOLD = {"session": "", "talks": ()}


def _changes_of(old: dict | None, new: dict) -> list[dict]:
    title = new["title"]
    if old is None:
        return [change_of("added", title, None, new["starts_at"])]
    differ = [name for name in TOLD if old.get(name) != new.get(name)]
    told_elsewhere = _told_elsewhere(old, new, differ)
    differ = [name for name in differ if name not in told_elsewhere]
    if differ:
        return [change_of(name, title, old[name], new[name]) for name in differ]
    return [change_of("details", title, None, None)] if old | UNTOLD != new | UNTOLD else []


def _told_elsewhere(old: dict, new: dict, differ: list[str]) -> set[str]:
    names = set()
    if "starts_at" in differ and _length(old) == _length(new):
        names.add("ends_at")  # moved, and no longer than before
    if old.get("within") == new.get("within"):
        names.add("session")  # the same one under another title, which the session tells
    return names


def _reorderings(before: dict, after: dict) -> list[dict]:
    """Sessions whose talks stand in another order, where the talks' times do not tell it."""
    return [
        change_of("order", item["title"], None, None)
        for key, item in after.items()
        if key in before and "talks" in item and _is_reordered(before, after, key)
    ]


def _is_reordered(before: dict, after: dict, session: tuple) -> bool:
    old, new = before[session]["talks"], after[session]["talks"]
    shared = [talk for talk in new if talk in old]
    if shared == [talk for talk in old if talk in new]:
        return False
    keys = [("presentation", talk) for talk in shared]
    return all(before[key]["starts_at"] == after[key]["starts_at"] for key in keys)


def _length(item: dict) -> timedelta | None:
    if not item.get("ends_at"):
        return None
    return datetime.fromisoformat(item["ends_at"]) - datetime.fromisoformat(item["starts_at"])


def change_of(change: str, title: str, before, after) -> dict:
    return {"change": change, "title": title, "from": before, "to": after}

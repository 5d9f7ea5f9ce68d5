"""Two snapshots of the agenda compared, item by item; `changes.py` puts the outcome into words."""

from datetime import datetime, timedelta

#: What the public reads before the first publication.
NOTHING = {"sessions": [], "visits": []}


def changes_between(old: dict, new: dict) -> list[dict]:
    """What a reader of the old snapshot must know of the new one, item by item.

    Each change is {"change", "title", "from", "to", "english"}: "added", "removed", "order",
    "details" or the name of the field that differs; times are ISO texts, None stands where there is
    nothing to tell; "english" has what of "title", "from" and "to" stands in English too.
    Snapshots that differ have at least one change.
    """
    before, after = _items(old), _items(new)
    changes = [
        _change_of("removed", item, item["starts_at"], None)
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
        own = {"presentations": None, "talks": talks, "told_in_english": _in_english(session)}
        items["session", session["id"]] = session | own
        for talk in session["presentations"]:
            names = ", ".join(speaker["name"] for speaker in talk["speakers"])
            place = {"within": session["id"], "session": session["title"]}
            own = {"names": names, "told_in_english": _in_english(talk, session)}
            items["presentation", talk["id"]] = talk | place | own
    for kind in ("themes", "visits", "buses", "models"):
        for row in snapshot.get(kind, ()):
            title = row.get("name") or row["title"]
            own = {"title": title, "starts_at": None, "told_in_english": _in_english(row)}
            items[kind, row["id"]] = row | own
    return items


def _in_english(row: dict, session: dict | None = None) -> dict[str, str]:
    """What is told of the row and stands in English too, by the name of its field in `TOLD`."""
    english = row.get("english", {})
    texts = {
        "title": english.get("title") or english.get("name"),
        "room": english.get("room"),
        "session": session and session.get("english", {}).get("title"),
    }
    return {name: text for name, text in texts.items() if text}


#: Fields whose change is told by itself; any other is a matter of "details".
TOLD = ["title", "session", "starts_at", "ends_at", "room", "chair", "minutes", "names"]
#: Fields whose change other items or sentences tell.
UNTOLD = {"session": "", "talks": (), "told_in_english": {}}


def _changes_of(old: dict | None, new: dict) -> list[dict]:
    if old is None:
        return [_change_of("added", new, None, new["starts_at"])]
    differ = [name for name in TOLD if old.get(name) != new.get(name)]
    told_elsewhere = _told_elsewhere(old, new, differ)
    differ = [name for name in differ if name not in told_elsewhere]
    if differ:
        return [_change_of_field(name, old, new) for name in differ]
    return [_change_of("details", new, None, None)] if old | UNTOLD != new | UNTOLD else []


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
        _change_of("order", item, None, None)
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


def _change_of_field(name: str, old: dict, new: dict) -> dict:
    texts = {"from": old["told_in_english"].get(name), "to": new["told_in_english"].get(name)}
    english = {part: text for part, text in texts.items() if text}
    return _change_of(name, new, old[name], new[name], english)


def _change_of(change: str, item: dict, before, after, english: dict | None = None) -> dict:
    titles = {name: text for name, text in item["told_in_english"].items() if name == "title"}
    return change_of(change, item["title"], before, after, titles | (english or {}))


def change_of(change: str, title: str, before, after, english: dict | None = None) -> dict:
    return {"change": change, "title": title, "from": before, "to": after, "english": english or {}}

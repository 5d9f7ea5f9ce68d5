"""The changes between two publications, in words a delegate understands."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _


def describe(change: dict, zone: ZoneInfo) -> str:
    """One sentence for a change as `comparison.changes_between` makes it."""
    kind = change["change"]
    old, new = change["from"], change["to"]
    if kind == "starts_at" and old and new and _day(old, zone) == _day(new, zone):
        return _sentence_of_a_move_within_a_day(change, zone)
    if kind in ("added", "removed", "starts_at"):
        old, new = _moment(old, zone, "%H:%M %d/%m"), _moment(new, zone, "%H:%M %d/%m")
    elif kind == "ends_at":
        old, new = _moment(old, zone, "%H:%M"), _moment(new, zone, "%H:%M")
    values = {"title": change["title"], "old": old or "–", "new": new or "–"}
    return _sentences()[kind] % values


def _sentence_of_a_move_within_a_day(change: dict, zone: ZoneInfo) -> str:
    return _("%(title)s moves from %(old)s to %(new)s on %(day)s.") % {
        "title": change["title"],
        "old": _moment(change["from"], zone, "%H:%M"),
        "new": _moment(change["to"], zone, "%H:%M"),
        "day": _day(change["to"], zone),
    }


def _sentences() -> dict[str, str]:
    return {
        "added": _("New: %(title)s (%(new)s)."),
        "removed": _("No longer held: %(title)s."),
        "title": _("“%(old)s” is now called “%(new)s”."),
        "starts_at": _("%(title)s moves from %(old)s to %(new)s."),
        "ends_at": _("%(title)s ends at %(new)s instead of %(old)s."),
        "room": _("%(title)s: room %(new)s instead of %(old)s."),
        "chair": _("%(title)s: chaired by %(new)s instead of %(old)s."),
        "minutes": _("%(title)s: %(new)s minutes instead of %(old)s."),
        "names": _("%(title)s: given by %(new)s instead of %(old)s."),
        "session": _("%(title)s is now part of “%(new)s”."),
        "order": _("The talks of “%(title)s” come in another order."),
        "restored": _("Back to version %(new)s."),
        "details": _("Details of %(title)s have changed."),
    }


def _moment(text: str | None, zone: ZoneInfo, pattern: str) -> str | None:
    return text and datetime.fromisoformat(text).astimezone(zone).strftime(pattern)


def _day(text: str, zone: ZoneInfo) -> str:
    return _moment(text, zone, "%d/%m")

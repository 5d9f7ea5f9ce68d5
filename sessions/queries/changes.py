"""The changes between two publications, in words a delegate understands."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _


def describe(change: dict, zone: ZoneInfo) -> str:
    """One sentence for a change as `sessions.services.publication.changes_between` makes it."""
    values = {"title": change["title"], "old": change["from"], "new": change["to"]}
    if change["change"] in ("added", "removed", "moved"):
        values |= {"old": _clock(change["from"], zone), "new": _clock(change["to"], zone)}
    sentences = {
        "added": _("New: %(title)s (%(new)s)."),
        "removed": _("No longer held: %(title)s."),
        "moved": _("%(title)s moves from %(old)s to %(new)s."),
        "renamed": _("“%(old)s” is now called “%(new)s”."),
        "room": _("%(title)s takes place in %(new)s."),
        "details": _("Details of %(title)s have changed."),
    }
    return sentences[change["change"]] % values


def _clock(text: str | None, zone: ZoneInfo) -> str:
    if text is None:
        return "–"
    return datetime.fromisoformat(text).astimezone(zone).strftime("%H:%M %d/%m")

"""The changes between two publications, in words a delegate understands."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

#: Changes from one text to another, as opposed to times and numbers.
TEXTS = {"title", "session", "room", "chair", "names"}


def describe(change: dict, zone: ZoneInfo) -> SafeString:
    """One sentence in HTML for a change as `comparison.changes_between` makes it.

    In English where there is English; what stands in Vietnamese all the same is marked as such.
    """
    kind, old, new = change["change"], change["from"], change["to"]
    values = {"title": _text(change, "title"), "day": ""}
    if kind in TEXTS:
        old, new = _text(change, "from"), _text(change, "to")
        kind = kind if old != new else "details"  # only the Vietnamese has changed
    elif kind in ("added", "removed", "starts_at", "ends_at"):
        values["day"] = _shared_day(old, new, zone)
        pattern = "%H:%M" if kind == "ends_at" or values["day"] else "%H:%M %d/%m"
        old, new = _moment(old, zone, pattern), _moment(new, zone, pattern)
    sentence = _sentence(kind, old, new, within_a_day=bool(values["day"]))
    # The sentence is ours; every value is escaped.
    return mark_safe(sentence % {**values, "old": old, "new": new})  # noqa: S308


def _text(change: dict, part: str) -> str:
    """That text of the change as HTML in the reader's language, marked if it is not."""
    text = change[part] or ""
    if not text or get_language() == settings.LANGUAGE_CODE:
        return conditional_escape(text)
    if english := change.get("english", {}).get(part):
        return conditional_escape(english)
    return format_html('<span lang="{}">{}</span>', settings.LANGUAGE_CODE, text)


def _sentence(kind: str, old, new, *, within_a_day: bool) -> str:
    sentences = _sentences()
    if not old:
        sentences |= _sentences_of_what_was_not()
    if not new:
        sentences |= _sentences_of_what_is_no_more()
    if within_a_day:
        sentences["starts_at"] = _("%(title)s moves from %(old)s to %(new)s on %(day)s.")
    return sentences[kind]


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


def _sentences_of_what_was_not() -> dict[str, str]:
    return {
        "starts_at": _("%(title)s begins at %(new)s."),
        "room": _("%(title)s: room %(new)s."),
        "chair": _("%(title)s: chaired by %(new)s."),
        "minutes": _("%(title)s: %(new)s minutes."),
        "names": _("%(title)s: given by %(new)s."),
    }


def _sentences_of_what_is_no_more() -> dict[str, str]:
    return {
        "added": _("New: %(title)s."),
        "starts_at": _("%(title)s no longer begins at %(old)s; no other time is set yet."),
        "room": _("%(title)s: no longer in room %(old)s; no other room is named yet."),
        "chair": _("%(title)s: no longer chaired by %(old)s; nobody else is named yet."),
        "minutes": _("%(title)s: no longer %(old)s minutes; its length is not set yet."),
        "names": _("%(title)s: no longer given by %(old)s; nobody else is named yet."),
    }


def _shared_day(old: str | None, new: str | None, zone: ZoneInfo) -> str:
    """The day that both moments lie on, empty where they do not."""
    days = {_moment(text, zone, "%d/%m") for text in (old, new)}
    return days.pop() or "" if len(days) == 1 else ""


def _moment(text: str | None, zone: ZoneInfo, pattern: str) -> str | None:
    return text and datetime.fromisoformat(text).astimezone(zone).strftime(pattern)

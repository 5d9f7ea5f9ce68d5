"""The log of prints as staff read it."""

from django.utils.translation import ngettext

from conference.models import Conference
from delegates.models import BadgeDesign, Delegate, PrintLog

from .badge_state import with_badge_state

#: More of them are counted, not named.
_NAMED = 3
#: As many parameters as both databases accept.
_PORTION = 500


def subject_of(delegate_ids: list[int], design: BadgeDesign | None = None) -> str:
    """“Thẻ chung – Hà Nội, Hải Phòng”: the design and whose people; of many, how many."""
    names: dict[str, None] = {}
    for start in range(0, len(delegate_ids), _PORTION):
        some = Delegate.objects.filter(pk__in=delegate_ids[start : start + _PORTION])
        names |= dict.fromkeys(some.in_list_order().values_list("delegation__name", flat=True))
    told = ", ".join(names)
    if len(names) > _NAMED:
        text = ngettext("%(count)s delegation", "%(count)s delegations", len(names))
        told = text % {"count": len(names)}
    return " – ".join(filter(None, [design.name if design else "", told]))


def prints_of(conference: Conference):
    """The conference's prints, the latest first."""
    return PrintLog.objects.filter(conference=conference).select_related("user", "design")


def people_on(print_log: PrintLog):
    """Whom it told of, in list order, each with what has become of the badge since."""
    people = print_log.delegates.select_related("delegation").in_list_order()
    return with_badge_state(people, print_log.conference)

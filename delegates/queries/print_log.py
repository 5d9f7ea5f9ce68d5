"""The log of prints as staff read it."""

from conference.models import Conference
from delegates.models import PrintLog

from .badge_state import with_badge_state


def prints_of(conference: Conference):
    """The conference's prints, the latest first."""
    return PrintLog.objects.filter(conference=conference).select_related("user", "design")


def people_on(print_log: PrintLog):
    """Whom it told of, in list order, each with what has become of the badge since."""
    people = print_log.delegates.select_related("delegation").in_list_order()
    return with_badge_state(people, print_log.conference)

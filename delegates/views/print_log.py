from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.views.access import printing_staff
from delegates.forms.badge import PAPERS
from delegates.models import PrintLog
from delegates.queries.badge_state import BadgeState
from delegates.queries.print_log import people_on, prints_of

PRINTS_A_PAGE, PEOPLE_A_PAGE = 25, 200

Kind = PrintLog.Kind
#: Where papers that have no page before printing are printed anew; a higher app has these pages.
_PAGES = {
    Kind.SHEET: ("agenda:printing", "#sheets"),
    Kind.LIST: ("agenda:printing", "#delegate-list"),
    Kind.EXPORT: ("agenda:printing", "#delegate-list"),
    Kind.BUS_SIGNS: ("agenda:printing", "#bus-signs"),
    Kind.PAYMENT: ("agenda:payment-list", ""),
    Kind.INVITATION: ("agenda:invitations", ""),
    Kind.CERTIFICATE: ("agenda:certificates", ""),
}


@require_safe
@never_cache
@printing_staff
def overview(request, conference):
    """Who printed what and when."""
    page = Paginator(prints_of(conference), PRINTS_A_PAGE).get_page(request.GET.get("page"))
    context = {"conference": conference, "page_obj": page}
    return render(request, "delegates/print_log.html", context)


@require_safe
@never_cache
@printing_staff
def detail(request, conference, pk):
    """Whom a print told of, what has become of their badges, and the way to print it again."""
    entry = get_object_or_404(prints_of(conference), pk=pk)
    page = Paginator(people_on(entry), PEOPLE_A_PAGE).get_page(request.GET.get("page"))
    for delegate in page:
        delegate.badge_says = BadgeState(delegate.badge_state).label
    context = {
        "conference": conference,
        "entry": entry,
        "page_obj": page,
        "again": _again(conference, entry),
        "anew": _anew(conference, entry),
    }
    return render(request, "delegates/print_log_entry.html", context)


def _again(conference, entry) -> str:
    """Where the same people's paper is shown before it is printed; nothing for other papers."""
    if entry.kind not in dict(PAPERS) or not entry.count:
        return ""
    chosen = {"log": entry.pk, "paper": entry.kind}
    if entry.design:
        chosen["design"] = entry.design.slug
    return f"{reverse('delegates:print-badges', args=[conference.slug])}?{urlencode(chosen)}"


def _anew(conference, entry) -> str:
    """Where such a paper is chosen again; nothing where `_again` leads further."""
    if entry.kind not in _PAGES:
        return ""
    page, place = _PAGES[entry.kind]
    return f"{reverse(page, args=[conference.slug])}{place}"

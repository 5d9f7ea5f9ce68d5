from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.views.access import printing_staff
from delegates.forms.badge import PAPERS
from delegates.queries.badge_state import BadgeState
from delegates.queries.print_log import people_on, prints_of

PRINTS_A_PAGE, PEOPLE_A_PAGE = 25, 200


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

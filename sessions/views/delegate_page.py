from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from conference.lib.qr import qr_code, svg_path
from delegates.models import Delegate
from delegates.queries.token import address_of
from delegates.views.private import private_page
from sessions.feeds.own_calendar import own_calendar
from sessions.queries.changes import describe
from sessions.queries.delegate_page import delegate_at, delegate_page

from .found import found

#: Light modules around a QR code, which readers ask for.
QUIET_ZONE = 4
#: Changes that are read at a glance; more are folded away.
MOST_NEWS_OPEN = 3


@private_page
@require_safe
def show(request, token):
    """A delegate's own page: whoever holds the badge opens it, without a login."""
    delegate = found(delegate_at(token))
    context = {"conference": delegate.delegation.conference}
    if delegate.state == Delegate.State.CANCELLED:
        return render(request, "agenda/delegate_cancelled.html", context)
    page = delegate_page(delegate)
    context |= {
        "page": page,
        "status": page.status,
        "qr": _qr(delegate),
        "news": _told(page),
        "news_count": sum(len(each.changes) for each in page.news),
        "most_news_open": MOST_NEWS_OPEN,
    }
    return render(request, "agenda/delegate_page.html", context)


@private_page
@require_safe
def calendar(request, token):
    """The same person's agenda as a calendar, opened or subscribed to."""
    delegate = found(delegate_at(token))
    if delegate.state == Delegate.State.CANCELLED:
        raise Http404
    content = own_calendar(delegate_page(delegate))
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


def _qr(delegate: Delegate) -> dict:
    """The badge's code, to be shown to a scanner where the badge is not at hand."""
    code = qr_code(address_of(delegate))
    return {"side": code.size + 2 * QUIET_ZONE, "path": svg_path(code, margin=QUIET_ZONE)}


def _told(page) -> list[tuple]:
    """The minute at which the agenda changed, in the conference's zone, and how."""
    zone = page.conference.tz
    return [
        (
            each.published_at.astimezone(zone).replace(second=0, microsecond=0),
            [describe(change, zone) for change in each.changes],
        )
        for each in page.news
    ]

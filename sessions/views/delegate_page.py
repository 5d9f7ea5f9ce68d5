from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from delegates.models import Delegate
from delegates.views.private import private_page
from sessions.queries.delegate_page import delegate_page


@private_page
@require_safe
def show(request, token):
    """A delegate's own page: whoever holds the badge opens it, without a login."""
    page = delegate_page(token)
    if page is None:
        raise Http404
    cancelled = page.delegate.state == Delegate.State.CANCELLED
    template = "agenda/delegate_cancelled.html" if cancelled else "agenda/delegate_page.html"
    conference = page.delegate.delegation.conference
    return render(request, template, {"page": page, "conference": conference})

"""The conference that a request is about, and what its user may do there."""

from django.http import Http404

from conference.lib.row_id import row_id
from conference.queries.scope import Scope, scope_for

#: Where a form of the admin says for which conference it was made: another tab may have moved on.
MADE_FOR = "_conference"
_KEPT = "conference"


def scope_of(request) -> Scope:
    """What the user of this request may see and do, read once a request."""
    if not hasattr(request, "scope"):
        made_for = request.POST.get(MADE_FOR, "")
        wanted = row_id(made_for) if made_for else request.session.get(_KEPT)
        request.scope = scope_for(request.user, wanted=wanted)
        if made_for:
            _keep_made_for(request, made_for)
    return request.scope


def look_at(request, conference_id: int | None) -> None:
    """Make it the conference of this request alone; raise 404 for one that is out of sight."""
    try:
        request.scope = scope_of(request).moved_to(conference_id)
    except KeyError:
        raise Http404 from None


def _keep_made_for(request, made_for: str) -> None:
    """Whoever saves a form goes on where it was made; 404 for a conference out of sight."""
    if str(request.scope.conference_id) != made_for:
        raise Http404
    _keep(request, request.scope.conference_id)


def _keep(request, conference_id: int) -> None:
    if request.session.get(_KEPT) != conference_id:
        request.session[_KEPT] = conference_id


def turn_to(request, conference_id: int | None) -> None:
    """Make it the conference at hand, now and later; raise 404 for one that is out of sight."""
    look_at(request, conference_id)
    _keep(request, conference_id)

"""The conference that a request is about, and what its user may do there."""

from django.http import Http404

from conference.queries.scope import Scope, scope_for

#: Where a form of the admin says for which conference it was made: another tab may have moved on.
MADE_FOR = "_conference"
_KEPT = "conference"


def scope_of(request) -> Scope:
    """What the user of this request may see and do, read once a request."""
    if not hasattr(request, "scope"):
        made_for = request.POST.get(MADE_FOR, "")
        wanted = int(made_for) if made_for.isdecimal() else request.session.get(_KEPT)
        request.scope = scope_for(request.user, wanted=wanted)
        if made_for and str(request.scope.conference_id) != made_for:
            raise Http404
    return request.scope


def look_at(request, conference_id: int) -> None:
    """Make it the conference of this request alone; raise 404 for one that is out of sight."""
    try:
        request.scope = scope_of(request).moved_to(conference_id)
    except KeyError:
        raise Http404 from None


def turn_to(request, conference_id: int) -> None:
    """Make it the conference at hand, now and later; raise 404 for one that is out of sight."""
    look_at(request, conference_id)
    if request.session.get(_KEPT) != conference_id:
        request.session[_KEPT] = conference_id

"""Who may open a staff page: strangers get a 404, so that nothing is told by the answer."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import redirect

from conference.queries.scope import LOOKING, ORGANISING, WORKING

from .scope import look_at, scope_of, turn_to


def staff_page(kinds, *, open_conference=turn_to):
    """Pass the conference called `slug` to a view if the user has one of the roles for it.

    It becomes the conference at hand; `request.scope` says what else the user may do.
    """

    def decorate(view):
        @wraps(view)
        @login_required
        def guarded(request, slug, *args, **kwargs):
            seen = {conference.slug: conference for conference in scope_of(request).conferences}
            if slug not in seen:
                raise Http404
            open_conference(request, seen[slug].pk)
            if not request.scope.may(kinds):
                raise Http404
            return view(request, seen[slug], *args, **kwargs)

        return guarded

    return decorate


viewer = staff_page(LOOKING)
printing_staff = staff_page(WORKING)
organiser = staff_page(ORGANISING)
#: For what a page fetches while one types: it must not take the user's other tabs along.
working_beside = staff_page(WORKING, open_conference=look_at)


def posted_from(page: str):
    """Let a view answer what is posted from the staff page of that name.

    Whoever comes by a link is led to the page: so does the login that a form ran into.
    """

    def decorate(view):
        @wraps(view)
        def posted(request, slug, *args, **kwargs):
            if request.method != "POST":
                return redirect(page, slug)
            return view(request, slug, *args, **kwargs)

        return posted

    return decorate

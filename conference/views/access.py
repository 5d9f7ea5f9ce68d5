"""Who may open a staff page: strangers get a 404, so that nothing is told by the answer."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404

from conference.models import Conference, Role


def staff_page(*kinds: Role.Kind):
    """Pass the conference called `slug` to a view if the user has one of the roles for it."""

    def decorate(view):
        @wraps(view)
        @login_required
        def guarded(request, slug, *args, **kwargs):
            conferences = Conference.objects.for_user(request.user, kinds)
            conference = get_object_or_404(conferences, slug=slug)
            return view(request, conference, *args, **kwargs)

        return guarded

    return decorate


#: Printing and exporting take people's data out of the system: viewers only look.
PRINTING = [Role.Kind.ORGANISER, Role.Kind.STAFF]
printing_staff = staff_page(*PRINTING)
ORGANISING = [Role.Kind.ORGANISER]
organiser = staff_page(*ORGANISING)

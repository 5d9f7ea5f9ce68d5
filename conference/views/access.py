"""Who may open a staff page: strangers get a 404, so that nothing is told by the answer."""

from functools import wraps

from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404

from conference.models import Conference


def printing_staff(view):
    """Pass the conference called `slug` to a view if the user may print for it."""

    @wraps(view)
    @login_required
    def guarded(request, slug, *args, **kwargs):
        conference = get_object_or_404(Conference.objects.printable_by(request.user), slug=slug)
        return view(request, conference, *args, **kwargs)

    return guarded

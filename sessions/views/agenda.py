from django.shortcuts import get_object_or_404, render
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from conference.models import Conference
from sessions.queries.published import published_programme


@require_safe
@gzip_page  # no secret is on the page, and phones at the venue share a poor network
def show(request, slug):
    """The agenda as last published; the same page for everybody."""
    conference = get_object_or_404(Conference.objects.public(), slug=slug)
    publication, programme = published_programme(conference)
    context = {
        "conference": conference,
        "venues": conference.venues.all(),
        "publication": publication,
        "programme": programme,
    }
    return render(request, "agenda/agenda.html", context)

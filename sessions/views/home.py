from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from conference.models import Conference
from sessions.models import Session
from sessions.queries.published import published_programme


@require_safe
@never_cache
def root(request):
    """To the conference of the day; without one, a word and the conferences that are over."""
    conference = Conference.objects.current()
    if conference:
        return redirect(conference)
    return render(request, "agenda/no_conference.html", {"past": Conference.objects.public()})


@require_safe
@gzip_page
def show(request, slug):
    """What a conference is, where and when; the same page for everybody."""
    conference = get_object_or_404(Conference.objects.public(), slug=slug)
    publication, programme = published_programme(conference)
    context = {
        "conference": conference,
        "venues": conference.venues.all(),
        "themes": conference.themes.all(),
        "publication": publication,
        "programme": programme,
        "opening": programme.presentations_of(Session.Kind.OPENING) if programme else [],
        "visits": programme.visits if programme else [],
    }
    return render(request, "agenda/home.html", context)

from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from conference.models import Conference, Theme, Venue
from sessions.models import Session
from sessions.queries.now import status_at
from sessions.queries.unversioned import values_of

from .published_page import published_page


@require_safe
@never_cache
def root(request):
    """To the conference of the day; without one, to the list of those that there are."""
    conference = Conference.objects.current()
    return redirect(conference or "agenda:conferences")


@require_safe
@never_cache
def conferences(request):
    """Every public conference: to come, running, and over."""
    today = timezone.localdate()
    rows = list(Conference.objects.public())
    context = {
        "coming": [row for row in reversed(rows) if row.ends_on >= today],
        "past": [row for row in rows if row.ends_on < today],
    }
    return render(request, "agenda/conferences.html", context)


def venues_and_themes(edition) -> tuple:
    """Venues and themes stand on the page as they are, before the agenda is published too."""
    return tuple(values_of(model, edition.conference) for model in (Venue, Theme))


@published_page(parts=venues_and_themes)
def show(request, edition):
    """What a conference is, where and when, and what is on."""
    conference, programme = edition.conference, edition.programme
    context = {
        "conference": conference,
        "edition": edition,
        "programme": programme,
        "venues": conference.venues.all(),
        "themes": conference.themes.all(),
        "opening": programme.presentations_of(Session.Kind.OPENING),
        "visits": programme.visits,
        "status": status_at(conference, programme.sessions, timezone.now()),
    }
    return render(request, "agenda/home.html", context)

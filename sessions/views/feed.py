"""The published agenda for calendars, other programs, feed readers and search engines."""

from django.http import Http404, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from conference.models import Conference, Venue
from sessions.feeds.calendar import agenda_calendar
from sessions.feeds.changes import PAGE_SIZE, changes_feed
from sessions.feeds.schedule import schedule_json, schedule_xml
from sessions.feeds.sitemap import robots, sitemap, sitemap_index
from sessions.queries.unversioned import values_of

from .published_page import published_page

_AN_HOUR = 3600


def venues(edition) -> tuple:
    """Where the conference is held is no part of a version."""
    return values_of(Venue, edition.conference)


@published_page(parts=venues)
def agenda_ics(request, edition):
    """The published agenda as a calendar, opened or subscribed to."""
    return _answer(agenda_calendar(_published(edition)), "text/calendar; charset=utf-8")


@published_page(parts=venues)
def agenda_json(request, edition):
    """The published agenda as a c3voc schedule."""
    return _answer(schedule_json(_published(edition)), "application/json")


@published_page(parts=venues)
def agenda_xml(request, edition):
    """The same as XML."""
    return _answer(schedule_xml(_published(edition)), "application/xml; charset=utf-8")


@published_page
def changes(request, edition):
    """What the latest publications changed; empty before the first."""
    publications = edition.conference.publications.order_by("-version").defer("snapshot")
    content = changes_feed(edition.conference, list(publications[:PAGE_SIZE]))
    return _answer(content, "application/atom+xml; charset=utf-8")


@published_page
def conference_sitemap(request, edition):
    """The public pages of one conference."""
    content = sitemap(edition)
    return _answer(content, "application/xml; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=_AN_HOUR)
def site_sitemap(request):
    """The sitemaps of all public conferences."""
    content = sitemap_index(list(Conference.objects.public()))
    return _answer(content, "application/xml; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=_AN_HOUR)
def robots_txt(request):
    """What search engines may read."""
    return _answer(robots(), "text/plain; charset=utf-8")


def _answer(content: bytes, content_type: str) -> HttpResponse:
    return HttpResponse(content, content_type=content_type)


def _published(edition):
    """The edition; 404 before the first publication."""
    if edition.version is None:
        raise Http404
    return edition

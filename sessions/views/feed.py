from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from conference.models import Conference
from sessions.feeds.calendar import agenda_calendar
from sessions.feeds.changes import PAGE_SIZE, changes_feed
from sessions.feeds.schedule import schedule_json, schedule_xml
from sessions.feeds.sitemap import robots, sitemap, sitemap_index
from sessions.queries.published import published_programme


@require_safe
def agenda_ics(request, slug):
    """The published agenda as a calendar, opened or subscribed to."""
    content = agenda_calendar(*_published(slug))
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


@require_safe
def agenda_json(request, slug):
    """The published agenda as a c3voc schedule."""
    return HttpResponse(schedule_json(*_published(slug)), content_type="application/json")


@require_safe
def agenda_xml(request, slug):
    """The same as XML."""
    content = schedule_xml(*_published(slug))
    return HttpResponse(content, content_type="application/xml; charset=utf-8")


@require_safe
def changes(request, slug):
    """What the latest publications changed; empty before the first."""
    conference = _public(slug)
    latest = conference.publications.order_by("-version").defer("snapshot")[:PAGE_SIZE]
    content = changes_feed(conference, list(latest))
    return HttpResponse(content, content_type="application/atom+xml; charset=utf-8")


@require_safe
def conference_sitemap(request, slug):
    """The public pages of one conference."""
    conference = _public(slug)
    content = sitemap(conference, *published_programme(conference))
    return HttpResponse(content, content_type="application/xml; charset=utf-8")


@require_safe
def site_sitemap(request):
    """The sitemaps of all public conferences."""
    content = sitemap_index(list(Conference.objects.public()))
    return HttpResponse(content, content_type="application/xml; charset=utf-8")


@require_safe
def robots_txt(request):
    """What search engines may read."""
    return HttpResponse(robots(), content_type="text/plain; charset=utf-8")


def _public(slug) -> Conference:
    return get_object_or_404(Conference.objects.public(), slug=slug)


def _published(slug):
    """(conference, publication, programme), or 404 before the first publication."""
    conference = _public(slug)
    publication, programme = published_programme(conference)
    if publication is None:
        raise Http404
    return conference, publication, programme

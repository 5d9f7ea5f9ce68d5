"""What lets public pages be read without a network and stand on a phone's first screen."""

from hashlib import sha256
from json import dumps
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_safe

from conference.templatetags.bilingual import plain

from .published_page import published_page

#: What every public page needs beside itself.
_SHELL = ["css/site.css", "js/public.js", "img/mark.svg"]


@require_safe
@cache_control(no_cache=True)
@gzip_page
@conditional_page
def worker(request):
    """The service worker, at the root so that it may serve every page of either language.

    It names the files of this release: another release is another worker, which fetches its own.
    """
    constants = {"SHELL": [static(name) for name in _SHELL], "OFFLINE": _pages_by_root()}
    version = sha256(dumps(constants).encode()).hexdigest()[:12]
    constants = {"VERSION": version} | constants
    lines = [
        f"const {name} = {dumps(value, ensure_ascii=False)};\n" for name, value in constants.items()
    ]
    script = "".join(lines) + Path(finders.find("js/sw.js")).read_text()
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


def _pages_by_root() -> dict[str, str]:
    """What is shown for a page that nobody kept, by the path below which its language is spoken.

    It lies in the worker itself: to fetch it would cost every first visit a request for each.
    """
    pages = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            pages[reverse("agenda:root")] = render_to_string("agenda/offline.html")
    return pages


@published_page
def manifest(request, edition):
    """How the agenda stands on a phone's first screen."""
    conference = edition.conference
    sizes = {"img/icon-192.png": "192x192", "img/icon-512.png": "512x512", "img/mark.svg": "any"}
    facts = {
        "name": plain(conference, "title"),
        "short_name": plain(conference, "short_title"),
        "lang": get_language(),
        "id": conference.get_absolute_url(),
        "start_url": reverse("agenda:agenda", args=[conference.slug]),
        "scope": "/",
        "display": "standalone",
        "theme_color": "#8a1616",
        "background_color": "#fffdfa",
        "icons": [{"src": static(name), "sizes": size} for name, size in sizes.items()],
    }
    return JsonResponse(facts, content_type="application/manifest+json")

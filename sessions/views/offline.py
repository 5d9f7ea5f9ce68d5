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
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page, require_safe

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
    pages = _pages_by_root()
    constants = {
        "VERSION": sha256("".join(pages.values()).encode()).hexdigest()[:12],
        "SHELL": [static(name) for name in _SHELL],
        "OFFLINE": pages,
    }
    lines = [
        f"const {name} = {dumps(value, ensure_ascii=False)};\n" for name, value in constants.items()
    ]
    script = "".join(lines) + Path(finders.find("js/sw.js")).read_text()
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


@require_safe
@gzip_page
def page(request):
    """What is shown instead of a page that nobody kept; it knows nothing of who asks."""
    return HttpResponse(_page())


def _page() -> str:
    return render_to_string("agenda/offline.html")


def _pages_by_root() -> dict[str, str]:
    """That page in each language, by the path below which the language is spoken.

    They lie in the worker itself: to fetch them would cost every first visit a request for each.
    """
    pages = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            pages[reverse("agenda:root")] = _page()
    return pages


@published_page
def manifest(request, edition):
    """How the agenda stands on a phone's first screen."""
    conference = edition.conference
    sizes = {"img/icon-192.png": "192x192", "img/icon-512.png": "512x512", "img/mark.svg": "any"}
    facts = {
        "name": conference.title,
        "short_name": conference.short_title,
        "lang": "vi",
        "id": conference.get_absolute_url(),
        "start_url": reverse("agenda:agenda", args=[conference.slug]),
        "scope": "/",
        "display": "standalone",
        "theme_color": "#8a1616",
        "background_color": "#fffdfa",
        "icons": [{"src": static(name), "sizes": size} for name, size in sizes.items()],
    }
    return JsonResponse(facts, content_type="application/manifest+json")

"""Pages and feeds that are alike for everybody, rendered once for as long as they stay the same.

An answer is kept under all that it depends on: path, language, what is chosen in the address, the
conference's row, the version of its agenda, and which sessions are on. So the first request after
a publication, or after the start of a session, is answered anew, and nobody reads an old page.
"""

import gzip
import re
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from hashlib import sha256
from urllib.parse import urlencode

import brotli
from django.core.cache import cache
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from sessions.queries.edition import Edition, edition_of
from sessions.queries.now import turning_points

from .found import found

#: Pages change with the release, too: none is older than the process.
STARTED_AT = timezone.now()
#: A second has only one Last-Modified: within it a page could change unnoticed.
SETTLED = timedelta(seconds=1)

Choices = dict[str, Callable[[str], object | None]]

#: Follows the name of a compression unless the browser says “;q=0”: anything but this one.
WANTED = r"(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))"
COMPRESSORS = {
    "br": lambda body: brotli.compress(body, quality=5),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
}


@dataclass(frozen=True)
class KeptAnswer:
    """An answer as it is sent; `encoding` is how the body is compressed, or empty."""

    body: bytes
    encoding: str
    content_type: str
    etag: str
    changed_at: datetime | None


def published_page(
    view: Callable | None = None,
    *,
    choices: Choices | None = None,
    parts: Callable[[Edition], tuple] | None = None,
):
    """For a view `(request, edition, …)` whose answer is the same for everybody who asks.

    `choices` reads parameters of the address for the view, by name; what is empty is not chosen,
    and what is read as None leads nowhere. `parts` reads rows that the page shows besides the
    edition. A view may refuse by Http404.
    """
    if view is None:
        return lambda view: published_page(view, choices=choices, parts=parts)

    @require_safe
    @wraps(view)
    def answer(request, slug, **arguments):
        edition = edition_of(slug)
        if edition is None:
            raise Http404
        turn, changed_at = _last_turn(edition)
        shown = parts(edition) if parts else ()
        chosen = _chosen(request, choices or {})
        # What else the address said is no part of the page, which links to itself.
        request.META["QUERY_STRING"] = urlencode(chosen)
        encoding = _encoding_for(request)
        key = _key(request.path, get_language(), encoding, chosen, turn, edition.fingerprint, shown)
        page = cache.get(key)
        if page is None:
            response = view(request, edition, **arguments, **chosen)
            page = _page_of(response, encoding, None if parts else changed_at)
            cache.set(key, page)
        return _answer(request, page)

    return answer


def _chosen(request, choices: Choices) -> dict:
    """The choices as they are read, so that ?theme=01 is the page of ?theme=1."""
    asked = {name: request.GET.get(name) for name in choices}
    return {name: found(choices[name](text)) for name, text in asked.items() if text}


def _last_turn(edition: Edition) -> tuple[int, datetime]:
    """How many turning points are over, and when the page came to say what it says."""
    key = _key("turns", edition.fingerprint)
    kept = cache.get(key)
    if kept is None:
        kept = turning_points(edition.conference, edition.programme), edition.changed_at
        cache.set(key, kept)
    turns, changed_at = kept
    over = bisect(turns, timezone.now())
    latest = [turns[over - 1]] if over else []
    return over, max([changed_at, STARTED_AT, *latest])


def _key(*parts) -> str:
    return sha256(repr(parts).encode()).hexdigest()


def _encoding_for(request) -> str:
    accepted = request.headers.get("Accept-Encoding", "")
    return next((name for name in COMPRESSORS if re.search(rf"\b{name}\b{WANTED}", accepted)), "")


def _page_of(response: HttpResponse, encoding: str, changed_at: datetime | None) -> KeptAnswer:
    body, content_type = response.content, response["Content-Type"]
    if content_type.startswith("image/"):
        encoding = ""  # it is compressed by itself
    return KeptAnswer(
        body=COMPRESSORS[encoding](body) if encoding else body,
        encoding=encoding,
        content_type=content_type,
        # Weak: the same words, however they are compressed.
        etag=f'W/"{sha256(body).hexdigest()[:32]}"',
        changed_at=changed_at,
    )


def _answer(request, page: KeptAnswer) -> HttpResponse:
    headers = {
        "ETag": page.etag,
        "Vary": "Accept-Encoding",
        # Whoever keeps it asks each time whether it is still the same.
        "Cache-Control": "public, no-cache",
    }
    response = HttpResponse(page.body, headers=headers | {"Content-Type": page.content_type})
    if page.encoding:
        response["Content-Encoding"] = page.encoding
    modified = None
    if page.changed_at and timezone.now() - page.changed_at >= SETTLED:
        modified = int(page.changed_at.timestamp())
        response["Last-Modified"] = http_date(modified)
    return get_conditional_response(
        request, etag=page.etag, last_modified=modified, response=response
    )

from functools import wraps

from django.http import Http404
from django.views.defaults import page_not_found

#: Neither caches, nor search engines, nor the next site may learn of a delegate's own address.
HEADERS = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def private_page(view):
    """Mark every answer, a 404 too, of a view that shows one person's data by address alone."""

    @wraps(view)
    def marked(request, *args, **kwargs):
        try:
            response = view(request, *args, **kwargs)
        except Http404 as error:
            response = page_not_found(request, error)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return marked

from functools import wraps

#: Neither caches, nor search engines, nor the next site may learn of a delegate's own address.
HEADERS = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def private_page(view):
    """Mark the answers of a view that shows one person's data to whoever holds the address."""

    @wraps(view)
    def marked(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        for name, value in HEADERS.items():
            response[name] = value
        return response

    return marked

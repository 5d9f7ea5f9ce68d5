import json

from django import template
from django.utils.safestring import mark_safe

from sessions.feeds.addresses import address
from sessions.feeds.structured import event_data

register = template.Library()
#: As django.utils.html.json_script does it: no text can end the element.
_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def absolute(name: str, *args) -> str:
    """The absolute address of the page of this name, for readers outside the site."""
    return address(name, *args)


@register.simple_tag
def structured_data(conference, programme, venues):
    """The conference as JSON-LD; a block of data, which no browser runs."""
    data = event_data(conference, programme, list(venues))
    text = json.dumps(data, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308

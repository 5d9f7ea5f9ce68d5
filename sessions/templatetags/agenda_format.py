from django import template

from sessions.models import Session

register = template.Library()


@register.filter
def kind_label(kind: str) -> str:
    """What a session of this kind is called: a publication holds the bare word."""
    return Session.Kind(kind).label

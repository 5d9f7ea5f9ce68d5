"""Dates and phone numbers as people in Viet Nam read them; alike in every language."""

from datetime import datetime

from django import template
from django.utils.safestring import mark_safe

from conference.lib.dates import date_range
from conference.lib.phone import format_phone, tel_uri

register = template.Library()
register.filter("tel", tel_uri)
register.filter("date_range", date_range)


@register.filter
def phone(number: str) -> str:
    """“0912 345 678”, which no line break tears apart."""
    return format_phone(number).replace(" ", "\N{NO-BREAK SPACE}")


@register.filter
def clock(moment: datetime) -> str:
    """“08:00” in the moment's own zone, where Django's `time` would change it to the site's."""
    return mark_safe(f"{moment.hour:02}:{moment.minute:02}")  # noqa: S308


@register.filter
def timed(moment: datetime) -> str:
    """`clock` as an element that tells machines the day and the zone as well."""
    return mark_safe(f'<time datetime="{moment.isoformat()}">{clock(moment)}</time>')  # noqa: S308

"""Dates and phone numbers as people in Viet Nam read them; alike in every language."""

from datetime import date, datetime

from django import template

from conference.lib.phone import format_phone, tel_uri

register = template.Library()
register.filter("tel", tel_uri)


@register.filter
def phone(number: str) -> str:
    """“0912 345 678”, which no line break tears apart."""
    return format_phone(number).replace(" ", "\N{NO-BREAK SPACE}")


@register.filter
def date_range(first: date, last: date) -> str:
    """“04–06/10/2023”, writing only what differs twice."""
    if first == last:
        return f"{last:%d/%m/%Y}"
    if first.year != last.year:
        return f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"
    if first.month != last.month:
        return f"{first:%d/%m} – {last:%d/%m/%Y}"
    return f"{first:%d}–{last:%d/%m/%Y}"


@register.filter
def clock(moment: datetime) -> str:
    """“08:00” in the moment's own zone, where Django's `time` would change it to the site's."""
    return f"{moment:%H:%M}"

from pathlib import PurePosixPath

from django import template
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from conference.lib.money import in_dong
from conference.templatetags.bilingual import lines
from sessions.models import Session

register = template.Library()


@register.filter
def kind_label(kind: str) -> str:
    """What a session of this kind is called: a publication holds the bare word."""
    return Session.Kind(kind).label


@register.filter
def figures(model) -> list[tuple[str, str]]:
    """(“Hộ tham gia”, “25”) for each line of a model's figures; a line without a colon is bare."""
    parts = [line.rpartition(":") for line in lines(model, "figures")]
    return [(label.strip(), number.strip()) for label, _colon, number in parts]


@register.filter
def photo_name(file: str) -> str:
    """The name of an upload without folder and ending."""
    return PurePosixPath(file).stem


@register.filter
def minutes(number: int) -> str:
    """“25 phút”."""
    return _("%(minutes)s min") % {"minutes": number}


@register.filter
def numbered(page: str, key: int) -> str:
    """The address of the row with this key, made of that of a row 0: “…/talks/0/”."""
    return f"{page.removesuffix('0/')}{key}/"


@register.simple_tag
def options(rows, chosen):
    """An option of a list for each row with id and name: written out, hundreds would take long."""
    values = ((row.id, " selected" if row == chosen else "", row.name) for row in rows)
    return format_html_join("", '<option value="{}"{}>{}</option>', values)


@register.filter
def dong(amount: int) -> str:
    """“1.200.000”, in either language: it is what the paper says."""
    return in_dong(amount)

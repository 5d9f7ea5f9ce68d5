from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from conference.lib.compounds import compounds_of

register = template.Library()


@register.filter
def whole(text: str) -> SafeString:
    """The text as HTML that breaks no compound or proper name over two lines (paper.css)."""
    pieces = (
        format_html("<span class=whole>{}</span>", piece) if " " in piece else piece
        for piece in compounds_of(str(text))
    )
    return mark_safe(" ".join(map(conditional_escape, pieces)))  # noqa: S308 - all are escaped

"""Texts in the reader's language; Vietnamese where there is no English, and marked as such."""

import html
import re

from django import template
from django.conf import settings
from django.template.defaultfilters import linebreaksbr
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

#: The language of pages below /en/.
OTHER = "en"
#: What each language calls itself.
OWN_NAMES = {"vi": "Tiếng Việt", "en": "English"}


@register.tag
def told(parser, token):
    """The text of the field in the reader's language, as HTML: `{% told session "title" %}`."""
    return _Told(parser, token, _escaped)


@register.tag
def told_lines(parser, token):
    """As `told`, with its line breaks."""
    return _Told(parser, token, linebreaksbr)


@register.filter
def plain(row, name: str) -> str:
    """The same text without marks, for titles and attributes: `{{ session|plain:"title" }}`."""
    return _text(row, name)[0]


@register.filter
def lines(row, name: str) -> list[str]:
    """Each line of the text in the reader's language."""
    return _text(row, name)[0].splitlines()


@register.simple_tag(takes_context=True)
def in_other_language(context) -> str:
    """The address of the page at hand in the other language, choices included."""
    return _by_language(context["request"].get_full_path())[get_other_language()["code"]]


@register.simple_tag(takes_context=True)
def addresses_by_language(context) -> dict[str, str]:
    """The whole address of the page in each language, as search engines want it told."""
    paths = _by_language(context["request"].path)
    return {code: settings.SITE_URL + path for code, path in paths.items()}


@register.simple_tag
def get_other_language() -> dict[str, str]:
    """Code of the other language, and its own name for itself."""
    code = OTHER if get_language() == settings.LANGUAGE_CODE else settings.LANGUAGE_CODE
    return {"code": code, "name": OWN_NAMES[code]}


@register.simple_tag
def lang_of(row, name: str):
    """The attribute that marks an element which holds `lines` in another language than the page."""
    return format_html(' lang="{}"', settings.LANGUAGE_CODE) if _text(row, name)[1] else ""


class _Told(template.Node):
    """A page has hundreds: as a `simple_tag`, each took three times as long."""

    def __init__(self, parser, token, as_html):
        tag, *parts = token.split_contents()
        if len(parts) != 2 or not re.fullmatch(r'"\w+"', parts[1]):
            raise template.TemplateSyntaxError(f'Write {{% {tag} row "name of its field" %}}.')
        self.row, self.name = parser.compile_filter(parts[0]), parts[1].strip('"')
        self.as_html = as_html

    def render(self, context) -> str:
        text, is_foreign = _text(self.row.resolve(context), self.name, _language_of(context))
        if not is_foreign or not text:
            return self.as_html(text)
        return f'<span lang="{settings.LANGUAGE_CODE}">{self.as_html(text)}</span>'


def _language_of(context) -> str:
    """The active language, asked for once a template."""
    kept = context.render_context
    language = kept.get(_Told)
    if language is None:
        language = kept[_Told] = get_language()
    return language


def _escaped(text: str) -> SafeString:
    """As Django's `escape`, which looks for lazy texts first and takes three times as long."""
    return SafeString(html.escape(text))


def _by_language(path: str) -> dict[str, str]:
    """The path of a page in each language; `path` is in that of the page at hand."""
    bare = path if get_language() == settings.LANGUAGE_CODE else path.removeprefix(f"/{OTHER}")
    return {settings.LANGUAGE_CODE: bare, OTHER: f"/{OTHER}{bare}"}


def _text(row, name: str, language: str | None = None) -> tuple[str, bool]:
    """The text, and whether it is in another language than the page."""
    text = getattr(row, name)
    if (language or get_language()) == settings.LANGUAGE_CODE:
        return text, False
    english = getattr(row, "english", {}).get(name)
    return (english, False) if english else (text, True)

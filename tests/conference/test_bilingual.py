"""Texts are told in the reader's language, safely, whoever read the template before."""

import pytest
from django.conf import settings
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import get_template
from django.utils.translation import override

from conference.models import Conference

TOLD = Template('{% load bilingual %}{% told row "title" %}')
TOLD_LINES = Template('{% load bilingual %}{% told_lines row "host" %}')


def read(template, language, **texts):
    with override(language):
        return template.render(Context({"row": Conference(**texts)}))


def test_one_template_is_told_in_the_language_of_each_reader():
    texts = {"title": "Hội nghị", "title_en": "Conference"}

    told = [read(TOLD, language, **texts) for language in ("vi", "en", "vi")]

    assert told == ["Hội nghị", "Conference", "Hội nghị"]


@pytest.mark.parametrize(
    ("language", "told"), [("vi", "Hội nghị"), ("en", '<span lang="vi">Hội nghị</span>')]
)
def test_what_has_no_english_is_told_in_vietnamese_and_marked(language, told):
    assert read(TOLD, language, title="Hội nghị") == told


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_empty_is_not_marked(language):
    assert read(TOLD, language, title="") == ""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_markup_in_a_text_is_shown_as_it_was_typed(language):
    hostile = "<script>\"&'"

    told = read(TOLD, language, title=hostile, title_en=hostile)
    lines = read(TOLD_LINES, language, host=f"{hostile}\nSở", host_en=f"{hostile}\nSở")

    assert told == "&lt;script&gt;&quot;&amp;&#x27;"
    assert lines == "&lt;script&gt;&quot;&amp;&#x27;<br>Sở"


NOT_TOLD = ["", "row", "row title", "row 'title'", 'row "title" "host"', '"title"']


@pytest.mark.parametrize("said", NOT_TOLD)
def test_a_template_that_does_not_quote_the_name_of_one_field_is_refused(said):
    with pytest.raises(TemplateSyntaxError, match=r"Write {% told row .name"):
        Template(f"{{% load bilingual %}}{{% told {said} %}}")


TEMPLATES = settings.BASE_DIR / "templates"


@pytest.mark.parametrize(
    "name", [str(path.relative_to(TEMPLATES)) for path in sorted(TEMPLATES.rglob("*.html"))]
)
def test_every_template_can_be_read(name):
    assert get_template(name).template.nodelist

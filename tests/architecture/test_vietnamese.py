"""The admin speaks one language at a time, and says of every field what it is for.

Whether each message has a translation is checked by `check_catalogue`; here are the texts that
nobody has marked for translation, and the fields that nobody has explained.
"""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.test import RequestFactory
from django.utils.translation import override

from conference.queries.scope import Scope

APPS = ["conference", "delegates", "agenda"]
#: Labels that are the same word in both languages.
SAME_WORD = {"clip"}
#: Fields that have no help text, and why.
SELF_EVIDENT = {
    "conference.Province.kind": "its two choices say all",
    "agenda.Stop.bus": "chosen by the page that a stop stands on",
    "agenda.Speaker.presentation": "chosen by the page that a speaker stands on",
    "conference.Room.venue": "chosen by the page that a room stands on",
}
VIETNAMESE = re.compile(r"[À-ỹ]")
QUOTED = re.compile(r"“[^”]*”")


def superusers_request():
    request = RequestFactory().get("/")
    request.user = get_user_model()(is_superuser=True)
    request.scope = Scope((), {}, None, is_superuser=True)
    return request


def registered():
    """Our own lists of the admin."""
    return [each for each in admin.site._registry.values() if each.opts.app_label in APPS]


def models_shown():
    """Those with a list of their own and those that stand on another one's page."""
    inlines = [inline.model for each in registered() for inline in each.inlines]
    return list(dict.fromkeys([*(each.model for each in registered()), *inlines]))


def models_edited():
    """Those that somebody fills in; logs and publications are written by the system."""
    request = superusers_request()
    only_read = [each.model for each in registered() if not each.has_change_permission(request)]
    return [model for model in models_shown() if model not in only_read]


def fields_of(model):
    """The fields that people meet; the conference comes from where they work."""
    return [
        field
        for field in model._meta.concrete_fields
        if not field.auto_created and field.editable and field.name != "conference"
    ]


def labels():
    """(where, text) of all that names something: apps, models, fields, choices, headings."""
    for config in map(apps.get_app_config, APPS):
        yield config.label, config.verbose_name
    for model in models_shown():
        yield model._meta.label, model._meta.verbose_name
        yield model._meta.label, model._meta.verbose_name_plural
        for field in fields_of(model):
            yield str(field), field.verbose_name
            yield from ((str(field), label) for _value, label in field.flatchoices)
    for each in registered():
        yield from headings(each)


def headings(model_admin):
    """Titles of a form's parts, of columns that are no fields, and of actions."""
    where = str(model_admin)
    yield from ((where, title) for title, _parts in model_admin.fieldsets or [] if title)
    for name in [*model_admin.list_display, *model_admin.readonly_fields]:
        described = getattr(getattr(model_admin, name, None), "short_description", None)
        if described:
            yield f"{where}.{name}", described
    for _function, name, description in model_admin.get_actions(superusers_request()).values():
        if name != "delete_selected":  # Django's own
            yield f"{where}.{name}", description


def help_texts():
    for model in models_edited():
        yield from ((str(field), field.help_text) for field in fields_of(model) if field.help_text)


def said(text, language):
    with override(language):
        return str(text)


@pytest.mark.parametrize("texts", [labels, help_texts])
def test_every_text_is_in_vietnamese(texts):
    english = [
        (where, said(text, "en"))
        for where, text in texts()
        if said(text, "vi") == said(text, "en") and said(text, "en") not in SAME_WORD
    ]

    assert english == []


@pytest.mark.parametrize("texts", [labels, help_texts])
def test_english_holds_vietnamese_in_quoted_examples_alone(texts):
    mixed = [
        (where, said(text, "en"))
        for where, text in texts()
        if VIETNAMESE.search(QUOTED.sub("", said(text, "en")))
    ]

    assert mixed == []


def test_every_field_says_what_it_is_for():
    silent = [
        str(field)
        for model in models_edited()
        for field in fields_of(model)
        if not field.help_text and f"{model._meta.label}.{field.name}" not in SELF_EVIDENT
    ]

    assert silent == []


def test_no_field_is_excused_that_is_explained_or_gone():
    known = {
        f"{model._meta.label}.{field.name}"
        for model in models_edited()
        for field in fields_of(model)
        if not field.help_text
    }

    assert set(SELF_EVIDENT) <= known


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_help_text_is_a_sentence_that_fits_below_its_field(language):
    odd = [
        (where, said(text, language))
        for where, text in help_texts()
        if not said(text, language).endswith(".") or len(said(text, language)) > 140
    ]

    assert odd == []

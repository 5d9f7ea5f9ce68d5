from django import forms
from django.utils.translation import gettext_lazy as _

from conference.forms.slug import SlugForm
from conference.models import Conference


def _day() -> forms.DateInput:
    """The browser's own calendar, which hands over and expects ISO dates."""
    return forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


IN_USE = _("Another conference has this slug already: choose another one.")


class CopyConferenceForm(SlugForm):
    """What the next conference has of its own; `source` is the one that is copied."""

    slug_source = "short_title"
    slug_hint = _("Leave empty to take it from the short title.")

    class Meta:
        model = Conference
        fields = ["title", "short_title", "slug", "starts_on", "ends_on", "place"]
        widgets = {"starts_on": _day(), "ends_on": _day()}
        error_messages = {"slug": {"unique": IN_USE}}

    def __init__(self, *args, source: Conference, **kwargs):
        super().__init__(*args, initial={"title": source.title}, **kwargs)
        self.source = source
        self.fields["ends_on"].required = False
        self.fields["ends_on"].help_text = _(
            "Leave empty for as many days as the conference that is copied."
        )

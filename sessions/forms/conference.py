from django.utils.translation import gettext_lazy as _

from conference.forms.slug import SlugForm
from conference.models import Conference

IN_USE = _("Another conference has this slug already: choose another one.")


class CopyConferenceForm(SlugForm):
    """What the next conference has of its own; `source` is the one that is copied."""

    slug_source = "short_title"
    slug_hint = _("Leave empty to take it from the short title.")

    class Meta:
        model = Conference
        fields = ["title", "short_title", "slug", "starts_on", "ends_on", "place"]
        error_messages = {"slug": {"unique": IN_USE}}

    def __init__(self, *args, source: Conference, **kwargs):
        super().__init__(*args, initial={"title": source.title}, **kwargs)
        self.source = source
        # No picker of the browser's: its order of day and month is the browser's own, too.
        self.fields["starts_on"].help_text = _("Day, month, year, as 05/03/2024.")
        self.fields["ends_on"].required = False
        self.fields["ends_on"].help_text = _(
            "Leave empty for as many days as the conference that is copied."
        )

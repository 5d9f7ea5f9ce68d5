from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from conference.lib.text import slug_of


class SlugForm(forms.ModelForm):
    """A slug left empty comes from the name; Django's own script loses Vietnamese letters."""

    slug_source = "name"
    slug_hint = _("Leave empty to take it from the name.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        slug = self.fields.get("slug")
        if slug:  # who may only look has no fields
            slug.required = False
            slug.help_text = format_lazy("{} {}", slug.help_text, self.slug_hint)

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("slug") and "slug" not in self.errors:
            cleaned["slug"] = slug_of(cleaned.get(self.slug_source) or "")[:60]
            if not cleaned["slug"]:
                self.add_error("slug", _("Write a slug: the name gives none."))
        return cleaned

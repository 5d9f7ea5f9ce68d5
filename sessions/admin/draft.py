from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _


class ShownWhenPublished:
    """For what the public reads: saving changes the draft, and organisers are told so."""

    def conference_of(self, obj):
        return obj.conference

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        url = reverse("agenda:publish", args=[self.conference_of(form.instance).slug])
        text = _("Delegates do not see this change yet.")
        link = format_html('<a href="{}">{}</a>', url, _("Publish the agenda"))
        messages.info(request, format_html("{} {}", text, link))

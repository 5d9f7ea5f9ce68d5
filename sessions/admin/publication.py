from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _

from conference.admin.scoped import ScopedAdmin
from sessions.models import Publication
from sessions.queries.changes import describe


@admin.register(Publication)
class PublicationAdmin(ScopedAdmin):
    """What the public has read; publishing itself has a page that shows the changes first."""

    list_display = ["version", "published_at", "published_by"]
    list_select_related = ["published_by"]
    fields = ["version", "published_at", "published_by", "changes_in_words"]
    readonly_fields = fields

    @admin.display(description=_("changes"))
    def changes_in_words(self, publication):
        zone = publication.conference.tz
        lines = [(describe(change, zone),) for change in publication.changes]
        return format_html_join("\n", "<p>{}</p>", lines) or _("First version.")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

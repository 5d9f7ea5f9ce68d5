from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from conference.admin.scoped import ScopedAdmin
from conference.queries.scope import ORGANISING
from delegates.models import PrintLog

#: As many names as a page can show at once.
NAMES = 1000


@admin.register(PrintLog)
class PrintLogAdmin(ScopedAdmin):
    """Who took whose data out; a log that could be edited would prove nothing."""

    may_view = ORGANISING
    list_display = ["printed_at", "kind", "what", "format", "count", "person"]
    list_select_related = ["user"]
    list_filter = ["kind", "format"]
    search_fields = ["subject", "actor"]
    search_fields += [f"user__{name}" for name in ("username", "last_name", "first_name")]
    date_hierarchy = "printed_at"
    fields = ["printed_at", "kind", "what", "format", "count", "conference", "person", "design"]
    fields += ["names", "again"]

    @admin.display(description=_("of what"), ordering="subject")
    def what(self, log):
        return capfirst(log.subject)

    @admin.display(description=_("printed by"), ordering="actor")
    def person(self, log):
        return log.printed_by

    @admin.display(description=_("delegates"))
    def names(self, log):
        names = log.delegates.in_list_order().values_list("full_name", flat=True)
        return ", ".join(names[:NAMES]) + (" …" if log.count > NAMES else "")

    @admin.display(description=_("print again"))
    def again(self, log):
        address = reverse("delegates:print-log-entry", args=[log.conference.slug, log.pk])
        return format_html('<a href="{}">{}</a>', address, _("Open on the staff pages"))

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

from django.contrib import admin

from delegates.models import PrintLog


@admin.register(PrintLog)
class PrintLogAdmin(admin.ModelAdmin):
    """Who took whose data out; a log that could be edited would prove nothing."""

    list_display = ["printed_at", "kind", "count", "conference", "user", "actor"]
    list_select_related = ["conference", "user"]
    list_filter = ["conference", "kind"]
    date_hierarchy = "printed_at"
    fields = ["printed_at", "kind", "count", "conference", "user", "actor", "design"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

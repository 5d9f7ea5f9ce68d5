from django.contrib import admin
from simple_history.admin import SimpleHistoryAdmin

from conference.models import Role

from .owned import KeepsConference


@admin.register(Role)
class RoleAdmin(KeepsConference, SimpleHistoryAdmin):
    list_display = ["user", "conference", "kind"]
    list_select_related = ["user", "conference"]
    list_filter = ["conference", "kind"]
    autocomplete_fields = ["user"]

from django.contrib import admin

from conference.models import Theme

from .owned import KeepsConference


@admin.register(Theme)
class ThemeAdmin(KeepsConference, admin.ModelAdmin):
    list_display = ["title", "conference", "position"]
    list_select_related = ["conference"]
    list_filter = ["conference"]
    list_editable = ["position"]
    search_fields = ["title"]

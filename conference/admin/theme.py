from django.contrib import admin

from conference.models import Theme

from .scoped import ScopedAdmin


@admin.register(Theme)
class ThemeAdmin(ScopedAdmin):
    list_display = ["title", "position"]
    list_editable = ["position"]
    search_fields = ["title"]

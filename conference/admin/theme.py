from django.contrib import admin

from conference.models import Theme

from .english import EnglishBelow
from .scoped import ScopedAdmin


@admin.register(Theme)
class ThemeAdmin(EnglishBelow, ScopedAdmin):
    list_display = ["title", "position"]
    list_editable = ["position"]
    search_fields = ["title"]

from django.contrib import admin

from conference.models import PovertyModel

from .scoped import ScopedAdmin


@admin.register(PovertyModel)
class PovertyModelAdmin(ScopedAdmin):
    list_display = ["name", "place_name", "province", "theme"]
    list_select_related = ["province", "theme"]
    list_filter = ["theme"]
    search_fields = ["name", "place_name"]

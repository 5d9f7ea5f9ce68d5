from django.contrib import admin

from conference.models import PovertyModel

from .owned import KeepsConference, TellsConferencesApart


@admin.register(PovertyModel)
class PovertyModelAdmin(TellsConferencesApart, KeepsConference, admin.ModelAdmin):
    list_display = ["name", "conference", "place_name", "province", "theme"]
    list_select_related = ["conference", "province", "theme"]
    list_filter = ["conference"]
    search_fields = ["name", "place_name"]

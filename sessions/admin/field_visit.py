from django.contrib import admin

from conference.admin.owned import KeepsConference, TellsConferencesApart
from sessions.models import FieldVisit

from .draft import ShownWhenPublished


@admin.register(FieldVisit)
class FieldVisitAdmin(TellsConferencesApart, ShownWhenPublished, KeepsConference, admin.ModelAdmin):
    list_display = ["name", "conference", "place_name", "model", "capacity"]
    list_select_related = ["conference", "model"]
    list_filter = ["conference"]
    search_fields = ["name", "place_name"]

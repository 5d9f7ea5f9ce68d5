from django.contrib import admin

from conference.admin.english import EnglishBelow
from conference.admin.scoped import ScopedAdmin
from sessions.models import FieldVisit

from .draft import ShownWhenPublished


@admin.register(FieldVisit)
class FieldVisitAdmin(EnglishBelow, ShownWhenPublished, ScopedAdmin):
    list_display = ["name", "place_name", "model", "capacity"]
    list_select_related = ["model"]
    search_fields = ["name", "place_name"]

from django.contrib import admin

from conference.models import Role

from .history import PeopleAdmin
from .owned import KeepsConference


@admin.register(Role)
class RoleAdmin(KeepsConference, PeopleAdmin):
    list_display = ["user", "conference", "kind"]
    list_select_related = ["user", "conference"]
    list_filter = ["conference", "kind"]
    autocomplete_fields = ["user"]

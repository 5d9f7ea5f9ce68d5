from django.contrib import admin

from conference.models import Role
from conference.queries.scope import ADMINISTERING

from .history import PeopleAdmin


@admin.register(Role)
class RoleAdmin(PeopleAdmin):
    may_view = may_add = may_change = may_delete = may_see_history = ADMINISTERING
    list_display = ["user", "kind"]
    list_select_related = ["user"]
    list_filter = ["kind"]
    autocomplete_fields = ["user"]

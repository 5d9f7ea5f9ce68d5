from django.contrib import admin

from conference.models import Organisation
from conference.queries.scope import ADMINISTERING

from .scoped import ScopedAdmin


@admin.register(Organisation)
class OrganisationAdmin(ScopedAdmin):
    """Conferences share them: organisers add what is missing, and change nobody else's."""

    may_change = may_delete = may_see_history = ADMINISTERING
    list_display = ["name", "province"]
    list_select_related = ["province"]
    list_filter = ["province"]
    search_fields = ["name"]

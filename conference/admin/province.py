from django.contrib import admin

from conference.forms.slug import SlugForm
from conference.models import Province
from conference.queries.scope import ADMINISTERING

from .scoped import ScopedAdmin


@admin.register(Province)
class ProvinceAdmin(ScopedAdmin):
    may_add = may_change = may_delete = may_see_history = ADMINISTERING
    form = SlugForm
    list_display = ["name", "kind", "code", "valid_from", "valid_until", "successor"]
    list_select_related = ["successor"]
    search_fields = ["name", "slug"]

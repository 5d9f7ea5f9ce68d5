from django.contrib import admin

from conference.forms.slug import SlugForm
from conference.models import Province


@admin.register(Province)
class ProvinceAdmin(admin.ModelAdmin):
    form = SlugForm
    list_display = ["name", "kind", "code", "valid_from", "valid_until", "successor"]
    list_select_related = ["successor"]
    search_fields = ["name", "slug"]

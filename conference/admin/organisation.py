from django.contrib import admin

from conference.models import Organisation


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    list_display = ["name", "province"]
    list_select_related = ["province"]
    list_filter = ["province"]
    search_fields = ["name"]

from django.contrib import admin

from conference.admin.owned import KeepsConference
from conference.forms.slug import SlugForm
from delegates.models import Category


@admin.register(Category)
class CategoryAdmin(KeepsConference, admin.ModelAdmin):
    form = SlugForm
    list_display = ["name", "conference", "group", "badge_label", "position"]
    list_select_related = ["conference"]
    list_filter = ["conference", "group"]
    search_fields = ["name", "badge_label"]

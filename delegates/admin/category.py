from django.contrib import admin

from conference.admin.scoped import ScopedAdmin
from conference.forms.slug import SlugForm
from delegates.models import Category


@admin.register(Category)
class CategoryAdmin(ScopedAdmin):
    form = SlugForm
    list_display = ["name", "group", "badge_label", "position"]
    list_filter = ["group"]
    search_fields = ["name", "badge_label"]

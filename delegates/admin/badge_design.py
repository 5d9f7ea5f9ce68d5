from django.contrib import admin

from conference.admin.owned import KeepsConference
from conference.forms.slug import SlugForm
from delegates.models import BadgeDesign


@admin.register(BadgeDesign)
class BadgeDesignAdmin(KeepsConference, admin.ModelAdmin):
    form = SlugForm
    list_display = ["name", "conference", "paper", "show_photo", "is_default"]
    list_select_related = ["conference"]
    list_filter = ["conference"]

from django.contrib import admin

from conference.admin.scoped import ScopedAdmin
from conference.forms.slug import SlugForm
from delegates.models import BadgeDesign


@admin.register(BadgeDesign)
class BadgeDesignAdmin(ScopedAdmin):
    form = SlugForm
    list_display = ["name", "paper", "show_photo", "is_default"]

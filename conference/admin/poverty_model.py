from django.contrib import admin
from django.db import models

from conference.forms.photo import LandscapeField
from conference.models import ModelPhoto, PovertyModel

from .english import EnglishBelow
from .scoped import ScopedAdmin, ScopedInline


class ModelPhotoInline(ScopedInline):
    model = ModelPhoto
    fields = ["position", "image", "caption", "caption_en"]
    formfield_overrides = {models.ImageField: {"form_class": LandscapeField}}
    extra = 1


@admin.register(PovertyModel)
class PovertyModelAdmin(EnglishBelow, ScopedAdmin):
    list_display = ["name", "place_name", "province", "theme"]
    list_select_related = ["province", "theme"]
    list_filter = ["theme"]
    search_fields = ["name", "place_name"]
    inlines = [ModelPhotoInline]

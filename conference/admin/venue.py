from django.contrib import admin

from conference.models import Room, Venue

from .english import EnglishBelow
from .scoped import ScopedAdmin, ScopedInline


class RoomInline(ScopedInline):
    model = Room
    extra = 1


@admin.register(Venue)
class VenueAdmin(EnglishBelow, ScopedAdmin):
    list_display = ["name", "address"]
    search_fields = ["name", "address"]
    inlines = [RoomInline]

from django.contrib import admin

from conference.models import Room, Venue

from .owned import KeepsConference


class RoomInline(admin.TabularInline):
    model = Room
    extra = 1


@admin.register(Venue)
class VenueAdmin(KeepsConference, admin.ModelAdmin):
    list_display = ["name", "conference", "address"]
    list_select_related = ["conference"]
    list_filter = ["conference"]
    search_fields = ["name", "address"]
    inlines = [RoomInline]

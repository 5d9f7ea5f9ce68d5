from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from sessions.forms.passenger import PassengerForm
from sessions.models import Bus, Passenger, Stop


class StopInline(admin.TabularInline):
    model = Stop
    extra = 0


@admin.register(Bus)
class BusAdmin(admin.ModelAdmin):
    list_display = ["name", "conference", "guide", "guide_phone", "occupancy", "assembles_at"]
    list_select_related = ["conference"]
    list_filter = ["conference"]
    search_fields = ["name", "guide"]
    inlines = [StopInline]

    def get_queryset(self, request):
        return super().get_queryset(request).with_seats_taken()

    @admin.display(description=_("taken"), ordering="seats_taken")
    def occupancy(self, bus):
        return f"{bus.seats_taken}/{bus.seats}"


@admin.register(Passenger)
class PassengerAdmin(SimpleHistoryAdmin):
    form = PassengerForm
    list_display = ["delegate", "bus"]
    list_select_related = ["delegate", "bus"]
    list_filter = ["bus__conference", "bus"]
    search_fields = ["delegate__search_text"]
    autocomplete_fields = ["delegate", "bus"]

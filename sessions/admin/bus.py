from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.utils.translation import gettext_lazy as _

from conference.admin.history import PeopleAdmin
from conference.admin.scoped import ScopedAdmin, ScopedInline
from conference.queries.scope import WORKING
from delegates.models import Delegate
from sessions.forms.passenger import PassengerForm
from sessions.models import Bus, Passenger, Stop

from .draft import ShownWhenPublished


class StopInline(ScopedInline):
    model = Stop
    extra = 0


@admin.register(Bus)
class BusAdmin(ShownWhenPublished, ScopedAdmin):
    list_display = ["name", "guide", "guide_phone", "occupancy", "assembles_at"]
    search_fields = ["name", "guide"]
    inlines = [StopInline]

    def get_queryset(self, request):
        return super().get_queryset(request).with_seats_taken()

    def get_object(self, request, object_id, from_field=None):
        """Lock the bus while a form is saved: nobody takes a seat that the form takes away."""
        if request.method == "POST":
            Bus.objects.select_for_update().filter(pk=unquote(object_id)).first()
        return super().get_object(request, object_id, from_field)

    @admin.display(description=_("taken"), ordering="seats_taken")
    def occupancy(self, bus):
        return f"{bus.seats_taken}/{bus.seats}"


@admin.register(Passenger)
class PassengerAdmin(PeopleAdmin):
    may_add = may_change = may_delete = WORKING
    form = PassengerForm
    list_display = ["delegate", "bus"]
    list_select_related = ["delegate", "bus"]
    list_filter = ["bus"]
    search_fields = ["delegate__search_text"]  # shows the box; see get_search_results
    autocomplete_fields = ["delegate", "bus"]

    def get_search_results(self, request, queryset, search_term):
        if search_term:
            queryset = queryset.filter(delegate__in=Delegate.objects.search(search_term))
        return queryset, False

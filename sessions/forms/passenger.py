from django import forms
from django.utils.translation import gettext_lazy as _

from sessions.models import Passenger
from sessions.services.bus import (
    BusFullError,
    CancelledDelegateError,
    ForeignBusError,
    hold_seat,
)


class PassengerForm(forms.ModelForm):
    """A seat on a bus. Validate inside the transaction that saves: the bus stays locked."""

    class Meta:
        model = Passenger
        fields = ["bus", "delegate"]
        error_messages = {"delegate": {"unique": _("This delegate has a seat on a bus already.")}}

    def clean(self):
        cleaned = super().clean()
        bus, delegate = cleaned.get("bus"), cleaned.get("delegate")
        if bus and delegate:
            try:
                hold_seat(bus=bus, delegate=delegate)
            except BusFullError:
                self.add_error("bus", _("The bus is full."))
            except ForeignBusError:
                self.add_error("bus", _("The bus belongs to another conference."))
            except CancelledDelegateError:
                self.add_error("delegate", _("This delegate has cancelled."))
        return cleaned

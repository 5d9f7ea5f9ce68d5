from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sessions.models import Session


class OrderForm(forms.Form):
    """The order that was seen, and what shall become of it: by a button, or as dragged.

    `order` names the items from first to last, "3,5+6,4": what is joined by “+” stays together.
    """

    order = forms.RegexField(r"\A[0-9]{1,18}([,+][0-9]{1,18})*\Z")
    up = forms.IntegerField(required=False)
    down = forms.IntegerField(required=False)
    moved = forms.IntegerField(required=False)
    times_follow = forms.BooleanField(required=False)

    def clean(self):
        cleaned = super().clean()
        ids = self.wanted() if "order" in cleaned else []
        if self.item() not in ids:
            raise ValidationError(_("The item is no longer there."))
        return cleaned

    def item(self) -> int | None:
        """What was moved; a valid form says it."""
        values = (self.cleaned_data.get(name) for name in ("up", "down", "moved"))
        return next((value for value in values if value is not None), None)

    def wanted(self) -> list[int]:
        """All ids in the new order."""
        return [pk for item in self._wanted_items() for pk in item]

    def place(self) -> str:
        """Where the moved item has the button that was pressed, or at an end its only one."""
        pressed = next((name for name in ("up", "down") if self.cleaned_data[name]), None)
        items = self._wanted_items()
        if pressed and self.item() in items[0]:
            return f"{self.item()}-down"
        if pressed and self.item() in items[-1]:
            return f"{self.item()}-up"
        return f"{self.item()}-{pressed}" if pressed else f"{self.item()}"

    def _wanted_items(self) -> list[list[int]]:
        items = [each.split("+") for each in self.cleaned_data["order"].split(",")]
        items = [[int(pk) for pk in item] for item in items]
        for name, step in (("up", -1), ("down", 1)):
            pk = self.cleaned_data.get(name)
            place = next((n for n, item in enumerate(items) if pk in item), None)
            if place is not None and 0 <= place + step < len(items):
                items.insert(place + step, items.pop(place))
        return items


class ShiftForm(forms.Form):
    """By how many minutes, which way, and the start that was seen."""

    LATER, EARLIER = "later", "earlier"

    minutes = forms.IntegerField(min_value=1, max_value=720)
    direction = forms.ChoiceField(choices=[(LATER, LATER), (EARLIER, EARLIER)])
    seen_at = forms.DateTimeField()

    def signed_minutes(self) -> int:
        minutes = self.cleaned_data["minutes"]
        return minutes if self.cleaned_data["direction"] == self.LATER else -minutes


class MoveTalkForm(forms.Form):
    """Another session of the conference for a talk."""

    session = forms.ModelChoiceField(queryset=None)

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["session"].queryset = Session.objects.for_conference(conference)

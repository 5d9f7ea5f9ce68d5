from django import forms
from django.utils.translation import gettext_lazy as _

from sessions.models import Bus


class BusSignForm(forms.Form):
    """Whose signs: every bus of the conference, or one of them."""

    bus = forms.ModelChoiceField(
        Bus.objects.none(), label=_("Bus"), required=False, empty_label=_("all buses")
    )

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bus"].queryset = Bus.objects.for_conference(conference)

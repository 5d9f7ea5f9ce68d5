from django import forms
from django.utils.translation import gettext_lazy as _

from sessions.models import Invitation


class InvitationForm(forms.ModelForm):
    """What the letters say to everybody alike; what was typed last is kept for the next time."""

    class Meta:
        model = Invitation
        fields = ["occasion", "time", "place", "chair", "content"]
        widgets = {"content": forms.Textarea(attrs={"rows": 4})}

    def say_too_long(self) -> None:
        self.add_error(
            "content", _("The letter runs over its page: shorten this text or the others.")
        )

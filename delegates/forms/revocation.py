from django import forms
from django.utils.translation import gettext_lazy as _

#: As long as the history keeps.
REASON_LENGTH = 100


def reason_field() -> forms.CharField:
    """Why a badge is revoked; asked for wherever that is done."""
    return forms.CharField(
        label=_("Reason"),
        max_length=REASON_LENGTH,
        help_text=_("As “lost on the bus”; kept in the delegate's history."),
    )


class RevocationForm(forms.Form):
    """Why one delegate's badge is revoked."""

    reason = reason_field()

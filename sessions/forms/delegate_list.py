from django import forms
from django.utils.translation import gettext_lazy as _

from delegates.models import Delegation


class DelegateListForm(forms.Form):
    """Whom the official list names, and what its last column says."""

    delegation = forms.ModelChoiceField(
        Delegation.objects.none(), label=_("Delegation"), required=False, empty_label=_("all")
    )
    extra = forms.ChoiceField(
        label=_("Last column"),
        required=False,
        choices=[
            ("", _("none")),
            ("remark", _("remarks (head of delegation)")),
            ("address", _("address (commune, district)")),
        ],
    )

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["delegation"]
        field.queryset = Delegation.objects.for_conference(conference)

from django import forms
from django.utils.translation import gettext_lazy as _


class CertificateForm(forms.Form):
    size = forms.ChoiceField(
        label=_("Paper"), choices=[("a4", _("A4, landscape")), ("a5", _("A5, landscape"))]
    )

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from conference.lib.money import dong_of, in_dong
from sessions.models import AllowanceRate


class DongField(forms.IntegerField):
    """An amount as people write it: a box for numbers would take “200.000” for 200."""

    widget = forms.TextInput

    def to_python(self, value):
        if value in self.empty_values or isinstance(value, int):
            return None if value in self.empty_values else value
        try:
            return dong_of(value)
        except ValueError:
            raise ValidationError(
                _("Write a whole number, as 200.000 or 200000: no decimals, no commas."),
                code="invalid_amount",
            ) from None

    def prepare_value(self, value):
        return in_dong(value) if isinstance(value, int) else value


class AllowanceRateForm(forms.ModelForm):
    class Meta:
        model = AllowanceRate
        fields = ["conference", "name", "amount", "valid_from", "valid_to", "legal_basis"]
        field_classes = {"amount": DongField}
        widgets = {
            "amount": forms.TextInput(
                attrs={"inputmode": "numeric", "class": "vTextField", "autocomplete": "off"}
            )
        }

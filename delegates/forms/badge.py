from django import forms
from django.utils.translation import gettext_lazy as _

from delegates.models import BadgeDesign, Category, Delegate, Delegation


class BadgesForm(forms.Form):
    """Whose badges, and on which paper; every choice is one of the conference's own."""

    delegation = forms.ModelChoiceField(
        Delegation.objects.none(), label=_("Delegation"), required=False, empty_label=_("all")
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), label=_("Category"), required=False, empty_label=_("all")
    )
    unprinted = forms.BooleanField(
        label=_("only those not printed yet"), label_suffix="", required=False
    )
    design = forms.ModelChoiceField(BadgeDesign.objects.none(), label=_("Design"), empty_label=None)

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        for name in ("delegation", "category", "design"):
            field = self.fields[name]
            field.queryset = field.queryset.model.objects.filter(conference=conference)
        self.fields["design"].initial = self.fields["design"].queryset.first()

    def delegates(self):
        """The chosen delegates, for a valid form."""
        delegates = Delegate.objects.for_conference(self.conference).coming().in_list_order()
        for name in ("delegation", "category"):
            if self.cleaned_data[name]:
                delegates = delegates.filter(**{name: self.cleaned_data[name]})
        return delegates.unprinted() if self.cleaned_data["unprinted"] else delegates

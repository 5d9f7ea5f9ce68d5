from django import forms
from django.utils.translation import gettext_lazy as _

from conference.lib.row_id import row_id
from delegates.models import Category, Delegate, Delegation
from delegates.models.delegate_queryset import DelegateQuerySet
from sessions.models import Bus


class PeopleForm(forms.Form):
    """Which people a list shows; what it does not know narrows nothing."""

    q = forms.CharField(
        label=_("Search"),
        required=False,
        widget=forms.SearchInput(attrs={"autocomplete": "off"}),
        max_length=100,
    )
    delegation = forms.ModelChoiceField(
        Delegation.objects.none(),
        label=_("delegation"),
        required=False,
        empty_label=_("All delegations"),
    )
    category = forms.ModelChoiceField(
        Category.objects.none(),
        label=_("category"),
        required=False,
        empty_label=_("All categories"),
    )

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["delegation"].queryset = Delegation.objects.for_conference(conference)
        self.fields["category"].queryset = Category.objects.filter(conference=conference)

    def narrow(self, people: DelegateQuerySet) -> DelegateQuerySet:
        """Those of `people` whom the form describes, in list order."""
        self.full_clean()
        for field in ("delegation", "category"):
            if chosen := self.cleaned_data.get(field):
                people = people.filter(**{field: chosen})
        return people.search(self.cleaned_data.get("q", "")).in_list_order()


class _Delegates(forms.ModelMultipleChoiceField):
    """Forged keys, too long ones among them, are unknown ones."""

    def clean(self, value):
        if None in map(row_id, value or ()):
            raise forms.ValidationError(self.error_messages["invalid_choice"], "invalid_choice")
        return super().clean(value)


class SeatingForm(forms.Form):
    """Who shall sit on which bus of the conference."""

    bus = forms.ModelChoiceField(
        Bus.objects.none(),
        error_messages={
            "required": _("Choose a bus."),
            "invalid_choice": _("The bus is no longer there: choose another one."),
        },
    )
    delegates = _Delegates(
        Delegate.objects.none(),
        error_messages={
            "required": _("Choose at least one delegate."),
            "invalid_choice": _("Somebody you chose is no longer on the list: please review it."),
            "invalid_pk_value": _("Somebody you chose is no longer on the list: please review it."),
        },
    )

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bus"].queryset = Bus.objects.for_conference(conference)
        self.fields["delegates"].queryset = Delegate.objects.for_conference(conference)

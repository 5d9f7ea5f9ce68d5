"""For whom papers are: everybody, some by delegation, category or name, or those who are ticked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from conference.lib.row_id import row_id
from delegates.models import Category, Delegation

#: As many as one may tick; with more of them all are meant.
TICKED_AT_ONCE = 300


class RecipientsForm(forms.Form):
    """`people` are narrowed by the boxes; of a list that was shown, those who are ticked count."""

    delegation = forms.ModelChoiceField(
        Delegation.objects.none(), label=_("Delegation"), required=False, empty_label=_("all")
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), label=_("Category"), required=False, empty_label=_("all")
    )
    q = forms.CharField(label=_("Name, workplace, phone or code"), required=False, max_length=100)
    #: Names of the boxes that are ticked, and of the sign that there were any.
    TICKED, LISTED = "delegate", "listed"

    def __init__(self, *args, conference, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.everybody = people
        for name in ("delegation", "category"):
            field = self.fields[name]
            field.queryset = field.queryset.model.objects.filter(conference=conference)

    def people(self):
        """Those whom the boxes leave, as a DelegateQuerySet."""
        people = self.everybody
        if not self.is_bound or not self.is_valid():
            return people
        for name in ("delegation", "category"):
            if self.cleaned_data[name]:
                people = people.filter(**{name: self.cleaned_data[name]})
        query = self.cleaned_data["q"]
        if not query:
            return people
        return people.filter(pk__in=people.search(query).order_by().values("pk"))

    def shown(self):
        """The people to tick among, or nothing if there are too many."""
        people = list(self.people().select_related("delegation")[: TICKED_AT_ONCE + 1])
        return people if len(people) <= TICKED_AT_ONCE else []

    def chosen(self) -> list[int]:
        """The ids of who shall have a paper."""
        if self.LISTED not in self.data:
            return list(self.people().values_list("pk", flat=True))
        ticked = filter(None, map(row_id, self.data.getlist(self.TICKED)))
        return list(self.people().filter(pk__in=list(ticked)).values_list("pk", flat=True))

"""What shall be done to many delegates at once, and what that will mean for how many.

Each form takes the Selection it is about, and says in words what follows: for all of it
(`consequences`), or beside each choice.
"""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from delegates.models import Category, Delegate, Delegation
from delegates.queries.selection import Selection


class BulkForm(forms.Form):
    question = ""
    #: The answer is a paper: it opens beside the page, which stays.
    gives_paper = False

    def __init__(self, *args, conference, selection: Selection, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        self.selection = selection

    def consequences(self) -> list[str]:
        return []


class ChoiceForm(BulkForm):
    """One of a few values, each with what choosing it will do."""

    value = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["value"].label = self.question
        self.fields["value"].choices = [
            (key, f"{label} – {self.effect(key)}") for key, label in self.targets()
        ]

    def targets(self) -> list[tuple]:
        raise NotImplementedError

    def effect(self, key) -> str:
        raise NotImplementedError

    def change(self, unchanged: int) -> str:
        """“10 change, 2 stay as they are”."""
        changed = self.selection.total - unchanged
        parts = [_changing(changed)] if changed else []
        parts += [_staying(unchanged)] if unchanged else []
        return ", ".join(parts)


class StateForm(ChoiceForm):
    question = _("New state")

    def targets(self):
        return Delegate.State.choices

    def effect(self, key):
        effect = self.change(self.selection.states.get(key, 0))
        seated = self.selection.seated
        if key != Delegate.State.CANCELLED or not seated:
            return effect
        freed = ngettext(
            "%(count)d bus seat becomes free", "%(count)d bus seats become free", seated
        )
        return f"{effect}; {freed % {'count': seated}}"


class CategoryForm(ChoiceForm):
    question = _("New category")

    def targets(self):
        return list(Category.objects.filter(conference=self.conference).values_list("pk", "name"))

    def effect(self, key):
        return self.change(self.selection.categories.get(key, 0))

    def category(self) -> Category:
        return Category.objects.get(conference=self.conference, pk=self.cleaned_data["value"])


class PayrollForm(ChoiceForm):
    question = _("State payroll")

    def targets(self):
        return Delegate.Payroll.choices

    def effect(self, key):
        return self.change(self.selection.payrolls.get(key, 0))


class DelegationForm(ChoiceForm):
    question = _("New delegation")

    def __init__(self, *args, conference, **kwargs):
        self.delegations = Delegation.objects.for_conference(conference)
        heads = Delegate.objects.for_conference(conference).filter(duty=Delegate.Duty.HEAD)
        self.headed = set(heads.values_list("delegation_id", flat=True))
        super().__init__(*args, conference=conference, **kwargs)

    def targets(self):
        return list(self.delegations.values_list("pk", "name"))

    def effect(self, key):
        arriving = sum(self.selection.heads.values()) - self.selection.heads.get(key, 0)
        if arriving and arriving + (key in self.headed) > 1:
            return _("not possible: it would have two heads")
        return self.change(self.selection.delegations.get(key, 0))

    def delegation(self) -> Delegation:
        return self.delegations.get(pk=self.cleaned_data["value"])

    def consequences(self):
        said = [_("Everybody keeps duty, rank and bus seat.")]
        heads = sum(self.selection.heads.values())
        if heads == 1:
            said.append(_("The head of a delegation among them stays head in the new one."))
        if heads > 1:
            text = _("%(count)d of them are heads, and a delegation has one: change duties first.")
            said.append(text % {"count": heads})
        return said


def _changing(count: int) -> str:
    return ngettext("%(count)d changes", "%(count)d change", count) % {"count": count}


def _staying(count: int) -> str:
    return ngettext("%(count)d stays as it is", "%(count)d stay as they are", count) % {
        "count": count
    }

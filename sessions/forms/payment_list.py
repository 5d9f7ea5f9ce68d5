"""What a payment list is of, and what staff type into it."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from delegates.models import Delegate, Delegation
from sessions.models import AllowanceRate
from sessions.queries.payment_list import Payee, PaymentList, by_delegation

#: As many people as one form may hold: servers take a thousand boxes.
TYPED_AT_ONCE = 400


class PaymentForm(forms.Form):
    """Which rate, and for whom; every choice is one of the conference's own."""

    rate = forms.ModelChoiceField(AllowanceRate.objects.none(), label=_("Rate"), empty_label=None)
    delegation = forms.ModelChoiceField(
        Delegation.objects.none(), label=_("Delegation"), required=False, empty_label=_("all")
    )

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.queryset = field.queryset.model.objects.filter(conference=conference)


class PaidDaysForm(forms.Form):
    """A box for the days of everybody who may be paid, a choice for those of whom nobody knows.

    Its people are those of the payment list; with too many of them it has no boxes at all.
    """

    def __init__(self, *args, payment: PaymentList, **kwargs):
        super().__init__(*args, **kwargs)
        self.payment = payment
        people = [*payment.payees, *payment.absent, *payment.unknown]
        self.is_open = len(people) <= TYPED_AT_ONCE
        if self.is_open:
            for payee in [*payment.payees, *payment.absent]:
                self.fields[_days_name(payee)] = _days_field(payee, payment.most_days)
            for payee in payment.unknown:
                self.fields[_payroll_name(payee)] = _payroll_field(payee)

    def groups(self, people):
        """(delegation, its people), each of whom is (person, its box or None)."""
        return [
            (name, [(payee, self._box_of(payee)) for payee in payees])
            for name, payees in by_delegation(people)
        ]

    def _box_of(self, payee: Payee):
        names = (_days_name(payee), _payroll_name(payee))
        return next((self[name] for name in names if name in self.fields), None)

    def payees(self):
        return self.groups(self.payment.payees)

    def absent(self):
        return self.groups(self.payment.absent)

    def unknown(self):
        return self.groups(self.payment.unknown)

    def days(self) -> dict[int, int | None]:
        """Days by delegate in boxes that are not as they were shown, None for one made empty.

        A box that was left alone says nothing: somebody else may have typed meanwhile.
        """
        return self._values("days")

    def payrolls(self) -> dict[str, list[int]]:
        """Delegates by what has been said of their payroll, for a valid form."""
        said: dict[str, list[int]] = {}
        for delegate, payroll in self._values("payroll").items():
            if payroll in (Delegate.Payroll.NO, Delegate.Payroll.YES):
                said.setdefault(payroll, []).append(delegate)
        return said

    def _values(self, kind: str) -> dict:
        values = {}
        for name, value in self.cleaned_data.items():
            prefix, _dash, key = name.partition("-")
            if prefix == kind and name in self.changed_data and name in self.data:
                values[int(key)] = value
        return values


def _days_name(payee: Payee) -> str:
    return f"days-{payee.delegate_id}"


def _payroll_name(payee: Payee) -> str:
    return f"payroll-{payee.delegate_id}"


def _days_field(payee: Payee, most: int) -> forms.Field:
    label = _("Days of %(name)s") % {"name": payee.name}
    widget = forms.NumberInput(
        attrs={"inputmode": "numeric", "placeholder": payee.recorded, "aria-label": label}
    )
    too_many = ngettext_lazy(
        "The conference has %(most)s day: write no more.",
        "The conference has %(most)s days: write no more.",
        most,
    )
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=most,
        error_messages={"max_value": too_many % {"most": most}},
        initial=payee.typed,
        show_hidden_initial=True,
        widget=widget,
    )


def _payroll_field(payee: Payee) -> forms.Field:
    label = _("State payroll of %(name)s") % {"name": payee.name}
    return forms.ChoiceField(
        label=label,
        required=False,
        choices=Delegate.Payroll.choices,
        initial=Delegate.Payroll.UNKNOWN,
        widget=forms.Select(attrs={"aria-label": label}),
    )

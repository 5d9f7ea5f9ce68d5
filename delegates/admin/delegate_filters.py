"""By what the list of delegates is filtered; every choice is one of the conference at hand."""

from django.contrib import admin
from django.contrib.admin.options import IncorrectLookupParameters
from django.utils.translation import gettext_lazy as _

from conference.lib.row_id import row_id
from conference.models import Province
from conference.views.scope import scope_of
from delegates.models import Delegate, Delegation
from delegates.queries.badge_state import BadgeState

#: As many ids as an address may hold.
SHOWN_AGAIN = 100


class Choices(admin.SimpleListFilter):
    """A filter that takes nothing but its own choices."""

    options = ()

    def lookups(self, request, model_admin):
        return self.options

    def queryset(self, request, delegates):
        if self.value() is None:
            return delegates
        if self.value() not in dict(self.lookup_choices):
            raise IncorrectLookupParameters
        return self.narrowed(delegates, self.value())

    def narrowed(self, delegates, value: str):
        raise NotImplementedError


class ProvinceFilter(Choices):
    title = _("province")
    parameter_name = "province"

    def lookups(self, request, model_admin):
        delegations = Delegation.objects.for_conference(scope_of(request).conference)
        provinces = list(Province.objects.filter(delegations__in=delegations).distinct())
        names = [province.name for province in provinces]
        choices = [
            (str(each.pk), each.name if names.count(each.name) == 1 else str(each))
            for each in provinces  # two have been called Bắc Ninh
        ]
        return [*choices, ("none", _("no province"))] if choices else []

    def narrowed(self, delegates, value):
        if value == "none":
            return delegates.filter(delegation__province=None)
        return delegates.filter(delegation__province=value)


class StateFilter(Choices):
    title = _("state")
    parameter_name = "state"
    options = (("coming", _("coming (not cancelled)")), *Delegate.State.choices)

    def narrowed(self, delegates, value):
        return delegates.coming() if value == "coming" else delegates.filter(state=value)


class PhotoFilter(Choices):
    title = _("photo")
    parameter_name = "photo"
    options = (("yes", _("with photo")), ("no", _("without photo")))

    def narrowed(self, delegates, value):
        return delegates.exclude(photo="") if value == "yes" else delegates.filter(photo="")


class BusFilter(Choices):
    title = _("bus")
    parameter_name = "bus"
    options = (("yes", _("has a seat")), ("no", _("no seat yet")))

    def narrowed(self, delegates, value):
        return delegates.filter(passenger__isnull=value == "no")


class BadgeFilter(Choices):
    title = _("badge")
    parameter_name = "badge"
    options = (
        ("printed", _("printed")),
        ("changed", _("changed since printed")),
        ("unprinted", _("not printed, or revoked since")),
    )

    def narrowed(self, delegates, value):
        """The list knows what has become of each badge: see DelegateList."""
        if value == "changed":
            return delegates.filter(badge_state=BadgeState.CHANGED)
        return delegates.printed() if value == "printed" else delegates.unprinted()


class PayrollFilter(Choices):
    title = _("state payroll")
    parameter_name = "payroll"
    options = tuple(Delegate.Payroll.choices)

    def narrowed(self, delegates, value):
        return delegates.filter(payroll=value)


class ChangedFilter(admin.SimpleListFilter):
    """Those to whom something has just been done: a message leads there, and only then it shows."""

    title = _("last action")
    parameter_name = "changed"

    def lookups(self, request, model_admin):
        return [(self.value(), _("those just changed"))] if self.value() else []

    def queryset(self, request, delegates):
        if not self.value():
            return delegates
        keys = self.value().split(",")[:SHOWN_AGAIN]
        if None in map(row_id, keys):
            raise IncorrectLookupParameters
        return delegates.filter(pk__in=keys)

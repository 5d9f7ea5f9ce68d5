"""Chosen delegates in numbers, before something is done to all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count

from delegates.models import Delegate


@dataclass(frozen=True)
class Selection:
    """The ids in list order, how many there are of each kind, and the first few names."""

    ids: tuple[int, ...]
    names: tuple[str, ...]
    states: Mapping[str, int]
    categories: Mapping[int, int]
    payrolls: Mapping[str, int]
    delegations: Mapping[int, int]
    #: How many heads come from each delegation.
    heads: Mapping[int, int]
    seated: int
    #: Of those who come.
    printed: int

    @property
    def total(self) -> int:
        return len(self.ids)

    @property
    def cancelled(self) -> int:
        return self.states.get(Delegate.State.CANCELLED, 0)

    @property
    def digest(self) -> str:
        """Another one as soon as other people are meant."""
        return sha256(repr(sorted(self.ids)).encode()).hexdigest()


def selection_of(delegates, *, names: int) -> Selection:
    """What `delegates`, a plain DelegateQuerySet, are; nine queries, however many they are."""
    in_order = delegates.in_list_order()
    return Selection(
        ids=tuple(in_order.values_list("pk", flat=True)),
        names=tuple(in_order.values_list("full_name", flat=True)[:names]),
        states=_counts(delegates, "state"),
        categories=_counts(delegates, "category"),
        payrolls=_counts(delegates, "payroll"),
        delegations=_counts(delegates, "delegation"),
        heads=_counts(delegates.filter(duty=Delegate.Duty.HEAD), "delegation"),
        seated=delegates.filter(passenger__isnull=False).count(),
        printed=delegates.coming().printed().count(),
    )


def _counts(delegates, column: str) -> dict:
    rows = delegates.order_by().values_list(column).annotate(Count("pk"))
    return dict(rows)

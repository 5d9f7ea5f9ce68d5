from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from delegates.models import Delegate
from delegates.models.delegate import DelegateQuerySet

#: As many keys as one query may name on both databases.
_PORTION = 500


@dataclass(frozen=True)
class StateChange:
    """How many delegates are in another state now, and how many seats on buses became free."""

    changed: int
    seats_freed: int


@transaction.atomic
def set_state(*, delegates: DelegateQuerySet, state: str) -> StateChange:
    """Bring all of them into the state, a Delegate.State; who cancels gives the seat back.

    All of them or, if anything fails, none; asking twice is harmless.
    """
    state = Delegate.State(state)  # a ValueError for any other
    named = Delegate.objects.filter(pk__in=delegates.values("pk")).order_by("pk")
    chosen = list(named.select_for_update())  # in the order in which seats are given, too
    changing = [delegate.pk for delegate in chosen if delegate.state != state]
    for portion in _portions(changing):
        portion.update(state=state)
    is_over = state == Delegate.State.CANCELLED
    freed = _free_seats([delegate.pk for delegate in chosen]) if is_over else 0
    return StateChange(changed=len(changing), seats_freed=freed)


def _free_seats(keys: list[int]) -> int:
    """Read after the lock is held: a seat may have been given while it was waited for."""
    return sum(
        free_seat(delegate=delegate)
        for portion in _portions(keys)
        for delegate in portion.filter(passenger__isnull=False).select_related("passenger")
    )


def _portions(keys: list[int]) -> Iterator[DelegateQuerySet]:
    for start in range(0, len(keys), _PORTION):
        yield Delegate.objects.filter(pk__in=keys[start : start + _PORTION])


@transaction.atomic
def free_seat(*, delegate: Delegate) -> bool:
    """Give the delegate's seat on a bus back for others; say whether there was one."""
    passenger = getattr(delegate, "passenger", None)
    if passenger is None:
        return False
    passenger.delete()
    return True

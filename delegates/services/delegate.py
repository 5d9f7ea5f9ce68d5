from collections.abc import Mapping
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from delegates.models import Category, Delegate, Delegation
from delegates.models.delegate_queryset import DelegateQuerySet

#: Rows a statement: what both databases take as parameters.
_PORTION = 500


class OtherConferenceError(Exception):
    """Some of the delegates belong to another conference."""


class SecondHeadError(Exception):
    """The delegation would have two heads."""


class ListChangedError(Exception):
    """Some of the people have left the delegation meanwhile."""


@dataclass(frozen=True)
class StateChange:
    """How many delegates are in another state now, and how many seats on buses became free."""

    changed: int
    seats_freed: int


@transaction.atomic
def free_seat(*, delegate: Delegate) -> bool:
    """Give the delegate's seat on a bus back for others; say whether there was one."""
    passenger = getattr(delegate, "passenger", None)
    if passenger is None:
        return False
    passenger.delete()
    return True


@transaction.atomic
def set_state(*, delegates: DelegateQuerySet, state: str) -> StateChange:
    """Bring all of them into the state, a Delegate.State; who cancels gives the seat back.

    All of them or, if anything fails, none; asking twice is harmless.
    """
    state = Delegate.State(state)  # a ValueError for any other
    chosen = _locked(delegates)
    freed = _free_seats(chosen) if state == Delegate.State.CANCELLED else 0
    return StateChange(changed=_write(chosen, state=state), seats_freed=freed)


@transaction.atomic
def set_category(*, delegates: DelegateQuerySet, category: Category) -> int:
    """Give them all the category; returns how many had another. Raises OtherConferenceError."""
    _refuse_others(delegates, category.conference_id)
    return _write(_locked(delegates), category_id=category.pk)


@transaction.atomic
def set_payroll(*, delegates: DelegateQuerySet, payroll: str) -> int:
    """Note of them all whether they draw a salary, a Delegate.Payroll; returns how many changed."""
    return _write(_locked(delegates), payroll=Delegate.Payroll(payroll))


@transaction.atomic
def move_to_delegation(*, delegates: DelegateQuerySet, delegation: Delegation) -> int:
    """Move all of them, or none, with their duty and rank; returns how many came from elsewhere.

    Raises OtherConferenceError, and SecondHeadError where a head would meet another.
    """
    _refuse_others(delegates, delegation.conference_id)
    chosen = _locked(delegates)
    try:
        with transaction.atomic():
            return _write(chosen, delegation_id=delegation.pk)
    except IntegrityError as error:  # the database allows one head
        raise SecondHeadError(delegation.name) from error


@transaction.atomic
def set_ranks(*, delegation: Delegation, ranks: Mapping[int, int]) -> int:
    """Give people of the delegation, by id, their ranks; returns how many had another.

    People who are not named keep theirs. Raises ListChangedError for ids of anybody else.
    """
    people = {each.pk: each for each in _locked(delegation.delegates.all())}
    if not ranks.keys() <= people.keys():
        raise ListChangedError(delegation.name)
    changed = [people[pk] for pk, rank in ranks.items() if people[pk].rank != rank]
    for each in changed:
        each.rank = ranks[each.pk]
    Delegate.objects.bulk_update(changed, ["rank"], batch_size=_PORTION)
    return len(changed)


def _refuse_others(delegates: DelegateQuerySet, conference_id: int) -> None:
    """What Delegate.clean holds for one row: a delegate stays at one conference."""
    if delegates.exclude(delegation__conference=conference_id).exists():
        raise OtherConferenceError


def _locked(delegates: DelegateQuerySet) -> list[Delegate]:
    # In the order in which seats are given, too, so that nobody waits in a circle.
    named = Delegate.objects.filter(pk__in=delegates.values("pk")).order_by("pk")
    return list(named.select_for_update())


def _write(chosen: list[Delegate], **values) -> int:
    """Set columns of those who differ, with history; say how many did."""
    keys = [each.pk for each in chosen if any(getattr(each, n) != v for n, v in values.items())]
    for portion in _portions(keys):
        Delegate.objects.filter(pk__in=portion).update(**values)
    return len(keys)


def _free_seats(chosen: list[Delegate]) -> int:
    # Read after the lock is held: a seat may have been given while it was waited for. A higher app
    # has the seats: the relation is all that is known of them here.
    passengers = Delegate._meta.get_field("passenger").related_model
    keys = [each.pk for each in chosen]
    return sum(_emptied(passengers, portion) for portion in _portions(keys))


def _emptied(passengers, keys: list[int]) -> int:
    _all, by_model = passengers.objects.filter(delegate__in=keys).delete()
    return by_model.get(passengers._meta.label, 0)


def _portions(keys: list[int]) -> list[list[int]]:
    return [keys[start : start + _PORTION] for start in range(0, len(keys), _PORTION)]

"""Whose badges and other papers are printed."""

from dataclasses import dataclass
from typing import Literal

from conference.models import Conference
from delegates.models import Category, Delegate, Delegation, PrintLog
from delegates.models.delegate_queryset import LIST_ORDER
from delegates.queries.badge_state import BadgeState, with_badge_state

Only = Literal["", "unprinted", "changed", "needed"]
Order = Literal["rank", "name"]

_UNPRINTED = (BadgeState.NONE, BadgeState.REVOKED)
#: Which badges each choice of `only` means; "needed" are all that have to be printed.
_STATES = {
    "unprinted": _UNPRINTED,
    "changed": (BadgeState.CHANGED,),
    "needed": (*_UNPRINTED, BadgeState.CHANGED),
}
_BY_NAME = ("delegation__position", "delegation__name", "delegation_id", "sort_key", "pk")


class UnknownChoiceError(Exception):
    """The conference has nothing of that name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Everybody, narrowed by each value that is given; names are slugs as the conference has them.

    `bus`, `people` and `log` (an earlier print) are ids; `search` is what somebody typed.
    """

    province: str = ""
    delegation: str = ""
    category: str = ""
    state: str = ""
    bus: int | None = None
    only: Only = ""
    search: str = ""
    people: tuple[int, ...] = ()
    log: int | None = None
    order: Order = "rank"


def select_delegates(conference: Conference, choice: Choice):
    """The chosen ones who come, by delegation and then by rank or name.

    Raises UnknownChoiceError where the conference does not have what is chosen by.
    """
    order = LIST_ORDER if choice.order == "rank" else _BY_NAME
    chosen = chosen_delegates(conference, choice).coming().order_by(*order)
    if not choice.only:
        return chosen
    known = with_badge_state(chosen, conference)
    return known.filter(badge_state__in=_STATES[choice.only])


def chosen_delegates(conference: Conference, choice: Choice):
    """The same with those who have cancelled, whatever has become of their badges."""
    delegates = Delegate.objects.for_conference(conference)
    for narrow in (_by_names, _by_ids):
        delegates = narrow(delegates, conference, choice)
    if choice.state:
        delegates = delegates.filter(state=choice.state)
    return delegates.search(choice.search) if choice.search else delegates


def _by_names(delegates, conference, choice):
    """Two provinces have been called Bắc Ninh: each is the one that a delegation here is of."""
    delegations = Delegation.objects.filter(conference=conference)
    categories = Category.objects.filter(conference=conference)
    if choice.province:
        rows = delegations.filter(province__slug=choice.province)
        delegates = delegates.filter(delegation__in=_known(rows, choice.province))
    if choice.delegation:
        rows = delegations.filter(slug=choice.delegation)
        delegates = delegates.filter(delegation__in=_known(rows, choice.delegation))
    if choice.category:
        rows = categories.filter(slug=choice.category)
        delegates = delegates.filter(category__in=_known(rows, choice.category))
    return delegates


def _by_ids(delegates, conference, choice):
    """A higher app has the buses: the names of the relations are all that is known of them."""
    if choice.bus is not None:
        buses = conference.buses.filter(pk=choice.bus)
        delegates = delegates.filter(passenger__bus__in=_known(buses, f"bus {choice.bus}"))
    if choice.log is not None:
        logs = PrintLog.objects.filter(conference=conference, pk=choice.log)
        delegates = delegates.filter(print_rows__printlog__in=_known(logs, str(choice.log)))
    if choice.people:
        delegates = delegates.filter(pk__in=choice.people)
    return delegates


def _known(rows, name: str):
    if not rows.exists():
        raise UnknownChoiceError(name)
    return rows

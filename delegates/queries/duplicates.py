"""Delegates who may be the person that somebody is about to register."""

from dataclasses import dataclass

from django.db.models import Q

from conference.lib.text import search_text
from delegates.models import Delegate, Delegation


@dataclass(frozen=True)
class Lookalike:
    """A delegate of the conference, and what she has in common with the person asked for."""

    delegate: Delegate
    same_name: bool
    same_phone: bool


def lookalikes(
    *, full_name: str, phone: str, delegation: Delegation, besides: int | None = None
) -> list[Lookalike]:
    """Who has the same mark-free name in the delegation, or the same phone at the conference.

    `phone` is as stored, or empty; `besides` is the person's own row. Cancelled delegates count.
    """
    # A search_text begins with the folded name and the mark that ends it: no row is read in vain.
    name = search_text(full_name)
    matches = Q(delegation=delegation, search_text__startswith=name)
    if phone:
        matches |= Q(phone=phone)
    others = Delegate.objects.for_conference(delegation.conference_id).exclude(pk=besides)
    found = others.filter(matches).select_related("delegation", "category").in_list_order()
    return [_compared(each, name, phone, delegation) for each in found]


def _compared(delegate: Delegate, name: str, phone: str, delegation: Delegation) -> Lookalike:
    return Lookalike(
        delegate,
        same_name=delegate.delegation_id == delegation.pk and delegate.search_text.startswith(name),
        same_phone=bool(phone) and delegate.phone == phone,
    )

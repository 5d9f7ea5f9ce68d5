"""Whose badges are printed."""

from conference.models import Conference
from delegates.models import Category, Delegate, Delegation


class UnknownChoiceError(Exception):
    """The conference has no province or category of that name."""


def select_delegates(
    conference: Conference, *, province: str = "", category: str = "", unprinted: bool = False
):
    """Delegates who come, in list order: all, or those of a province, category, or not yet printed.

    `province` and `category` are slugs as the conference uses them: two provinces have been called
    Bắc Ninh. Raises UnknownChoiceError.
    """
    delegates = Delegate.objects.for_conference(conference).coming().in_list_order()
    if province:
        of_province = Delegation.objects.filter(conference=conference, province__slug=province)
        delegates = delegates.filter(delegation__in=_known(of_province, province))
    if category:
        chosen = Category.objects.filter(conference=conference, slug=category)
        delegates = delegates.filter(category__in=_known(chosen, category))
    return delegates.unprinted() if unprinted else delegates


def _known(rows, slug: str):
    if not rows.exists():
        raise UnknownChoiceError(slug)
    return rows

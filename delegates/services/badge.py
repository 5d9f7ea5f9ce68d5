from django.db import transaction

from conference.models import Conference
from delegates.models import BadgeDesign, Delegate
from delegates.models.delegate import new_token


class NoBadgeDesignError(Exception):
    """The conference has no such badge design."""


@transaction.atomic
def revoke_token(*, delegate: Delegate) -> Delegate:
    """Make the printed badge and every link sent so far worthless, and issue a new token."""
    delegate = Delegate.objects.select_for_update().get(pk=delegate.pk)
    delegate.token = new_token()
    delegate.save(update_fields=["token"])
    return delegate


def design_of(*, conference: Conference, slug: str = "") -> BadgeDesign:
    """The design called `slug`, or the default one. Raises NoBadgeDesignError."""
    designs = BadgeDesign.objects.filter(conference=conference)
    chosen = designs.filter(slug=slug) if slug else designs.filter(is_default=True)
    design = chosen.first()
    if design is None:
        raise NoBadgeDesignError(slug)
    return design

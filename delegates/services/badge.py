from pathlib import Path

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from conference.models import Conference
from conference.models.tracked import for_reason
from delegates.models import BadgeDesign, Delegate
from delegates.models.code import new_token


class NoBadgeDesignError(Exception):
    """The conference has no such badge design."""


@transaction.atomic
def revoke_tokens(*, delegates, reason: str = "") -> int:
    """Make their printed badges and every link sent so far worthless, and issue new tokens.

    `delegates` is a DelegateQuerySet; all of them or, if anything fails, none. The history keeps
    the reason, of at most 100 characters. Returns how many.
    """
    chosen = list(delegates.order_by("pk").select_for_update(of=("self",)))
    for delegate in chosen:
        delegate.token, delegate.token_issued_at = new_token(), timezone.now()
    with for_reason(reason):
        Delegate.objects.bulk_update(chosen, ["token", "token_issued_at"], batch_size=500)
    return len(chosen)


def design_of(*, conference: Conference, slug: str = "") -> BadgeDesign:
    """The design called `slug`, or the default one. Raises NoBadgeDesignError."""
    designs = BadgeDesign.objects.filter(conference=conference)
    chosen = designs.filter(slug=slug) if slug else designs.filter(is_default=True)
    design = chosen.first()
    if design is None:
        raise NoBadgeDesignError(slug)
    return design


@transaction.atomic
def copy_designs(*, source: Conference, conference: Conference) -> list[BadgeDesign]:
    """The badge designs of `source` at the other conference, with pictures of their own."""
    return [_copied(design, conference) for design in source.badge_designs.order_by("pk")]


def _copied(design: BadgeDesign, conference: Conference) -> BadgeDesign:
    files = {name: _content(getattr(design, name)) for name in ("logo", "background")}
    design.pk, design.conference = None, conference
    design._state.adding = True
    for name, file in files.items():
        setattr(design, name, file)
    design.save()
    return design


def _content(picture) -> ContentFile | str:
    """The same picture as an upload; none where its file has gone."""
    if not picture or not picture.storage.exists(picture.name):
        return ""
    with picture.open() as file:
        return ContentFile(file.read(), name=Path(picture.name).name)

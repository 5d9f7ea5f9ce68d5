"""What has become of each delegate's badge: told by the log of prints, compared in the database.

A print keeps a digest of all that stood on the badge. The same digest of today, made by the same
expression, is another one as soon as anything on the badge would be: no row has to be read for it.
"""

from itertools import chain, repeat

from django.conf import settings
from django.db.models import (
    Case,
    F,
    Func,
    Q,
    TextChoices,
    TextField,
    Value,
    When,
)
from django.db.models.functions import MD5, Cast, Coalesce
from django.utils.translation import gettext_lazy as _

from conference.models import Conference
from delegates.models import BadgeDesign, Delegate
from delegates.models.delegate_queryset import BADGE_IS_REVOKED, HAS_BADGE, last_badge

#: Keeps "A" + "BC" from "AB" + "C"; no cleaned text holds it.
_SEPARATOR = Value("\x1f")
#: What each part of a badge tells of a delegate.
_FACTS = {
    "event": ("delegation__conference__short_title",),
    "occasion": (
        "delegation__conference__place",
        "delegation__conference__starts_on",
        "delegation__conference__ends_on",
    ),
    "given_name": ("full_name",),
    "full_name": ("full_name", "honorific"),
    "position": ("position",),
    "organisation": ("organisation_name",),
    "qr": ("token",),
    "delegation": ("delegation__name",),
    "code": ("code",),
    "label": ("category__badge_label", "category__colour"),
}
#: A back is out of date once its delegate sits on another bus; other news are no new badge.
_OF_BACKS = {"bus": "passenger__bus"}
#: What of a design does not show on the badge itself.
_UNSEEN = {"id", "conference", "name", "slug", "is_default"}
_UNSEEN |= {"offset_x", "offset_y", "scale", "duplex_edge"}
#: As many parameters as both databases accept.
_PORTION = 500


class BadgeState(TextChoices):
    NONE = "none", _("not printed yet")
    REVOKED = "revoked", _("revoked, to be printed anew")
    CHANGED = "changed", _("changed since printed")
    PRINTED = "printed", _("printed")


def digest_on(design: BadgeDesign):
    """An expression: the digest of all that a badge of this design tells of a delegate."""
    facts = list(chain.from_iterable(_FACTS[name] for name, _size in design.parts))
    facts += ["photo"] if design.show_photo else []
    told = [_text(fact) for fact in facts] + [Value(_look(design)), Value(settings.SITE_URL)]
    if design.back in _OF_BACKS:
        told.append(Coalesce(Cast(_OF_BACKS[design.back], TextField()), Value("")))
    return MD5(_Joined(*chain.from_iterable(zip(told, repeat(_SEPARATOR), strict=False))))


class _Joined(Func):
    """Texts that are never null, as one. Django's Concat nests pairs: too deep for SQLite."""

    template = "(%(expressions)s)"
    arg_joiner = " || "
    output_field = TextField()


def _text(fact: str):
    return Cast(fact, TextField()) if fact.endswith("_on") else F(fact)


def _look(design: BadgeDesign) -> str:
    fields = [field for field in design._meta.concrete_fields if field.name not in _UNSEEN]
    return repr([(field.name, field.value_to_string(design)) for field in fields])


def digests_of(delegate_ids: list[int], design: BadgeDesign) -> dict[int, str]:
    """What a badge of this design tells of each delegate now, as a digest, by id."""
    digests = {}
    for start in range(0, len(delegate_ids), _PORTION):
        portion = Delegate.objects.filter(pk__in=delegate_ids[start : start + _PORTION])
        digests |= dict(portion.order_by().values_list("pk", digest_on(design)))
    return digests


def with_badge_state(delegates, conference: Conference | None):
    """Annotate `badge_state`, a BadgeState; `delegates` are some of the conference's, or nobody.

    A badge whose design has been deleted counts as printed: what it looked like is not known.
    """
    known = delegates.with_last_badge().alias(
        badge_design=last_badge("printlog__design"), badge_digest=last_badge("digest")
    )
    return known.annotate(badge_state=_state(conference))


def _state(conference: Conference | None):
    designs = BadgeDesign.objects.filter(conference=conference)
    changed = Q()
    for design in designs:
        changed |= Q(badge_design=design.pk) & ~Q(badge_digest=digest_on(design))
    cases = [
        When(~HAS_BADGE, then=Value(BadgeState.NONE)),
        When(BADGE_IS_REVOKED, then=Value(BadgeState.REVOKED)),
    ]
    if changed:
        cases.append(When(changed & ~Q(badge_digest=""), then=Value(BadgeState.CHANGED)))
    return Case(*cases, default=Value(BadgeState.PRINTED), output_field=TextField())

from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from conference.models.fields import LineField, PhoneField
from conference.models.tracked import Tracked, TrackedQuerySet, history


class DelegationQuerySet(TrackedQuerySet):
    def for_conference(self, conference):
        return self.filter(conference=conference)

    def with_counts(self):
        """Annotate `coming`: delegates who have not cancelled."""
        return self.annotate(
            coming=Count("delegates", filter=~Q(delegates__state="cancelled"), distinct=True)
        ).order_by("position", "name", "pk")  # counting groups, which drops the model's own order


class Delegation(Tracked):
    """Those who come together: a province's people, or hosts and guests without a province."""

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="delegations",
        verbose_name=_("conference"),
    )
    name = LineField(
        _("name"),
        max_length=100,
        help_text=_("As “Bắc Giang”; printed on badges and as a heading of attendance sheets."),
    )
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        help_text=_(
            "The name without diacritics, as bac-giang; used when badges are printed by command."
        ),
    )
    province = models.ForeignKey(
        "conference.Province",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="delegations",
        verbose_name=_("province"),
        help_text=_("Empty for hosts, the ministry and guests."),
    )
    quota = models.PositiveSmallIntegerField(
        _("quota"),
        null=True,
        blank=True,
        help_text=_("How many delegates are invited; for your own planning."),
    )
    focal_point_name = LineField(
        _("focal point"),
        max_length=100,
        blank=True,
        help_text=_("Whom the delegation's members may ask; shown on their own pages."),
    )
    focal_point_phone = PhoneField(
        _("focal point's phone"),
        help_text=_("Shown on the own pages of the delegation's members, with a button to call."),
    )
    deadline = models.DateTimeField(
        _("deadline for the list"),
        null=True,
        blank=True,
        help_text=_("Until when the delegation sends its list; for your own planning."),
    )
    position = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_(
            "The smaller comes first on attendance sheets, in lists and in the Excel export."
        ),
    )

    objects = DelegationQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "slug"], name="delegation_slug_once_a_conference"
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def head(self):
        """The delegate who leads the delegation, or None; the database allows one."""
        return self.delegates.filter(duty="head").first()

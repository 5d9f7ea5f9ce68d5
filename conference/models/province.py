from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .fields import LineField


class ProvinceQuerySet(models.QuerySet):
    def valid_on(self, day):
        """Provinces as they stood on `day`: two have been called Bắc Ninh."""
        ends = Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        return self.filter(ends, valid_from__lte=day)


class Province(models.Model):
    """A province or centrally run city during one period; mergers point to the successor."""

    class Kind(models.TextChoices):
        PROVINCE = "province", _("province")
        CITY = "city", _("centrally run city")

    name = LineField(
        _("name"),
        max_length=60,
        help_text=_("Without the word for province or city, as “Bắc Ninh”."),
    )
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        help_text=_("The name without diacritics, as bac-ninh; provinces are listed by it."),
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.PROVINCE)
    code = models.CharField(
        _("official code"),
        max_length=2,
        blank=True,
        help_text=_("Codes have been given to other provinces later: never a key by itself."),
    )
    valid_from = models.DateField(
        _("valid from"),
        help_text=_("The first day under this name and within these borders."),
    )
    valid_until = models.DateField(
        _("valid until"),
        null=True,
        blank=True,
        help_text=_("The last day before it was merged; empty as long as it exists."),
    )
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("successor"),
        help_text=_("The province that took it over."),
    )

    objects = ProvinceQuerySet.as_manager()

    class Meta:
        verbose_name = _("province")
        verbose_name_plural = _("provinces")
        ordering = ["slug", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["slug", "valid_from"], name="province_slug_period"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                name="province_period_runs_forward",
            ),
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | Q(valid_until__isnull=False),
                name="province_with_successor_has_ended",
            ),
        ]

    def __str__(self):
        if self.valid_until:
            return f"{self.name} ({self.valid_from.year}–{self.valid_until.year})"
        return f"{self.name} ({self.valid_from.year}–)"

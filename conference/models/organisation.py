from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .fields import LineField


class Organisation(models.Model):
    """A workplace that delegates come from: data, for offices are renamed and abolished."""

    name = LineField(
        _("name"),
        max_length=255,
        help_text=_(
            "In full, as “Phòng Lao động – Thương binh và Xã hội huyện Gia Bình”; offered where "
            "delegates are registered."
        ),
    )
    province = models.ForeignKey(
        "conference.Province",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name=_("province"),
        help_text=_("Empty for central bodies."),
    )

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "province"], name="organisation_once_a_province"
            ),
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(province__isnull=True),
                name="organisation_once_without_province",
            ),
        ]

    def __str__(self):
        return self.name

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .fields import LineField, LinesField


class PovertyModel(models.Model):
    """A poverty-reduction model that a conference shows: what works, and where."""

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="poverty_models",
        verbose_name=_("conference"),
    )
    name = LineField(
        _("name"),
        max_length=255,
        help_text=_("As “Trồng tỏi an toàn”; chosen at the field visit that shows it."),
    )
    summary = LinesField(
        _("summary"),
        blank=True,
        help_text=_("What is done and what came of it; so far for organisers and staff only."),
    )
    place_name = LineField(
        _("location"),
        max_length=255,
        blank=True,
        help_text=_("Village, commune, district, as “huyện Gia Bình”."),
    )
    province = models.ForeignKey(
        "conference.Province",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="poverty_models",
        verbose_name=_("province"),
        help_text=_("As its borders were at the time of the conference."),
    )
    theme = models.ForeignKey(
        "conference.Theme",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="poverty_models",
        verbose_name=_("theme"),
        help_text=_("The theme of the conference that it is an example of."),
    )

    class Meta:
        verbose_name = _("poverty-reduction model")
        verbose_name_plural = _("poverty-reduction models")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "name"], name="poverty_model_once_a_conference"
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.theme_id and self.theme.conference_id != self.conference_id:
            raise ValidationError({"theme": _("The theme belongs to another conference.")})

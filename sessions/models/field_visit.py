from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from conference.models.fields import LineField, LinesField


class FieldVisit(models.Model):
    """A place delegates are taken to; buses stop there in turn."""

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="field_visits",
        verbose_name=_("conference"),
    )
    name = LineField(_("name"), max_length=200)
    place_name = LineField(_("place"), max_length=255)
    description = LinesField(_("description"), blank=True)
    model = models.ForeignKey(
        "conference.PovertyModel",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="field_visits",
        verbose_name=_("poverty-reduction model"),
    )
    capacity = models.PositiveSmallIntegerField(
        _("capacity"), null=True, blank=True, help_text=_("People it can receive at one time.")
    )
    map_url = models.URLField(_("map link"), blank=True)

    class Meta:
        verbose_name = _("field visit")
        verbose_name_plural = _("field visits")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "name"], name="field_visit_once_a_conference"
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.model_id and self.model.conference_id != self.conference_id:
            raise ValidationError({"model": _("The model belongs to another conference.")})

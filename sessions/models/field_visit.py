from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from conference.models.english import Bilingual, in_english
from conference.models.fields import LineField, LinesField, LinkField


class FieldVisit(Bilingual):
    """A place delegates are taken to; buses stop there in turn."""

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="field_visits",
        verbose_name=_("conference"),
    )
    name = LineField(
        _("name"),
        max_length=200,
        help_text=_("As “Mô hình trồng tỏi an toàn”; shown on the public page and in the agenda."),
    )
    name_en = in_english(name)
    place_name = LineField(
        _("location"),
        max_length=255,
        help_text=_("Village, commune, district; shown below the name."),
    )
    place_name_en = in_english(place_name)
    description = LinesField(
        _("description"),
        blank=True,
        help_text=_("What is to be seen there; shown below the place."),
    )
    description_en = in_english(description)
    model = models.ForeignKey(
        "conference.PovertyModel",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="field_visits",
        verbose_name=_("poverty-reduction model"),
        help_text=_("The model that is shown there; their pages lead to each other."),
    )
    capacity = models.PositiveSmallIntegerField(
        _("capacity"),
        null=True,
        blank=True,
        help_text=_("How many people it can receive at one time; for your own planning."),
    )
    map_url = LinkField(
        _("map link"),
        blank=True,
        help_text=_("Copied from a map in the browser; the agenda has a button that opens it."),
    )

    class Meta:
        verbose_name = _("visit site")
        verbose_name_plural = _("visit sites")
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

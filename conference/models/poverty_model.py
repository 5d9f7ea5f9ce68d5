import secrets

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .english import Bilingual, in_english
from .fields import LineField, LinesField, LinkField, PictureField


def model_photo_path(photo, filename) -> str:
    """A name that tells nothing; photos are always stored as JPEG."""
    return f"models/{secrets.token_hex(16)}.jpg"


class PovertyModel(Bilingual):
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
    name_en = in_english(name)
    summary = LinesField(
        _("summary"),
        blank=True,
        help_text=_("What is done and what came of it; shown on the model's public page."),
    )
    summary_en = in_english(summary)
    place_name = LineField(
        _("location"),
        max_length=255,
        blank=True,
        help_text=_("Village, commune, district, as “huyện Gia Bình”."),
    )
    place_name_en = in_english(place_name)
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
    figures = LinesField(
        _("figures"),
        blank=True,
        help_text=_("One a line, as “Số hộ tham gia: 25 hộ”; shown large on the model's page."),
    )
    figures_en = in_english(figures)
    clip_url = LinkField(
        _("clip"),
        blank=True,
        help_text=_("Address of the video; the model's page has a button that opens it."),
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


class ModelPhoto(Bilingual):
    """A picture of a model, scaled for pages when it is uploaded."""

    conference_path = "model__conference"

    model = models.ForeignKey(
        PovertyModel,
        models.CASCADE,
        related_name="photos",
        verbose_name=_("model"),
        help_text=_("The model on whose page it is shown."),
    )
    image = PictureField(
        _("photo"),
        upload_to=model_photo_path,
        width_field="width",
        height_field="height",
        help_text=_("A JPEG, PNG or WebP picture; shown on the model's page once published."),
    )
    width = models.PositiveSmallIntegerField(editable=False, default=0)
    height = models.PositiveSmallIntegerField(editable=False, default=0)
    caption = LineField(
        _("caption"),
        max_length=200,
        help_text=_("What is to be seen; also read out to those who cannot see the photo."),
    )
    caption_en = in_english(caption)
    position = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("The smaller is shown first.")
    )

    class Meta:
        verbose_name = _("photo")
        verbose_name_plural = _("photos")
        ordering = ["model", "position", "pk"]

    def __str__(self):
        return self.caption

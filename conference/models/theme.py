from django.db import models
from django.utils.translation import gettext_lazy as _

from .english import Bilingual, in_english
from .fields import LineField, LinesField


class Theme(Bilingual):
    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="themes", verbose_name=_("conference")
    )
    title = LineField(
        _("title"),
        max_length=255,
        help_text=_("Shown on the public page; shown and printed with its sessions in the agenda."),
    )
    title_en = in_english(title)
    description = LinesField(
        _("description"),
        blank=True,
        help_text=_("Shown below the title on the public page."),
    )
    description_en = in_english(description)
    position = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_("The smaller comes first on the public page."),
    )

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["position", "title"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "title"], name="theme_once_a_conference"),
        ]

    def __str__(self):
        return self.title

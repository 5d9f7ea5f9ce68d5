from django.db import models
from django.utils.translation import gettext_lazy as _

from .fields import LineField, LinesField


class Theme(models.Model):
    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="themes", verbose_name=_("conference")
    )
    title = LineField(
        _("title"),
        max_length=255,
        help_text=_("Shown on the public page; shown and printed with its sessions in the agenda."),
    )
    description = LinesField(
        _("description"),
        blank=True,
        help_text=_("Shown below the title on the public page."),
    )
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

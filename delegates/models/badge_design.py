from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from conference.models.fields import LineField


class BadgeDesign(models.Model):
    """How a conference's badges are printed."""

    class Paper(models.TextChoices):
        A4 = "a4", _("A4, four badges with cut marks")
        A6 = "a6", _("A6, one badge a page")

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="badge_designs",
        verbose_name=_("conference"),
    )
    name = LineField(
        _("name"),
        max_length=60,
        help_text=_("To choose by when badges are printed; not printed itself."),
    )
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        help_text=_(
            "A short name without diacritics, as mau-chung; used when badges are printed by "
            "command."
        ),
    )
    paper = models.CharField(
        _("paper"),
        max_length=2,
        choices=Paper,
        default=Paper.A4,
        help_text=_("What lies in the printer."),
    )
    show_photo = models.BooleanField(
        _("with photo"),
        default=False,
        help_text=_("The photo is printed where a delegate has one."),
    )
    is_default = models.BooleanField(
        _("default"),
        default=False,
        help_text=_(
            "Chosen beforehand on the printing page; used when badges are printed from the list "
            "of delegates. One a conference."
        ),
    )

    class Meta:
        verbose_name = _("badge design")
        verbose_name_plural = _("badge designs")
        ordering = ["-is_default", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "slug"], name="badge_design_slug_once_a_conference"
            ),
            models.UniqueConstraint(
                fields=["conference"],
                condition=Q(is_default=True),
                name="one_default_badge_design",
                violation_error_message=_("The conference has a default design already."),
            ),
        ]

    def __str__(self):
        return self.name

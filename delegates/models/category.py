from django.db import models
from django.utils.translation import gettext_lazy as _

from conference.models.fields import ColourField, LineField


class Category(models.Model):
    """A kind of delegate: which group, and how the badge says so in text and colour."""

    class Group(models.TextChoices):
        OFFICIAL = "official", _("officials")
        COMMUNITY = "community", _("community")
        GUEST = "guest", _("hosts and guests")

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="categories",
        verbose_name=_("conference"),
    )
    group = models.CharField(
        _("group"),
        max_length=10,
        choices=Group,
        help_text=_("To filter the list of categories by."),
    )
    name = LineField(
        _("name"),
        max_length=120,
        help_text=_(
            "As “Lãnh đạo Ủy ban nhân dân cấp xã”; shown in lists and in the Excel export."
        ),
    )
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        help_text=_(
            "The name without diacritics, as ubnd-xa; used when badges are printed by command."
        ),
    )
    badge_label = LineField(
        _("badge label"),
        max_length=40,
        help_text=_(
            "Printed on the badge beside the colour, for many printers have none; shown on the "
            "delegate's own page."
        ),
    )
    colour = ColourField(
        _("colour"),
        default="#1f4e79",
        help_text=_("The ground of the label on the badge, as #1f4e79."),
    )
    position = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_("The smaller comes first wherever a category is chosen."),
    )

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["position", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "slug"], name="category_slug_once_a_conference"
            ),
        ]

    def __str__(self):
        return self.name

from django.db import models
from django.utils.translation import gettext_lazy as _

from .english import Bilingual, in_english
from .fields import LineField, LinkField


class Venue(Bilingual):
    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="venues", verbose_name=_("conference")
    )
    name = LineField(
        _("name"),
        max_length=200,
        help_text=_(
            "As “Trung tâm Hội nghị tỉnh”; shown on the public page, printed on agenda and "
            "attendance sheets."
        ),
    )
    name_en = in_english(name)
    address = LineField(
        _("address"),
        max_length=255,
        blank=True,
        help_text=_("Shown on the public page and printed on the agenda, behind the name."),
    )
    address_en = in_english(address)
    map_url = LinkField(
        _("map link"),
        blank=True,
        help_text=_(
            "Copied from a map in the browser; the public page has a button that opens it."
        ),
    )

    class Meta:
        verbose_name = _("venue")
        verbose_name_plural = _("venues")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "name"], name="venue_once_a_conference"),
        ]

    def __str__(self):
        return self.name


class Room(Bilingual):
    conference_path = "venue__conference"

    venue = models.ForeignKey(Venue, models.CASCADE, related_name="rooms", verbose_name=_("venue"))
    name = LineField(
        _("name"),
        max_length=100,
        help_text=_(
            "As “Hội trường lớn”; shown in the agenda, printed on agenda and attendance sheets."
        ),
    )
    name_en = in_english(name)
    seats = models.PositiveSmallIntegerField(
        _("seats"),
        null=True,
        blank=True,
        help_text=_("How many people it seats; for your own planning."),
    )

    class Meta:
        verbose_name = _("room")
        verbose_name_plural = _("rooms")
        ordering = ["venue", "name"]
        constraints = [
            models.UniqueConstraint(fields=["venue", "name"], name="room_once_a_venue"),
        ]

    def __str__(self):
        return self.name

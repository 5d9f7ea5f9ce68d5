from django.db import models
from django.utils.translation import gettext_lazy as _

from conference.models.fields import LineField, LinesField


class Invitation(models.Model):
    """What a conference's letters of invitation say to everybody alike."""

    conference = models.OneToOneField(
        "conference.Conference",
        models.CASCADE,
        related_name="invitation",
        verbose_name=_("conference"),
    )
    occasion = LineField(
        _("invited to"),
        max_length=300,
        help_text=_("As “Hội nghị …”; stands below the title and after “Đến dự”."),
    )
    time = LineField(
        _("time"),
        max_length=150,
        help_text=_("As “08h00, ngày 04 tháng 10 năm 2023”."),
    )
    place = LineField(_("where"), max_length=200, help_text=_("Room, building and address."))
    chair = LineField(
        _("chaired by"),
        max_length=150,
        blank=True,
        help_text=_("Left out if it is empty."),
    )
    content = LinesField(
        _("content and notes"),
        max_length=900,
        blank=True,
        help_text=_("What it is about, what to bring, whom to call; a paragraph a line."),
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self):
        return self.occasion

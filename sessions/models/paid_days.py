from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from conference.models.tracked import Tracked, TrackedQuerySet, history


class PaidDays(Tracked):
    """For how many days a delegate is paid, where somebody has typed it: it outdoes attendance."""

    conference_path = "rate__conference"

    rate = models.ForeignKey(
        "agenda.AllowanceRate",
        models.CASCADE,
        related_name="paid_days",
        verbose_name=_("allowance rate"),
    )
    delegate = models.ForeignKey(
        "delegates.Delegate",
        models.CASCADE,
        related_name="paid_days",
        verbose_name=_("delegate"),
    )
    days = models.PositiveSmallIntegerField(_("days"))

    objects = TrackedQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("days typed by hand")
        verbose_name_plural = _("days typed by hand")
        constraints = [
            models.UniqueConstraint(fields=["rate", "delegate"], name="paid_days_once_a_rate"),
        ]

    def __str__(self):
        return f"{self.delegate}: {self.days}"

    def clean(self):
        super().clean()
        if self.delegate.delegation.conference_id != self.rate.conference_id:
            raise ValidationError(_("The delegate is at another conference."))

from datetime import date

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from conference.lib.money import in_dong
from conference.models.fields import LineField


class AllowanceRate(models.Model):
    """What is paid a day, from when to when, and by which rule: law changes, so it is data."""

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="allowance_rates",
        verbose_name=_("conference"),
    )
    name = LineField(
        _("name"),
        max_length=120,
        help_text=_("What is paid, as “Hỗ trợ tiền ăn”; printed in the title of the payment list."),
    )
    amount = models.PositiveIntegerField(
        _("amount a day, in VND"),
        validators=[MinValueValidator(1)],
        help_text=_("A whole number, as 150.000 or 150000."),
    )
    valid_from = models.DateField(
        _("valid from"), help_text=_("Days before are not paid at this rate.")
    )
    valid_to = models.DateField(
        _("valid to"),
        null=True,
        blank=True,
        help_text=_("The last day that is paid at this rate; empty if no end is known."),
    )
    legal_basis = LineField(
        _("legal basis"),
        max_length=255,
        blank=True,
        help_text=_("As “Thông tư số 40/2017/TT-BTC”; printed below the title of the list."),
    )

    class Meta:
        verbose_name = _("allowance rate")
        verbose_name_plural = _("allowance rates")
        ordering = ["name", "-valid_from", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=1), name="allowance_rate_pays"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="allowance_rate_runs_forward",
                violation_error_message=_("The last day is before the first day."),
            ),
            models.UniqueConstraint(
                fields=["conference", "name", "valid_from"],
                name="allowance_rate_once_a_day",
                violation_error_message=_("There is such a rate from that day already."),
            ),
        ]

    def __str__(self):
        return f"{self.name} – {in_dong(self.amount)} đ"

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.models.tracked import Tracked, TrackedQuerySet, history


class Attendance(Tracked):
    """The fact that a delegate was at a session; once, however often it is recorded."""

    conference_path = "session__conference"

    delegate = models.ForeignKey(
        "delegates.Delegate",
        models.CASCADE,
        related_name="attendances",
        verbose_name=_("delegate"),
        help_text=_("Search by name with or without diacritics, phone or code on the badge."),
    )
    session = models.ForeignKey(
        "agenda.Session",
        models.PROTECT,
        related_name="attendances",
        verbose_name=_("session"),
        help_text=_("Where the delegate was; once a session is enough."),
    )
    recorded_at = models.DateTimeField(
        _("recorded at"),
        default=timezone.now,
        help_text=_("When it was taken down; now, unless you write another time."),
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="attendances_recorded",
        verbose_name=_("recorded by"),
        help_text=_("Filled in by itself with who is logged in."),
    )

    objects = TrackedQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        ordering = ["-recorded_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["delegate", "session"],
                name="attendance_once_a_session",
                violation_error_message=_("This attendance has been recorded already."),
            ),
        ]

    def __str__(self):
        return f"{self.delegate} – {self.session}"

    def clean(self):
        super().clean()
        known = self.delegate_id and self.session_id
        if known and self.delegate.delegation.conference_id != self.session.conference_id:
            raise ValidationError({"delegate": _("The delegate is at another conference.")})

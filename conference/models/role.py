from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .tracked import Tracked, TrackedQuerySet, history


class Role(Tracked):
    """What a user may do for one conference; superusers stand above roles."""

    class Kind(models.TextChoices):
        ORGANISER = "organiser", _("organiser")
        STAFF = "staff", _("staff")
        VIEWER = "viewer", _("viewer")

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        related_name="roles",
        verbose_name=_("user"),
        help_text=_("A person's own account: the history says by this name who did what."),
    )
    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="roles", verbose_name=_("conference")
    )
    kind = models.CharField(
        _("role"),
        max_length=10,
        choices=Kind,
        help_text=_(
            "Organisers change, publish and print everything; staff register delegates, print and"
            " take attendance; viewers only look."
        ),
    )

    objects = TrackedQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("role of a user")
        verbose_name_plural = _("roles")
        ordering = ["conference", "user"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["organiser", "staff", "viewer"]),
                name="role_kind_is_known",
            ),
            models.UniqueConstraint(fields=["user", "conference"], name="role_once_a_conference"),
        ]

    def __str__(self):
        return str(self.get_kind_display())

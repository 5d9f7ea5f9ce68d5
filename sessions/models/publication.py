from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class PublicationQuerySet(models.QuerySet):
    def latest_of(self, conference):
        """The version the public reads, or None before the first."""
        return self.filter(conference=conference).order_by("-version").first()


class Publication(models.Model):
    """The agenda frozen at one moment: public pages and feeds read this alone."""

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="publications",
        verbose_name=_("conference"),
    )
    version = models.PositiveIntegerField(_("version"))
    published_at = models.DateTimeField(_("published at"), default=timezone.now)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="publications",
        verbose_name=_("published by"),
    )
    snapshot = models.JSONField(_("snapshot"))
    changes = models.JSONField(_("changes"), default=list, blank=True)

    objects = PublicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")
        ordering = ["-published_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "version"], name="publication_version_once"
            ),
        ]

    def __str__(self):
        return str(self.version)

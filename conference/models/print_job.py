import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

#: A worker that says nothing for so long is taken for dead; each part of
#: some pages laid out is a heartbeat.
STALE_AFTER = timedelta(minutes=2)
#: A result holds personal data: it is kept for a working day, then removed.
KEPT_FOR = timedelta(hours=24)
MAX_ATTEMPTS = 3
TITLE_LENGTH = 250


class PrintJobQuerySet(models.QuerySet):
    def stale(self, now):
        """Jobs nobody is at: SIGKILL leaves their task running for ever, or takes it unheard."""
        unfinished = [PrintJob.State.WAITING, PrintJob.State.RUNNING]
        return self.filter(state__in=unfinished, heartbeat__lt=now - STALE_AFTER)

    def kept(self, now):
        return self.filter(created_at__gte=now - KEPT_FOR)

    def expired(self, now):
        return self.filter(created_at__lt=now - KEPT_FOR)


class PrintJob(models.Model):
    """A paper too large to print while somebody waits for the page."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="print_jobs", verbose_name=_("owner")
    )
    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="print_jobs",
        verbose_name=_("conference"),
    )
    title = models.CharField(_("title"), max_length=TITLE_LENGTH, blank=True)
    task_path = models.CharField(_("task"), max_length=200)
    arguments = models.JSONField(_("arguments"), default=dict, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    heartbeat = models.DateTimeField(_("heartbeat"), default=timezone.now)
    pages_done = models.PositiveIntegerField(_("pages done"), default=0)
    pages_total = models.PositiveIntegerField(_("pages in all"), default=0)
    filename = models.CharField(_("file"), max_length=100, blank=True)
    error = models.CharField(_("error"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("asked for"), default=timezone.now)

    objects = PrintJobQuerySet.as_manager()

    class Meta:
        verbose_name = _("print job")
        verbose_name_plural = _("print jobs")
        ordering = ["-created_at"]

    def __str__(self):
        return self.title or str(self.id)

    def get_absolute_url(self):
        return reverse("conference:print-job", args=[self.pk])

    @property
    def is_at_work(self) -> bool:
        return self.state in (self.State.WAITING, self.State.RUNNING)

    @property
    def expires_at(self):
        return self.created_at + KEPT_FOR

    @property
    def folder(self):
        """Where the result lies; one folder a job, so that removal is one step."""
        return settings.JOBS_DIR / str(self.id)

from datetime import date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.models.english import Bilingual, in_english
from conference.models.fields import LineField, LinesField


class SessionQuerySet(models.QuerySet):
    def for_conference(self, conference):
        return self.filter(conference=conference)

    def on_day(self, conference, day: date):
        """Those that start on `day`, as the conference's own clocks tell it."""
        midnight = datetime.combine(day, time.min, conference.tz)
        following = datetime.combine(day + timedelta(days=1), time.min, conference.tz)
        return self.for_conference(conference).filter(
            starts_at__gte=midnight, starts_at__lt=following
        )


class Session(Bilingual):
    """One item of the agenda, inside its conference's dates."""

    class Kind(models.TextChoices):
        REGISTRATION = "registration", _("registration")
        OPENING = "opening", _("opening")
        TALKS = "talks", _("talks")
        DISCUSSION = "discussion", _("discussion")
        VISIT = "visit", _("field visit")
        BREAK = "break", _("break")
        MEAL = "meal", _("meal")
        CLOSING = "closing", _("closing")

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="sessions",
        verbose_name=_("conference"),
    )
    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=Kind,
        default=Kind.TALKS,
        help_text=_("Shown above the title; talks of an opening also stand on the public page."),
    )
    title = LineField(
        _("title"),
        max_length=255,
        help_text=_(
            "As “Khai mạc hội nghị”; shown and printed in the agenda, printed on its attendance "
            "sheet."
        ),
    )
    title_en = in_english(title)
    starts_at = models.DateTimeField(
        _("starts at"),
        help_text=_("Shown and printed in the agenda; within the days of the conference."),
    )
    ends_at = models.DateTimeField(
        _("ends at"),
        help_text=_("Shown and printed in the agenda; within the days of the conference."),
    )
    room = models.ForeignKey(
        "conference.Room",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("room"),
        help_text=_(
            "Shown and printed in the agenda; if two sessions want it at one time, you are warned"
            " before publishing."
        ),
    )
    theme = models.ForeignKey(
        "conference.Theme",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("theme"),
        help_text=_("Shown and printed below the title, unless the title names it."),
    )
    chair = LineField(
        _("chair"),
        max_length=200,
        blank=True,
        help_text=_("Shown below the title; printed in the agenda's column of those in charge."),
    )
    notes = LinesField(
        _("notes"),
        blank=True,
        help_text=_("Shown to delegates below the title and printed in the agenda."),
    )
    notes_en = in_english(notes)

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["starts_at", "ends_at", "pk"]
        indexes = [models.Index(fields=["conference", "starts_at"], name="session_by_time")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="session_runs_forward",
                violation_error_message=_("The end is not after the start."),
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def choice_label(self) -> str:
        """Enough to tell one break from another in a list to choose from."""
        return f"{timezone.localtime(self.starts_at):%d/%m %H:%M} – {self.title}"

    def clean(self):
        super().clean()
        if self.conference_id and self.starts_at and self.ends_at:
            self._refuse_outside_conference()
        self._refuse_foreign_rows()

    def _refuse_outside_conference(self):
        """A date outside the conference is a slip of the pen that must not be published."""
        zone, first, last = self.conference.tz, self.conference.starts_on, self.conference.ends_on
        for field in ("starts_at", "ends_at"):
            day = timezone.localdate(getattr(self, field), zone)
            if not first <= day <= last:
                raise ValidationError(
                    {
                        field: _(
                            "%(day)s lies outside the conference, "
                            "which runs from %(first)s to %(last)s."
                        )
                        % {
                            "day": day.strftime("%d/%m/%Y"),
                            "first": first.strftime("%d/%m/%Y"),
                            "last": last.strftime("%d/%m/%Y"),
                        }
                    }
                )

    def _refuse_foreign_rows(self):
        if self.room_id and self.room.venue.conference_id != self.conference_id:
            raise ValidationError({"room": _("The room belongs to another conference.")})
        if self.theme_id and self.theme.conference_id != self.conference_id:
            raise ValidationError({"theme": _("The theme belongs to another conference.")})

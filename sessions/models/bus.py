from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.models.fields import LineField, PhoneField
from conference.models.tracked import Tracked, TrackedQuerySet, history


class BusQuerySet(models.QuerySet):
    def for_conference(self, conference):
        return self.filter(conference=conference)

    def with_seats_taken(self):
        """Annotate `seats_taken`; buses also know their `seats_left` then."""
        # Counting groups the rows, which drops the model's own order.
        return self.annotate(seats_taken=Count("passengers", distinct=True)).order_by("name", "pk")


class Bus(models.Model):
    """A bus, its guide, and by its stops the itinerary; seats have no numbers."""

    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="buses", verbose_name=_("conference")
    )
    name = LineField(
        _("name"),
        max_length=50,
        help_text=_("As “Xe 1”; shown to its passengers and in the agenda, printed on its list."),
    )
    seats = models.PositiveSmallIntegerField(
        _("seats"),
        help_text=_("How many delegates it takes; no more can be given a seat."),
    )
    guide = LineField(
        _("guide"),
        max_length=100,
        blank=True,
        help_text=_("Shown to the bus's passengers, printed on its list."),
    )
    guide_phone = PhoneField(
        _("guide's phone"),
        help_text=_("Shown to the bus's passengers with a button to call, printed on its list."),
    )
    meeting_place = LineField(
        _("meeting place"),
        max_length=200,
        blank=True,
        help_text=_("As “cổng khách sạn”; shown to the bus's passengers, printed on its list."),
    )
    assembles_at = models.DateTimeField(
        _("assembly time"),
        null=True,
        blank=True,
        help_text=_("When its passengers gather; shown to them, printed on its list."),
    )

    objects = BusQuerySet.as_manager()

    class Meta:
        verbose_name = _("bus")
        verbose_name_plural = _("buses")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=1), name="bus_has_a_seat"),
            models.UniqueConstraint(fields=["conference", "name"], name="bus_once_a_conference"),
        ]

    def __str__(self):
        return self.name

    @property
    def seats_left(self) -> int:
        """Of a bus that was read `with_seats_taken`."""
        return max(self.seats - self.seats_taken, 0)

    def clean(self):
        super().clean()
        if self.pk and self.seats and self.passengers.count() > self.seats:
            raise ValidationError({"seats": _("More delegates than that have a seat already.")})


class Stop(models.Model):
    """A bus at a visit's site: groups rotate because their buses stop there in turn."""

    conference_path = "bus__conference"

    bus = models.ForeignKey(Bus, models.CASCADE, related_name="stops", verbose_name=_("bus"))
    visit = models.ForeignKey(
        "agenda.FieldVisit",
        models.CASCADE,
        related_name="stops",
        verbose_name=_("visit site"),
        help_text=_("A bus that goes to several sites has a stop for each."),
    )
    arrives_at = models.DateTimeField(
        _("arrives at"),
        help_text=_("Shown to the bus's passengers and, once published, in the agenda."),
    )
    departs_at = models.DateTimeField(
        _("departs at"),
        help_text=_("Shown to the bus's passengers and, once published, in the agenda."),
    )

    class Meta:
        verbose_name = _("stop")
        verbose_name_plural = _("stops")
        ordering = ["arrives_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(departs_at__gt=F("arrives_at")),
                name="stop_runs_forward",
                violation_error_message=_("The bus leaves before it arrives."),
            ),
            models.UniqueConstraint(fields=["bus", "arrives_at"], name="bus_is_in_one_place"),
        ]

    def __str__(self):
        return f"{timezone.localtime(self.arrives_at):%H:%M %d/%m}"

    def clean(self):
        super().clean()
        bus = getattr(self, "bus", None)  # not saved yet where both are new
        if bus is None or not bus.conference_id:
            return
        if self.visit_id and self.visit.conference_id != bus.conference_id:
            raise ValidationError({"visit": _("The visit belongs to another conference.")})
        for field in ("arrives_at", "departs_at"):
            moment = getattr(self, field)
            if moment and timezone.localdate(moment, bus.conference.tz) not in bus.conference.dates:
                raise ValidationError({field: _("The stop lies outside the conference's dates.")})


class Passenger(Tracked):
    """A seat taken; services keep the count within the bus's seats."""

    conference_path = "bus__conference"

    bus = models.ForeignKey(
        Bus,
        models.CASCADE,
        related_name="passengers",
        verbose_name=_("bus"),
        help_text=_("The delegate's own page shows it with its guide and its stops."),
    )
    delegate = models.OneToOneField(
        "delegates.Delegate",
        models.CASCADE,
        related_name="passenger",
        verbose_name=_("delegate"),
        help_text=_("Search by name with or without diacritics, phone or code on the badge."),
    )

    objects = TrackedQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("passenger")
        verbose_name_plural = _("passengers")
        ordering = ["bus", "delegate"]

    def __str__(self):
        return f"{self.delegate} – {self.bus}"

import secrets

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conference.lib.text import SORT_KEY_LENGTH, search_text, sort_key
from conference.models.fields import LineField, LinesField, PhoneField
from conference.models.tracked import Tracked, history

from .code import CODE_LENGTH, new_token
from .delegate_queryset import DelegateQuerySet


def photo_path(delegate, filename) -> str:
    """A name that tells nothing and cannot be guessed; photos are always stored as JPEG."""
    return f"photos/{secrets.token_hex(16)}.jpg"


class Delegate(Tracked):
    """A person at one conference. Place, unit and position are text as of that conference."""

    conference_path = "delegation__conference"

    class State(models.TextChoices):
        REGISTERED = "registered", _("registered")
        CONFIRMED = "confirmed", _("confirmed")
        CANCELLED = "cancelled", _("cancelled")

    class Duty(models.TextChoices):
        HEAD = "head", _("head of delegation")
        DEPUTY = "deputy", _("deputy head of delegation")
        MEMBER = "member", _("member of the delegation")

    class Payroll(models.TextChoices):
        UNKNOWN = "unknown", _("not known yet")
        NO = "no", _("not on a state payroll")
        YES = "yes", _("on a state payroll")

    derived = ("sort_key", "search_text")
    derived_from = ("full_name", "organisation_name", "position", "phone", "code")

    delegation = models.ForeignKey(
        "delegates.Delegation",
        models.PROTECT,
        related_name="delegates",
        verbose_name=_("delegation"),
        help_text=_("Printed on the badge; attendance sheets are grouped by it."),
    )
    category = models.ForeignKey(
        "delegates.Category",
        models.PROTECT,
        related_name="delegates",
        verbose_name=_("category"),
        help_text=_("Gives the badge its label and colour."),
    )
    honorific = LineField(
        _("form of address"),
        max_length=30,
        blank=True,
        help_text=_("As “Ông”, “Bà” or “TS.”; printed before the name on the badge."),
    )
    full_name = LineField(
        _("full name"),
        max_length=100,
        help_text=_("Family name first; the last word is printed large on the badge."),
    )
    position = LineField(
        _("position"),
        max_length=150,
        blank=True,
        help_text=_("Printed on badge and attendance sheets as written here."),
    )
    organisation_name = LineField(
        _("workplace"),
        max_length=255,
        blank=True,
        help_text=_("Printed on badge and attendance sheets as written here."),
    )
    organisation = models.ForeignKey(
        "conference.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="delegates",
        verbose_name=_("organisation"),
        help_text=_("The workplace in the catalogue; papers print the text above."),
    )
    place_name = LineField(
        _("commune, district"),
        max_length=150,
        blank=True,
        help_text=_(
            "Where a resident comes from; printed on attendance sheets if there is no workplace."
        ),
    )
    phone = PhoneField(
        _("phone"),
        help_text=_(
            "Printed on the list of the bus, for its guide; never on a badge or shown publicly."
        ),
    )
    email = models.EmailField(
        _("e-mail"),
        blank=True,
        help_text=_("In the Excel export only."),
    )
    photo = models.ImageField(
        _("photo"),
        upload_to=photo_path,
        blank=True,
        help_text=_(
            "Cropped to 3:4; shown on the delegate's own page, printed on the badge where its "
            "design has a photo."
        ),
    )
    duty = models.CharField(
        _("duty"),
        max_length=10,
        choices=Duty,
        default=Duty.MEMBER,
        help_text=_(
            "Heads and deputies are named in the last column of attendance sheets; a delegation "
            "has one head."
        ),
    )
    payroll = models.CharField(
        _("state payroll"),
        max_length=7,
        choices=Payroll,
        default=Payroll.UNKNOWN,
        help_text=_("Allowances are paid only to those who draw no salary from the state budget."),
    )
    rank = models.PositiveSmallIntegerField(
        _("rank"),
        default=100,
        help_text=_("Order in official lists: the smaller, the higher; equals go by name."),
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State,
        default=State.REGISTERED,
        help_text=_(
            "Who has cancelled gets no badge and is on no sheet; the seat on the bus is given back."
        ),
    )
    notes = LinesField(_("notes"), blank=True, help_text=_("Seen by organisers only."))

    code = models.CharField(_("code"), max_length=CODE_LENGTH, unique=True, editable=False)
    token = models.CharField(
        _("token"), max_length=43, unique=True, default=new_token, editable=False
    )
    token_issued_at = models.DateTimeField(
        _("badge valid from"), default=timezone.now, editable=False
    )
    sort_key = models.CharField(max_length=SORT_KEY_LENGTH, editable=False, db_index=True)
    search_text = models.TextField(editable=False)

    objects = DelegateQuerySet.as_manager()
    # The token is a secret, a replaced photo is deleted, derived columns follow from the others.
    history = history(
        excluded_fields=["token", "token_issued_at", "photo", "sort_key", "search_text"]
    )

    class Meta:
        verbose_name = _("delegate")
        verbose_name_plural = _("delegates")
        ordering = ["sort_key", "pk"]
        indexes = [
            models.Index(fields=["delegation", "rank", "sort_key"], name="delegate_list_order"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(full_name=""), name="delegate_has_a_name"),
            models.CheckConstraint(
                condition=Q(state__in=["registered", "confirmed", "cancelled"]),
                name="delegate_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(duty__in=["head", "deputy", "member"]), name="delegate_duty_is_known"
            ),
            models.CheckConstraint(
                condition=Q(payroll__in=["unknown", "no", "yes"]),
                name="delegate_payroll_is_known",
            ),
            models.UniqueConstraint(
                fields=["delegation"],
                condition=Q(duty="head"),
                name="delegation_has_one_head",
                violation_error_message=_("The delegation has a head already."),
            ),
        ]

    def __str__(self):
        return self.full_name

    @property
    def choice_label(self) -> str:
        """Enough to tell namesakes apart in a list to choose from."""
        origin = self.organisation_name or self.delegation.name
        return " – ".join(filter(None, [self.full_name, origin, self.code]))

    def clean(self):
        super().clean()
        # The database cannot compare two tables; every form and service comes through here.
        if self.pk and self.delegation_id:
            self._refuse_moving_to_another_conference()
        known = self.delegation_id and self.category_id
        if known and self.delegation.conference_id != self.category.conference_id:
            raise ValidationError(
                {"category": _("Delegation and category belong to different conferences.")}
            )

    def _refuse_moving_to_another_conference(self):
        """Seat, attendance and talks would stay behind: somebody else is registered there."""
        registered = Delegate.objects.select_related("delegation").get(pk=self.pk)
        if registered.delegation.conference_id != self.delegation.conference_id:
            raise ValidationError(
                {"delegation": _("A delegate stays at one conference: register a new one there.")}
            )

    def derive(self):
        if not self.code:
            type(self).objects.give_codes([self])
        self.sort_key = sort_key(self.full_name)
        self.search_text = search_text(
            self.full_name, self.organisation_name, self.position, self.phone, self.code
        )

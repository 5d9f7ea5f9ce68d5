from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .english import Bilingual, in_english
from .fields import LineField, LinesField, PhoneField

#: First words of paths: a conference called so could never be reached.
RESERVED_SLUGS = frozenset(
    [
        "accounts",
        "admin",
        "conferences",
        "d",
        "en",
        "healthz",
        "media",
        "offline",
        "p",
        "readyz",
        "staff",
        "static",
        "robots",
        "favicon",
    ]
)


#: Any other is a slip of the pen, which calendars do not reckon with.
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)


@cache
def zones() -> set[str]:
    """Names of all IANA time zones; looking for them reads many folders."""
    return available_timezones()


def refuse_reserved_slug(slug: str) -> None:
    """Raise ValidationError for a slug that is a word of the site's own paths."""
    if slug in RESERVED_SLUGS:
        raise ValidationError(_("“%(slug)s” is kept for the site itself."), params={"slug": slug})


def refuse_unknown_time_zone(name: str) -> None:
    """Raise ValidationError unless `name` is an IANA time zone."""
    if name not in zones():
        raise ValidationError(_("“%(name)s” is not a time zone."), params={"name": name})


class ConferenceQuerySet(models.QuerySet):
    def public(self):
        """What anybody may read: all but drafts."""
        return self.exclude(state=Conference.State.DRAFT)

    def current(self, today=None):
        """The published conference that runs now, comes next or ended last; or None."""
        today = today or timezone.localdate()
        published = self.filter(state=Conference.State.PUBLISHED)
        not_over = published.filter(ends_on__gte=today).order_by("starts_on", "pk")
        return not_over.first() or published.order_by("-ends_on", "pk").first()

    def update(self, **values):
        """Readers are told when a page last changed, whichever way it was."""
        return super().update(**{"changed_at": timezone.now()} | values)

    update.alters_data = True


class Conference(Bilingual):
    conference_path = "pk"

    class ZeroWord(models.TextChoices):
        LINH = "linh", _("as “một trăm linh năm”")
        LE = "lẻ", _("as “một trăm lẻ năm”")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        ARCHIVED = "archived", _("archived")
        CANCELLED = "cancelled", _("not held")

    title = LineField(
        _("full title"),
        max_length=255,
        help_text=_("Printed on official papers; the heading of the public page."),
    )
    title_en = in_english(title)
    short_title = LineField(
        _("short title"),
        max_length=80,
        help_text=_(
            "Printed on badges; shown at the head of every page and wherever a conference is "
            "chosen."
        ),
    )
    short_title_en = in_english(short_title)
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        unique=True,
        validators=[refuse_reserved_slug],
        help_text=_("Part of every public address of the conference, as in /bac-ninh-2023/."),
    )
    legal_basis = LinesField(
        _("legal basis"),
        blank=True,
        help_text=_("One decision a line; shown on the public page."),
    )
    legal_basis_en = in_english(legal_basis)
    governing_body = LinesField(
        _("governing body"),
        blank=True,
        help_text=_(
            "First lines of official papers and of the public page; break the lines as they are "
            "printed."
        ),
    )
    governing_body_en = in_english(governing_body)
    host = LinesField(
        _("host"),
        help_text=_(
            "The issuing body, in bold below the governing body; break the lines as they are "
            "printed."
        ),
    )
    host_en = in_english(host)
    signing_body = LinesField(
        _("signing body"),
        default="TM. BAN TỔ CHỨC",
        help_text=_(
            "Above the signature on official papers, as “TM. BAN TỔ CHỨC”; the signer's office "
            "on a line of its own."
        ),
    )
    signer = LineField(
        _("signer"),
        max_length=100,
        blank=True,
        help_text=_(
            "Below the signature, without academic title; empty if the name is written by hand."
        ),
    )
    zero_word = models.CharField(
        _("105 in words"),
        max_length=4,
        choices=ZeroWord,
        default=ZeroWord.LINH,
        help_text=_("How counts and sums are written out on papers."),
    )
    objectives = LinesField(
        _("objectives"),
        blank=True,
        help_text=_("One objective a line; shown on the public page."),
    )
    objectives_en = in_english(objectives)
    starts_on = models.DateField(
        _("first day"),
        help_text=_("Printed on badges and on the agenda; no session may begin earlier."),
    )
    ends_on = models.DateField(
        _("last day"),
        help_text=_("The first day again if there is but one; no session may end later."),
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=40,
        default="Asia/Ho_Chi_Minh",
        validators=[refuse_unknown_time_zone],
        help_text=_("All times on pages and papers are told in it."),
    )
    place = LineField(
        _("place"),
        max_length=100,
        help_text=_("As in “Bắc Ninh, ngày …” on official papers; also printed on badges."),
    )
    place_en = in_english(place)
    contact_name = LineField(
        _("contact person"),
        max_length=100,
        blank=True,
        help_text=_("Whom delegates may call; shown on the public page."),
    )
    contact_phone = PhoneField(
        _("contact phone"),
        help_text=_("Shown on the public page, with a button to call."),
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State,
        default=State.DRAFT,
        help_text=_(
            "A draft is seen by those with a role only; any other is public, and its page says "
            "so if it is archived or not held."
        ),
    )
    changed_at = models.DateTimeField(auto_now=True, editable=False)

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("conference")
        verbose_name_plural = _("conferences")
        ordering = ["-starts_on", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="conference_runs_forward",
                violation_error_message=_("The last day is before the first day."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "published", "archived", "cancelled"]),
                name="conference_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(zero_word__in=["linh", "lẻ"]),
                name="conference_zero_word_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(slug__in=sorted(RESERVED_SLUGS)), name="conference_slug_is_free"
            ),
        ]

    def __str__(self):
        return self.short_title

    def get_absolute_url(self):
        return reverse("agenda:home", args=[self.slug])

    def clean(self):
        super().clean()
        for field in ("starts_on", "ends_on"):
            day = getattr(self, field)
            if day and not FIRST_DAY <= day <= LAST_DAY:
                raise ValidationError({field: _("Check the year.")})
        known = self.pk and self.starts_on and self.ends_on and self.time_zone in zones()
        outside = self.sessions_outside().first() if known else None
        if outside:
            raise ValidationError(
                _("The session “%(session)s” would lie outside these dates: move it first."),
                params={"session": outside},
            )

    def sessions_outside(self):
        """The sessions that do not lie within the conference's days."""
        start, end = self._bounds()
        return self.sessions.filter(Q(starts_at__lt=start) | Q(ends_at__gt=end))

    def holds(self, starts_at: datetime, ends_at: datetime) -> bool:
        """Whether what begins and ends so lies within the conference's days."""
        start, end = self._bounds()
        return start <= starts_at and ends_at <= end

    def _bounds(self) -> tuple[datetime, datetime]:
        first, following = self.starts_on, self.ends_on + timedelta(days=1)
        return tuple(datetime.combine(day, time.min, self.tz) for day in (first, following))

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def dates(self) -> list[date]:
        """Every day of the conference."""
        count = (self.ends_on - self.starts_on).days + 1
        return [self.starts_on + timedelta(days=number) for number in range(count)]

import secrets

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from conference.models.english import Bilingual, in_english
from conference.models.fields import LineField, LinesField, LinkField
from conference.models.tracked import Tracked, TrackedQuerySet, history

SLIDE_TYPES = ["pdf", "pptx", "ppt", "odp"]
SLIDES_MAX_BYTES = 50 * 1024 * 1024


def slides_path(presentation, filename) -> str:
    """A name that cannot be guessed before the slides are released."""
    extension = filename.rsplit(".", 1)[-1].lower()
    return f"slides/{secrets.token_hex(16)}.{extension}"


def refuse_large_slides(file) -> None:
    """Raise ValidationError for a file over SLIDES_MAX_BYTES."""
    if file.size > SLIDES_MAX_BYTES:
        raise ValidationError(_("The file is larger than 50 MB."))


class Presentation(Bilingual):
    """A talk, clip or address inside a session."""

    conference_path = "session__conference"

    session = models.ForeignKey(
        "agenda.Session",
        models.CASCADE,
        related_name="presentations",
        verbose_name=_("session"),
        help_text=_("The part of the agenda in which it is given."),
    )
    title = LineField(
        _("title"),
        max_length=255,
        help_text=_(
            "Shown and printed in the agenda; that of an opening address also on the public page."
        ),
    )
    title_en = in_english(title)
    abstract = LinesField(
        _("abstract"),
        blank=True,
        help_text=_("Shown in the agenda to those who open it; not printed."),
    )
    abstract_en = in_english(abstract)
    starts_at = models.DateTimeField(
        _("starts at"),
        null=True,
        blank=True,
        help_text=_("Shown and printed in the agenda; empty if talks just follow one another."),
    )
    minutes = models.PositiveSmallIntegerField(
        _("minutes"),
        null=True,
        blank=True,
        help_text=_(
            "How long it takes; shown beside its start, printed in the last column of the agenda."
        ),
    )
    theme = models.ForeignKey(
        "conference.Theme",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="presentations",
        verbose_name=_("theme"),
        help_text=_("To filter the list of talks by; the agenda shows the session's theme."),
    )
    model = models.ForeignKey(
        "conference.PovertyModel",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="presentations",
        verbose_name=_("poverty-reduction model"),
        help_text=_("The model that the talk is about; their pages lead to each other."),
    )
    clip_url = LinkField(
        _("clip"),
        blank=True,
        help_text=_(
            "Address of the video, as https://www.youtube.com/…; the agenda has a button that "
            "opens it."
        ),
    )
    slides = models.FileField(
        _("slides"),
        upload_to=slides_path,
        blank=True,
        validators=[FileExtensionValidator(SLIDE_TYPES), refuse_large_slides],
        help_text=_(
            "A PDF, PowerPoint or OpenDocument file of at most 50 MB; offered on the talk's "
            "page once it is released and published."
        ),
    )
    slides_released = models.BooleanField(
        _("slides released"),
        default=False,
        help_text=_(
            "The speaker agrees: once published, the talk's page offers them to everybody."
        ),
    )
    position = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_("The smaller comes first within the session."),
    )

    class Meta:
        verbose_name = _("presentation")
        verbose_name_plural = _("presentations")
        # Without a time last, as PostgreSQL has it and SQLite has not.
        ordering = ["session", "position", F("starts_at").asc(nulls_last=True), "pk"]

    def __str__(self):
        return self.title

    def clean(self):
        super().clean()
        session = getattr(self, "session", None)  # not saved yet where both are new
        if session is None:
            return
        first, last = session.starts_at, session.ends_at
        if self.starts_at and first and last and not first <= self.starts_at < last:
            raise ValidationError({"starts_at": _("The talk starts outside its session.")})
        if self.theme_id and self.theme.conference_id != session.conference_id:
            raise ValidationError({"theme": _("The theme belongs to another conference.")})
        if self.model_id and self.model.conference_id != session.conference_id:
            raise ValidationError({"model": _("The model belongs to another conference.")})


class Speaker(Bilingual, Tracked):
    """Who gives a presentation: a delegate, or a guest known by name alone."""

    conference_path = "presentation__session__conference"

    presentation = models.ForeignKey(
        Presentation, models.CASCADE, related_name="speakers", verbose_name=_("presentation")
    )
    delegate = models.ForeignKey(
        "delegates.Delegate",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="speaking",
        verbose_name=_("delegate"),
        help_text=_("Name, position and workplace are then taken from the delegate."),
    )
    name = LineField(
        _("name"),
        max_length=130,
        blank=True,
        help_text=_("For a speaker who is no delegate; shown and printed in the agenda."),
    )
    affiliation = LineField(
        _("position, workplace"),
        max_length=400,
        blank=True,
        help_text=_("Shown and printed in the agenda; empty to take it from the delegate."),
    )
    affiliation_en = in_english(affiliation)
    position = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_("The smaller is named first."),
    )

    objects = TrackedQuerySet.as_manager()
    history = history()

    class Meta:
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        ordering = ["presentation", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(delegate__isnull=False) | ~Q(name=""),
                name="speaker_is_somebody",
                violation_error_message=_("Choose a delegate or write a name."),
            ),
        ]

    def __str__(self):
        return self.name or str(self.delegate)

    def clean(self):
        super().clean()
        presentation = getattr(self, "presentation", None)  # not saved yet where both are new
        if not self.delegate_id or presentation is None or not presentation.session_id:
            return
        if self.delegate.delegation.conference_id != presentation.session.conference_id:
            raise ValidationError({"delegate": _("The delegate is at another conference.")})

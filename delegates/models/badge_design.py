import secrets
from decimal import Decimal
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from conference.models.fields import ColourField, LineField


def design_picture_path(design, filename) -> str:
    """A name that tells nothing; the ending is that of our own encoding."""
    return f"designs/{secrets.token_hex(16)}{Path(filename).suffix}"


def usual_parts() -> list[list[str]]:
    """What a new design prints, in order: names of BadgeDesign.Part, each with its size."""
    names = ["event", "occasion", "given_name", "full_name", "position", "organisation"]
    return [[name, "normal"] for name in [*names, "qr", "delegation", "code", "label"]]


def refuse_odd_parts(parts) -> None:
    """Only what a badge may tell, each once, and never without the name and the category."""
    if not isinstance(parts, list) or not all(map(_is_part, parts)):
        raise ValidationError(_("Choose among what a badge may tell."), code="unknown")
    names = [name for name, _size in parts]
    if len(set(names)) < len(names):
        raise ValidationError(_("A badge tells nothing twice."), code="twice")
    if "label" not in names:
        raise ValidationError(
            _("The category in words has to stay: many printers have no colour."), code="label"
        )
    if not {"given_name", "full_name"} & set(names):
        raise ValidationError(_("A badge needs a name."), code="name")


def _is_part(part) -> bool:
    return (
        isinstance(part, list)
        and len(part) == 2
        and part[0] in BadgeDesign.Part.values
        and part[1] in BadgeDesign.Size.values
    )


class BadgeDesign(models.Model):
    """How a conference's badges are printed."""

    class Paper(models.TextChoices):
        A4 = "a4", _("A4, four badges of 105 by 148 mm (A6) with cut marks")
        A4_90X130 = "a4-90x130", _("A4, four badges of 90 by 130 mm with cut marks")
        A4_86X54 = "a4-86x54", _("A4, ten badges of 86 by 54 mm with cut marks")
        A6 = "a6", _("A6, one badge a page")

    class Part(models.TextChoices):
        """All that a badge may tell: nothing else of a delegate has a name here."""

        EVENT = "event", _("short title of the conference")
        OCCASION = "occasion", _("place and dates")
        GIVEN_NAME = "given_name", _("given name, large")
        FULL_NAME = "full_name", _("full name with form of address")
        POSITION = "position", _("position")
        ORGANISATION = "organisation", _("workplace")
        QR = "qr", _("QR code")
        DELEGATION = "delegation", _("delegation")
        CODE = "code", _("code")
        LABEL = "label", _("category in words")

    class Size(models.TextChoices):
        SMALL = "small", _("small")
        NORMAL = "normal", _("normal")
        LARGE = "large", _("large")

    class Label(models.TextChoices):
        GROUND = "ground", _("on a ground of the category's colour")
        FRAME = "frame", _("in a frame of the category's colour")

    class Back(models.TextChoices):
        NONE = "", _("empty")
        AGENDA = "agenda", _("the published agenda")
        BUS = "bus", _("timetable of the delegate's own bus")
        CONTACTS = "contacts", _("whom to ask: contact, venues, buses")

    class Edge(models.TextChoices):
        LONG = "long", _("over the long edge")
        SHORT = "short", _("over the short edge")

    conference = models.ForeignKey(
        "conference.Conference",
        models.CASCADE,
        related_name="badge_designs",
        verbose_name=_("conference"),
    )
    name = LineField(
        _("name"),
        max_length=60,
        help_text=_("To choose by when badges are printed; not printed itself."),
    )
    slug = models.SlugField(
        _("slug"),
        max_length=60,
        help_text=_(
            "A short name without diacritics, as mau-chung; used when badges are printed by "
            "command."
        ),
    )
    is_default = models.BooleanField(
        _("default"),
        default=False,
        help_text=_(
            "Chosen beforehand on the printing page; used when badges are printed from the list "
            "of delegates. One a conference."
        ),
    )
    paper = models.CharField(
        _("paper"),
        max_length=10,
        choices=Paper,
        default=Paper.A4,
        help_text=_("What lies in the printer, and the size of the badge holders."),
    )
    parts = models.JSONField(
        _("texts"),
        default=usual_parts,
        validators=[refuse_odd_parts],
        help_text=_("From top to bottom by number; what follows the QR code stands beside it."),
    )
    show_photo = models.BooleanField(
        _("with photo"),
        default=False,
        help_text=_("The photo is printed where a delegate has one."),
    )
    label_style = models.CharField(
        _("category"),
        max_length=6,
        choices=Label,
        default=Label.GROUND,
        help_text=_("A frame saves toner; the category is in words on either."),
    )
    accent = ColourField(
        _("main colour"),
        default="#9b1c1c",
        help_text=_("Of the conference's title and the line below it; dark enough to be read."),
    )
    second_colour = ColourField(
        _("second colour"),
        default="#c8a03c",
        help_text=_("Of the fine line below the other one."),
    )
    logo = models.ImageField(
        _("logo"),
        upload_to=design_picture_path,
        blank=True,
        help_text=_(
            "Stands at the head, left of the title; PNG with a transparent ground is best."
        ),
    )
    background = models.ImageField(
        _("background picture"),
        upload_to=design_picture_path,
        blank=True,
        help_text=_("Fills the front; it is made pale, so that all texts on it can be read."),
    )
    back = models.CharField(
        _("back side"),
        max_length=8,
        choices=Back,
        default=Back.NONE,
        blank=True,
        help_text=_("A page of backs follows each page of fronts, for printing on both sides."),
    )
    duplex_edge = models.CharField(
        _("sheet is turned"),
        max_length=5,
        choices=Edge,
        default=Edge.LONG,
        help_text=_("As the printer is set; the test page shows which it is."),
    )
    offset_x = models.DecimalField(
        _("shift right (mm)"),
        max_digits=3,
        decimal_places=1,
        default=Decimal("0.0"),
        validators=[MinValueValidator(-9), MaxValueValidator(9)],
        help_text=_("Negative to the left. Print the test page and measure; most printers need 0."),
    )
    offset_y = models.DecimalField(
        _("shift down (mm)"),
        max_digits=3,
        decimal_places=1,
        default=Decimal("0.0"),
        validators=[MinValueValidator(-9), MaxValueValidator(9)],
        help_text=_("Negative upwards."),
    )
    scale = models.DecimalField(
        _("scale (%)"),
        max_digits=4,
        decimal_places=1,
        default=Decimal("100.0"),
        validators=[MinValueValidator(95), MaxValueValidator(105)],
        help_text=_("100 unless the frame on the test page comes out too small or too large."),
    )

    class Meta:
        verbose_name = _("badge design")
        verbose_name_plural = _("badge designs")
        ordering = ["-is_default", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "slug"], name="badge_design_slug_once_a_conference"
            ),
            models.UniqueConstraint(
                fields=["conference"],
                condition=Q(is_default=True),
                name="one_default_badge_design",
                violation_error_message=_("The conference has a default design already."),
            ),
        ]

    def __str__(self):
        return self.name

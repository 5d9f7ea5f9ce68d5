from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from conference.models.tracked import current_actor

SUBJECT_LENGTH = 200


class PrintLog(models.Model):
    """Who took whose data out of the system, when and on which paper."""

    class Kind(models.TextChoices):
        BADGES = "badges", _("badges")
        SHEET = "sheet", _("attendance sheet")
        EXPORT = "export", _("delegate list")
        LIST = "list", _("official delegate list")
        PAYMENT = "payment", _("payment list")
        INVITATION = "invitation", _("invitations")
        CERTIFICATE = "attested", _("certificates of attendance")
        SLIPS = "slips", _("cover slips")
        CARDS = "cards", _("table name cards")
        SIGNS = "signs", _("delegation signs")
        BUS_SIGNS = "bus_signs", _("bus signs")

    class Format(models.TextChoices):
        PDF = "pdf", _("PDF file")
        EXCEL = "xlsx", _("Excel file")

    #: What files of papers are called after the conference's slug.
    STEMS: ClassVar = {
        Kind.BADGES: "the-dai-bieu",
        Kind.SHEET: "diem-danh",
        Kind.LIST: "danh-sach-dai-bieu",
        Kind.PAYMENT: "danh-sach-chi-tien",
        Kind.INVITATION: "giay-moi",
        Kind.CERTIFICATE: "giay-chung-nhan",
        Kind.SLIPS: "phieu-giao-the",
        Kind.CARDS: "bien-ten",
        Kind.SIGNS: "bien-doan",
        Kind.BUS_SIGNS: "bien-xe",
    }

    conference = models.ForeignKey(
        "conference.Conference", models.CASCADE, related_name="prints", verbose_name=_("conference")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    subject = models.CharField(_("of what"), max_length=SUBJECT_LENGTH, blank=True)
    format = models.CharField(_("format"), max_length=4, choices=Format, default=Format.PDF)
    printed_at = models.DateTimeField(_("printed at"), default=timezone.now)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="prints",
        verbose_name=_("user"),
    )
    actor = models.CharField(_("acting as"), max_length=100, blank=True, default=current_actor)
    design = models.ForeignKey(
        "delegates.BadgeDesign",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="prints",
        verbose_name=_("badge design"),
    )
    count = models.PositiveIntegerField(_("number of delegates"))
    delegates = models.ManyToManyField(
        "delegates.Delegate",
        through="delegates.PrintedDelegate",
        related_name="prints",
        verbose_name=_("delegates"),
    )

    class Meta:
        verbose_name = _("print")
        verbose_name_plural = _("print log")
        ordering = ["-printed_at", "-pk"]

    def __str__(self):
        return f"{self.title} ({self.count})"

    @property
    def title(self) -> str:
        return print_title(self.kind, self.subject)

    @property
    def printed_by(self) -> str:
        """Full name and login; what is left of an account that is deleted, or of a command."""
        if not self.user:
            return self.actor
        login = self.user.get_username()
        # Django would put the given name first.
        name = f"{self.user.last_name} {self.user.first_name}".strip()
        return f"{name} ({login})" if name else login

    @classmethod
    def filename(cls, kind: str, conference, *, detail: str = "", ending: str = "pdf") -> str:
        """Of a paper to download, Vietnamese without marks: “bac-ninh-2023-the-dai-bieu.pdf”."""
        parts = [conference.slug, cls.STEMS[kind], detail]
        return f"{'-'.join(filter(None, parts))}.{ending}"


class PrintedDelegate(models.Model):
    """Whom a print told of; of a badge also a digest of all that stood on it."""

    conference_path = "printlog__conference"

    printlog = models.ForeignKey(
        PrintLog, models.CASCADE, related_name="rows", verbose_name=_("print")
    )
    delegate = models.ForeignKey(
        "delegates.Delegate", models.CASCADE, related_name="print_rows", verbose_name=_("delegate")
    )
    digest = models.CharField(_("digest"), max_length=32, blank=True)

    class Meta:
        verbose_name = _("printed delegate")
        verbose_name_plural = _("printed delegates")
        constraints = [
            models.UniqueConstraint(fields=["printlog", "delegate"], name="delegate_once_a_print"),
        ]

    def __str__(self):
        return f"{self.printlog_id}: {self.delegate_id}"


def print_title(kind: str, subject: str = "") -> str:
    """“Danh sách điểm danh – ngày 04/10/2023”: which paper, and of what; a PrintLog.Kind."""
    return " – ".join(filter(None, [capfirst(str(PrintLog.Kind(kind).label)), subject]))


def people_told(count: int) -> str:
    """“1.000 người”."""
    text = ngettext("%(count)s person", "%(count)s people", count)
    return text % {"count": number_format(count, force_grouping=True)}

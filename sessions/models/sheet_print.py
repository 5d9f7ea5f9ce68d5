import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from delegates.models.code import CODE_ALPHABET

SHEET_ID_LENGTH = 8


def new_sheet_id() -> str:
    """A short id that can be read off a paper: 30⁸ of them; it identifies but protects nothing."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(SHEET_ID_LENGTH))


class SheetPrint(models.Model):
    """An attendance sheet that was printed with marks, so that signed pages can be read back.

    `columns` holds [head, left, width] of each signature column. Lengths here and in the pages are
    hundredths of a millimetre from the top left corner of the paper.
    """

    conference_path = "log__conference"

    id = models.CharField(
        _("sheet"), max_length=SHEET_ID_LENGTH, primary_key=True, default=new_sheet_id
    )
    log = models.OneToOneField(
        "delegates.PrintLog", models.CASCADE, related_name="sheet", verbose_name=_("print")
    )
    kind = models.CharField(_("sheet of"), max_length=10)
    value = models.CharField(_("day, or number of the row"), max_length=20)
    columns = models.JSONField(_("signature columns"), default=list)

    class Meta:
        verbose_name = _("printed sheet")
        verbose_name_plural = _("printed sheets")

    def __str__(self):
        return self.id


class SheetPage(models.Model):
    """A page of it: `rows` holds [delegate's id or 0, top, height] of each row, from the top."""

    conference_path = "sheet__log__conference"

    sheet = models.ForeignKey(
        SheetPrint, models.CASCADE, related_name="pages", verbose_name=_("sheet")
    )
    number = models.PositiveSmallIntegerField(_("page"))
    rows = models.JSONField(_("rows"), default=list)

    class Meta:
        verbose_name = _("page of a printed sheet")
        verbose_name_plural = _("pages of printed sheets")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "number"], name="sheet_page_once"),
        ]

    def __str__(self):
        return f"{self.sheet_id}/{self.number}"

"""What printing, exporting and revoking will mean, said before it is done."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from conference.lib.counted import counted
from delegates.badges.context import look_of
from delegates.badges.papers import is_job
from delegates.badges.render import pages_for
from delegates.models import BadgeDesign, PrintLog

from .delegate_bulk import BulkForm
from .revocation import reason_field


class PrintForm(BulkForm):
    gives_paper = True
    design = forms.ModelChoiceField(BadgeDesign.objects.none(), label=_("Design"), empty_label=None)
    unprinted = forms.BooleanField(
        label=_("only those not printed yet"), label_suffix="", required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        design = self.fields["design"]
        design.queryset = BadgeDesign.objects.filter(conference=self.conference)
        design.initial = design.queryset.first()
        if not self.selection.printed:
            del self.fields["unprinted"]

    def consequences(self):
        coming, printed = self.selection.total - self.selection.cancelled, self.selection.printed
        said = [
            ngettext("%(count)s badge is printed.", "%(count)s badges are printed.", coming)
            % {"count": counted(coming)}
        ]
        said += self._left_out()
        if printed:
            said.append(
                ngettext(
                    "%(count)s of them has a valid badge already and is printed again.",
                    "%(count)s of them have valid badges already and are printed again.",
                    printed,
                )
                % {"count": counted(printed)}
            )
        return [*said, *self._job(coming), _("The print log will name them.")]

    def _job(self, coming: int) -> list[str]:
        """Whether it will be one depends on the design, which is chosen below."""
        designs = list(self.fields["design"].queryset)
        large = [design.name for design in designs if _is_job(coming, design)]
        if not large:
            return []
        if len(large) == len(designs):
            return [_("These are many pages: they are printed while you go on working.")]
        text = _("By %(designs)s these are many pages: they are printed while you go on working.")
        return [text % {"designs": ", ".join(f"“{name}”" for name in large)}]

    def _left_out(self) -> list[str]:
        cancelled = self.selection.cancelled
        if not cancelled:
            return []
        text = ngettext(
            "%(count)s has cancelled and gets none.",
            "%(count)s have cancelled and get none.",
            cancelled,
        )
        return [text % {"count": counted(cancelled)}]


def _is_job(badges: int, design: BadgeDesign) -> bool:
    pages = pages_for(badges, look_of(design))
    return is_job(PrintLog.Kind.BADGES, people=badges, pages=pages)


class ExportForm(BulkForm):
    gives_paper = True

    def consequences(self):
        total = self.selection.total
        rows = ngettext(
            "An Excel file with %(count)s delegate, phone and e-mail included.",
            "An Excel file with %(count)s delegates, phones and e-mails included.",
            total,
        )
        said = [rows % {"count": counted(total)}]
        cancelled = self.selection.cancelled
        if cancelled:
            text = ngettext(
                "%(count)s of them has cancelled and is in the file with that state.",
                "%(count)s of them have cancelled and are in the file with that state.",
                cancelled,
            )
            said.append(text % {"count": counted(cancelled)})
        return [*said, _("The print log will name them.")]


class RevokeForm(BulkForm):
    reason = reason_field()

    def consequences(self):
        total, printed = self.selection.total, self.selection.printed
        codes = ngettext(
            "%(count)s delegate gets a new QR code; the link to the own page changes.",
            "%(count)s delegates get new QR codes; the links to their own pages change.",
            total,
        )
        said = [codes % {"count": counted(total)}]
        if printed:
            badges = ngettext(
                "%(count)s printed badge becomes worthless: print it anew.",
                "%(count)s printed badges become worthless: print them anew.",
                printed,
            )
            said.append(badges % {"count": counted(printed)})
        return [*said, _("This cannot be undone.")]

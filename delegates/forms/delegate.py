"""Registering by hand: fewest boxes first, and a look at who may be registered already."""

import base64
import binascii
from typing import NamedTuple

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.forms import Script
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from conference.lib.phone import InvalidPhoneError, normalise_phone
from conference.lib.photo import BadPhotoError, portrait
from delegates.queries.duplicates import lookalikes


class DelegateForm(forms.ModelForm):
    """A person who may be there already is shown before saving: `lookalikes`, `is_confirmed`."""

    #: Sent when somebody has looked: the row numbers of those who are other people.
    DIFFERENT = "different"
    #: What tells people apart; a row whose other boxes change has been looked at before.
    TELLING = frozenset({"full_name", "delegation", "phone"})
    lookalikes = ()

    class Meta:
        # What the model says, and how to type it.
        help_texts = {
            "delegation": _("Badge and lists name it. Type the first letters, also unmarked."),
            "organisation_name": _(
                "Printed on badge and lists. Type a few words without diacritics for what was "
                "used before; empty for people without one."
            ),
        }

    class Media:
        css = {"all": ["css/delegate_form.css"]}
        js = [
            Script("js/combobox.js", defer=True),
            Script("js/select_typeahead.js", defer=True),
            Script("js/delegate_form.js", defer=True),
        ]

    def clean_phone(self):
        """As stored, so that it can be looked for."""
        try:
            return normalise_phone(self.cleaned_data["phone"])
        except InvalidPhoneError as error:
            raise ValidationError(str(error), code="invalid_phone") from error

    def clean(self):
        cleaned = super().clean()
        if self._may_be_known(cleaned):
            self.lookalikes = lookalikes(
                full_name=cleaned["full_name"],
                phone=cleaned.get("phone", ""),
                delegation=cleaned["delegation"],
                besides=self.instance.pk,
            )
        if not (self.is_confirmed or self.errors):  # what is wrong is mended with the same answer
            self.add_error(None, ValidationError(_("Registered already?"), code="lookalikes"))
        return cleaned

    def _may_be_known(self, cleaned) -> bool:
        is_told = cleaned.get("full_name") and cleaned.get("delegation")
        is_new = not self.instance.pk or not self.TELLING.isdisjoint(self.changed_data)
        return bool(is_told and is_new)

    @property
    def lookalike_ids(self) -> str:
        return ",".join(str(each.delegate.pk) for each in self.lookalikes)

    @property
    def is_confirmed(self) -> bool:
        """Whether everybody shown now was shown before, and said to be somebody else."""
        looked_at = self.data.get(self.DIFFERENT, "").split(",")
        return all(str(each.delegate.pk) in looked_at for each in self.lookalikes)

    @property
    def only_asks(self) -> bool:
        """Whether nothing is wrong, but for the question who it is."""
        codes = [error.code for errors in self.errors.as_data().values() for error in errors]
        return codes == ["lookalikes"]

    def focus(self, *, is_new: bool) -> None:
        """Let the cursor start in the box that is to be filled or mended."""
        wrong = [name for name in self.fields if name in self.errors]
        first = wrong[:1] or (["full_name"] if is_new else [])
        if self.is_confirmed:  # else it starts at the question
            for name in first:
                self.fields[name].widget.attrs["autofocus"] = True


class _PhotoLink(NamedTuple):
    url: str

    def __str__(self):
        return str(_("view photo"))


class PortraitInput(AdminFileWidget):
    """A photo chosen once stays chosen when the form comes back: browsers send it but once."""

    def format_value(self, value):
        """The photo at an address that staff may open."""
        if not self.is_initial(value):
            return None
        delegate = value.instance
        slug = delegate.delegation.conference.slug
        return _PhotoLink(reverse("delegates:photo", args=[slug, delegate.pk]))

    def render(self, name, value, attrs=None, renderer=None):
        html = super().render(name, value, attrs, renderer)
        kept = _as_text(value) if isinstance(value, UploadedFile) else ""
        if not kept:
            return html
        return format_html(
            '{}<input type="hidden" name="{}" value="{}"> <span class="kept">{}</span>',
            html,
            _kept(name),
            kept,
            _("The photo you chose is kept."),
        )

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return _as_upload(data[_kept(name)]) if value is None and _kept(name) in data else value

    def value_omitted_from_data(self, data, files, name):
        return super().value_omitted_from_data(data, files, name) and _kept(name) not in data


def _kept(name: str) -> str:
    return f"{name}-kept"


def _as_text(upload: UploadedFile) -> str:
    """The cropped picture, some 20 kB, as a hidden box carries it; empty for a bad file."""
    try:
        return base64.b64encode(portrait(upload)).decode("ascii")
    except BadPhotoError:
        return ""


def _as_upload(text: str) -> UploadedFile | None:
    """Judged again like any other upload."""
    try:
        return SimpleUploadedFile("photo.jpg", base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return None

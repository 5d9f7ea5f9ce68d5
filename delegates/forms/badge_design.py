from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms import Script
from django.template.loader import render_to_string
from django.utils.formats import get_format
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from conference.forms.photo import GroundField, LogoField
from conference.forms.slug import SlugForm
from conference.lib.colour import contrast
from conference.lib.photo import PALEST
from delegates.badges.look import BadgePart, Look
from delegates.badges.places import TooMuchError
from delegates.badges.stack import stack_of
from delegates.models import BadgeDesign
from delegates.models.badge_design import refuse_odd_parts, usual_parts

#: What WCAG asks of texts.
READABLE = 4.5
_DARKEST_GROUND = f"#{PALEST:02x}{PALEST:02x}{PALEST:02x}"


class PartsInput(forms.Widget):
    """All that a badge may tell, a line for each: whether it is printed, its place and size."""

    use_fieldset = True

    def render(self, name, value, attrs=None, renderer=None):
        context = {"name": name, "rows": rows_of(value), "sizes": BadgeDesign.Size.choices}
        return render_to_string("delegates/parts_input.html", context)

    def value_from_datadict(self, data, files, name):
        if self.value_omitted_from_data(data, files, name):
            return None
        shown = [
            (_number(data.get(f"{name}-{part}-place")), [part, data.get(f"{name}-{part}-size", "")])
            for part in BadgeDesign.Part.values
            if f"{name}-{part}-shown" in data
        ]
        return [part for _place, part in sorted(shown, key=lambda each: each[0])]

    def value_omitted_from_data(self, data, files, name):
        return not any(key.startswith(f"{name}-") for key in data)

    def id_for_label(self, id_):
        return ""


def rows_of(parts) -> list[dict]:
    """The chosen texts in their order, then the others."""
    sizes = dict(parts or [])
    labels = dict(BadgeDesign.Part.choices)
    names = [*sizes, *(name for name in labels if name not in sizes)]
    return [
        {
            "name": name,
            "label": labels[name],
            "is_shown": name in sizes,
            "place": number,
            "size": sizes.get(name, BadgeDesign.Size.NORMAL),
            "has_size": name != BadgeDesign.Part.QR,
        }
        for number, name in enumerate(names, start=1)
        if name in labels
    ]


def _number(text) -> int:
    """Lines without a number come last, as they stand."""
    return int(text) if text and text.isdecimal() and len(text) < 4 else 999


class PartsField(forms.Field):
    widget = PartsInput

    def clean(self, value):
        if value is None:
            return usual_parts()
        parts = [[name, size or BadgeDesign.Size.NORMAL.value] for name, size in value]
        refuse_odd_parts(parts)
        return parts

    def has_changed(self, initial, data):
        return data is not None and data != initial


def _own(name: str, **options) -> forms.Field:
    """The model's own form field, in another class or with another widget."""
    return BadgeDesign._meta.get_field(name).formfield(**options)


class ColourInput(forms.TextInput):
    input_type = "color"


class PictureInput(AdminFileWidget):
    """Browsers send a picture once: when the form comes back, it says that one is lost."""

    def render(self, name, value, attrs=None, renderer=None):
        html = super().render(name, value, attrs, renderer)
        if not isinstance(value, UploadedFile):
            return html
        return format_html(
            '{}<strong class="again">{}</strong>',
            html,
            _("Not saved yet: choose this picture again."),
        )


class MeasureField(forms.DecimalField):
    """A number as people write it, “0,5” or “0.5” in any language; shown as the language does."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 6, "autocomplete": "off"})
        super().__init__(**kwargs | {"localize": True, "widget": widget})

    def to_python(self, value):
        if isinstance(value, str):
            value = value.replace(",", ".").replace("−", "-")
            if value.count(".") > 1:
                raise ValidationError(self.error_messages["invalid"], code="invalid")
            value = value.replace(".", get_format("DECIMAL_SEPARATOR"))
        return super().to_python(value)


class LookForm(forms.ModelForm):
    """How badges look, without what the design is called."""

    parts = PartsField(label=_own("parts").label, help_text=_own("parts").help_text)
    logo = _own("logo", form_class=LogoField, widget=PictureInput)
    background = _own("background", form_class=GroundField, widget=PictureInput)
    accent = _own("accent", widget=ColourInput)
    second_colour = _own("second_colour", widget=ColourInput)
    offset_x = _own("offset_x", form_class=MeasureField)
    offset_y = _own("offset_y", form_class=MeasureField)
    scale = _own("scale", form_class=MeasureField)

    class Meta:
        model = BadgeDesign
        fields = [
            "paper",
            "parts",
            "show_photo",
            "label_style",
            "accent",
            "second_colour",
            "logo",
            "background",
            "back",
            "duplex_edge",
            "offset_x",
            "offset_y",
            "scale",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        parts = self.fields.get("parts")
        if parts and not self.initial.get("parts"):
            parts.initial = usual_parts()

    def clean(self):
        cleaned = super().clean()
        self._refuse_pale(cleaned)
        if not {"paper", "parts"} & self.errors.keys() and "parts" in cleaned:
            self._refuse_too_much(cleaned)
        return cleaned

    def _refuse_pale(self, cleaned) -> None:
        ground = _DARKEST_GROUND if cleaned.get("background") else "#ffffff"
        accent = cleaned.get("accent")
        if accent and contrast(accent, ground) < READABLE:
            message = _("Choose a darker colour: a title in this one can hardly be read.")
            self.add_error("accent", ValidationError(message, code="pale"))

    def _refuse_too_much(self, cleaned) -> None:
        look = Look(
            paper=cleaned["paper"],
            parts=tuple(BadgePart(name, size) for name, size in cleaned["parts"]),
            photo=cleaned.get("show_photo", False),
            logo="logo" if cleaned.get("logo") else "",
        )
        try:
            stack_of(look, has_photo=look.photo)
        except TooMuchError:
            message = _(
                "The badge has no room for all these texts: leave one out, or set some smaller."
            )
            self.add_error("parts", ValidationError(message, code="too_much"))


class BadgeDesignForm(SlugForm, LookForm):
    """A whole design, with its preview beside it."""

    class Media:
        css = {"all": ["css/badge_design.css"]}
        js = [Script("js/badge_design.js", defer=True)]

    class Meta(LookForm.Meta):
        fields = ["conference", "name", "slug", "is_default", *LookForm.Meta.fields]
        help_texts = {
            "slug": _("A short name without diacritics, as mau-chung; files and addresses bear it.")
        }

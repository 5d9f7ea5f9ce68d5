"""Model fields that clean Vietnamese text on every write path, bulk ones included."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.fields.files import ImageFieldFile
from django.utils.translation import gettext_lazy as _

from conference.lib.phone import normalise_phone
from conference.lib.text import normalise, normalise_lines


class _CleanedText:
    """Passes what is written, and what it is compared with, through `clean_text`."""

    def clean_text(self, value):
        raise NotImplementedError

    def to_python(self, value):
        value = super().to_python(value)
        return self.clean_text(value) if isinstance(value, str) else value

    def get_prep_value(self, value):
        value = super().get_prep_value(value)
        return self.clean_text(value) if isinstance(value, str) else value

    def pre_save(self, model_instance, add):
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value


class LineField(_CleanedText, models.CharField):
    """One line of text: NFC, white space collapsed, never otherwise corrected."""

    def clean_text(self, value):
        return normalise(value)


class LinesField(_CleanedText, models.TextField):
    """Text whose line breaks are meant (an issuer's name on two lines, a list of objectives)."""

    def clean_text(self, value):
        return normalise_lines(value)


class PhoneField(_CleanedText, models.CharField):
    """A phone number as ten digits; the leading zero that spreadsheets drop is put back."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"max_length": 20, "blank": True} | kwargs)

    def formfield(self, **kwargs):
        """A box that does not cut off what is typed or pasted: the whole text is judged."""
        return super().formfield(**{"max_length": None} | kwargs)

    def clean_text(self, value):
        try:
            return normalise_phone(value)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid_phone") from error


class LinkField(_CleanedText, models.URLField):
    """An address that pages lead to: of the web alone, whichever way it is written."""

    def clean_text(self, value):
        value = value.strip()
        if value and not value.lower().startswith(("https://", "http://")):
            raise ValidationError(
                _("Write an address that begins with https:// or http://."), code="invalid_link"
            )
        return value

    def deconstruct(self):
        """To migrations it is Django's own field: the database knows no difference."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.URLField", args, kwargs


class ColourField(models.CharField):
    """A colour as #rrggbb: it goes into papers' style sheets, so nothing else is let in."""

    default_validators = [RegexValidator(r"\A#[0-9a-fA-F]{6}\Z", _("Write a colour as #rrggbb."))]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs | {"max_length": 7})

    def formfield(self, **kwargs):
        """Refused before a form's own `clean`, which may reckon with the colour."""
        return super().formfield(**{"validators": self.default_validators} | kwargs)


class _NamedImage(ImageFieldFile):
    """Django measures only pictures whose file has a name: bytes get that of the stored file."""

    def save(self, name, content, save=True):
        content.name = content.name or name
        super().save(name, content, save)


class PictureField(models.ImageField):
    """A picture whose width and height are known whichever way it is stored."""

    attr_class = _NamedImage

    def deconstruct(self):
        """To migrations it is Django's own field: the database knows no difference."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs

"""Text that can stand in English beside the Vietnamese."""

from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

SUFFIX = "_en"


def in_english(field: models.Field) -> models.Field:
    """A field like `field` for its text in English; assign it to the same name with `_en`."""
    _name, _path, args, kwargs = field.deconstruct()
    own = {
        "blank": True,
        "verbose_name": format_lazy("{} ({})", field.verbose_name, _("English")),
        "help_text": _("For the English pages; empty to show the Vietnamese text there."),
    }
    return type(field)(*args, **kwargs | own)


class Bilingual(models.Model):
    """Rows some of whose texts have a twin in English."""

    class Meta:
        abstract = True

    @property
    def english(self) -> dict[str, str]:
        """The texts that are there in English, by the name of the Vietnamese field."""
        names = [field.name for field in self._meta.fields if field.name.endswith(SUFFIX)]
        texts = {name.removesuffix(SUFFIX): getattr(self, name) for name in names}
        return {name: text for name, text in texts.items() if text}

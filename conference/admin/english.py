from django.utils.translation import gettext_lazy as _

from conference.models.english import SUFFIX


class EnglishBelow:
    """The texts in English stand in a group of their own, folded until it is opened."""

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        english = [name for name in self.get_fields(request, obj) if is_english(name)]
        others = [(title, options | without_english(options)) for title, options in fieldsets]
        return [*others, (_("In English"), {"fields": english, "classes": ["collapse"]})]


def is_english(name) -> bool:
    return isinstance(name, str) and name.endswith(SUFFIX)


def without_english(options: dict) -> dict:
    return {"fields": [name for name in options["fields"] if not is_english(name)]}

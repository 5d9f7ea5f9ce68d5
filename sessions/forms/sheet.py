from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from sessions.models import Bus, Session

GROUPINGS = [
    ("province", _("by delegation")),
    ("organisation", _("by workplace")),
    ("none", _("not grouped")),
]


class SheetForm(forms.Form):
    """Which attendance sheet: of a day, a session or a bus."""

    subject = forms.ChoiceField(label=_("Sheet of"))
    group_by = forms.ChoiceField(label=_("Grouped"), choices=GROUPINGS, initial="province")

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["subject"].choices = [
            (_("Days"), _days(conference)),
            (_("Sessions"), _sessions(conference)),
            (_("Buses"), _buses(conference)),
        ]

    def chosen(self) -> tuple[str, str]:
        """("day", ISO date), ("session", id) or ("bus", id), for a valid form."""
        kind, _colon, value = self.cleaned_data["subject"].partition(":")
        return kind, value


def _days(conference):
    return [(f"day:{day}", date_format(day, "l, d/m/Y")) for day in conference.dates]


def _sessions(conference):
    return [
        (
            f"session:{session.pk}",
            f"{session.starts_at.astimezone(conference.tz):%d/%m %H:%M} – {session.title}",
        )
        for session in Session.objects.for_conference(conference)
    ]


def _buses(conference):
    return [(f"bus:{bus.pk}", bus.name) for bus in Bus.objects.for_conference(conference)]

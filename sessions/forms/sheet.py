from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from sessions.models import Bus, FieldVisit, Session
from sessions.models.sheet_print import new_sheet_id
from sessions.queries.sheet import USUAL, Arrangement
from sessions.sheets.choice import SheetChoice

GROUPINGS = [
    ("province", _("by delegation")),
    ("organisation", _("by delegation and workplace")),
    ("none", _("not grouped")),
]
ORDERS = [("rank", _("rank, then name")), ("name", _("name alone"))]
COLUMNS = [
    ("position", _("Position")),
    ("unit", _("Workplace")),
    ("phone", _("Phone")),
    ("remark", _("Remark")),
]
MOST_BLANK_ROWS = 100


class SheetForm(forms.Form):
    """Which attendance sheet, and how it looks; what is not sent is as usual."""

    subject = forms.ChoiceField(label=_("Sheet of"))
    #: Sent where boxes can be ticked: without it, none ticked means none seen.
    arranged = forms.BooleanField(initial=True, required=False, widget=forms.HiddenInput)
    group_by = forms.ChoiceField(
        label=_("Grouped"), choices=GROUPINGS, initial="province", required=False
    )
    order_by = forms.ChoiceField(
        label=_("Order within a group"), choices=ORDERS, initial="rank", required=False
    )
    columns = forms.MultipleChoiceField(
        label=_("Columns beside number, name and signature"),
        choices=COLUMNS,
        initial=USUAL.columns,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The list of a bus always has phone numbers, for its guide."),
    )
    blank_rows = forms.IntegerField(
        label=_("Blank rows at the end"),
        min_value=0,
        max_value=MOST_BLANK_ROWS,
        required=False,
        help_text=_("Empty: five to ten, as many as need no further page."),
    )
    with_marks = forms.BooleanField(
        label=_("Marks by which a scanner reads the signed sheet"),
        label_suffix="",
        initial=True,
        required=False,
    )

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["subject"].choices = [
            (_("Days"), _days(conference)),
            (_("Half-days"), _halves(conference)),
            (_("Sessions"), _sessions(conference)),
            (_("Visits"), _rows("visit", FieldVisit, conference)),
            (_("Buses"), _rows("bus", Bus, conference)),
        ]

    def choice(self) -> SheetChoice:
        """What a valid form asks for; with an id of its own if it bears marks."""
        data = self.cleaned_data
        is_usual = not data["arranged"]
        kind, _colon, value = data["subject"].partition(":")
        arrangement = Arrangement(
            group_by=data["group_by"] or USUAL.group_by,
            order_by=data["order_by"] or USUAL.order_by,
            columns=USUAL.columns if is_usual else tuple(data["columns"]),
            blank_rows=data["blank_rows"],
        )
        sheet_id = new_sheet_id() if is_usual or data["with_marks"] else ""
        return SheetChoice(kind=kind, value=value, arrangement=arrangement, sheet_id=sheet_id)


def _days(conference):
    return [(f"day:{day}", date_format(day, "l, d/m/Y")) for day in conference.dates]


def _halves(conference):
    halves = [("morning", _("morning")), ("afternoon", _("afternoon"))]
    return [
        (f"{half}:{day}", f"{date_format(day, 'l, d/m/Y')} – {name}")
        for day in conference.dates
        for half, name in halves
    ]


def _sessions(conference):
    return [
        (
            f"session:{session.pk}",
            f"{session.starts_at.astimezone(conference.tz):%d/%m %H:%M} – {session.title}",
        )
        for session in Session.objects.for_conference(conference)
    ]


def _rows(kind, model, conference):
    return [(f"{kind}:{row.pk}", row.name) for row in model.objects.filter(conference=conference)]

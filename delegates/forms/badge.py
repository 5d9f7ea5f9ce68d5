"""Which papers of which delegates; a form that is asked by address, so that it can be linked."""

from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from conference.lib.row_id import row_id
from conference.models import Province
from delegates.badges.selection import Choice, UnknownChoiceError, chosen_delegates
from delegates.models import BadgeDesign, Category, Delegate, Delegation, PrintLog

PAPERS = [
    (PrintLog.Kind.BADGES, _("Badges")),
    (PrintLog.Kind.SLIPS, _("Cover slips, one for each delegation")),
    (PrintLog.Kind.CARDS, _("Table name cards, to be folded")),
    (PrintLog.Kind.SIGNS, _("Delegation signs")),
]
ONLY = [
    ("", _("everybody")),
    ("unprinted", _("those without a valid badge")),
    ("changed", _("those whose badge has changed since")),
    ("needed", _("both: whoever needs a badge")),
]
STATES = [
    ("", _("whoever comes")),
    (Delegate.State.REGISTERED, _("registered")),
    (Delegate.State.CONFIRMED, _("confirmed")),
]
ORDERS = [("rank", _("by delegation, then rank")), ("name", _("by delegation, then name"))]
#: What of the form says whom, when it is left as it is.
_USUAL = {"paper": PrintLog.Kind.BADGES, "order": "rank"}


class IdsField(forms.Field):
    """Rows by id: one hidden box for each."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value):
        ids = [row_id(str(each)) for each in value or ()]
        if None in ids:
            raise ValidationError(_("Choose among what this conference has."))
        return tuple(ids)


def _optional(rows, label, **options):
    return forms.ModelChoiceField(
        rows, label=label, required=False, empty_label=_("all"), **options
    )


class BadgesForm(forms.Form):
    """Whom, in which order and on what; every choice is one of the conference's own."""

    paper = forms.ChoiceField(label=_("What to print"), choices=PAPERS, required=False)
    design = forms.ModelChoiceField(
        BadgeDesign.objects.none(),
        label=_("Badge design"),
        required=False,
        empty_label=None,
        to_field_name="slug",
    )
    only = forms.ChoiceField(label=_("Only"), choices=ONLY, required=False)
    delegation = _optional(Delegation.objects.none(), _("Delegation"), to_field_name="slug")
    province = forms.ChoiceField(label=_("Province"), required=False)
    category = _optional(Category.objects.none(), _("Category"), to_field_name="slug")
    bus = _optional(Delegate.objects.none(), _("Bus"))
    state = forms.ChoiceField(label=_("State"), choices=STATES, required=False)
    search = forms.CharField(
        label=_("Name, workplace or code"),
        max_length=100,
        required=False,
        help_text=_("With or without diacritics; among up to 100 people you can then tick some."),
    )
    order = forms.ChoiceField(label=_("Order"), choices=ORDERS, required=False)
    person = IdsField(required=False)
    log = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference
        for name in ("delegation", "category", "design"):
            field = self.fields[name]
            field.queryset = field.queryset.model.objects.filter(conference=conference)
        # A higher app has the buses: the relation's name is all that is known of them here.
        self.fields["bus"].queryset = conference.buses.all()
        self.fields["province"].choices = _provinces(conference)
        self.fields["design"].initial = self.fields["design"].queryset.first()

    def clean(self):
        cleaned = super().clean()
        for name, usual in _USUAL.items():
            cleaned[name] = cleaned.get(name) or usual
        if self.errors:
            return cleaned
        cleaned["design"] = cleaned["design"] or self.fields["design"].queryset.first()
        try:
            self.chosen = chosen_delegates(self.conference, self.choice())
        except UnknownChoiceError:
            raise ValidationError(_("Choose among what this conference has.")) from None
        if cleaned["paper"] == PrintLog.Kind.BADGES and not cleaned["design"]:
            raise ValidationError(_("Add a badge design in the admin first."))
        return cleaned

    def choice(self) -> Choice:
        """Whom a valid form means."""
        said = self.cleaned_data
        return Choice(
            province=said["province"],
            delegation=said["delegation"].slug if said["delegation"] else "",
            category=said["category"].slug if said["category"] else "",
            state=said["state"],
            bus=said["bus"].pk if said["bus"] else None,
            only=said["only"],
            search=said["search"],
            people=said["person"],
            log=said["log"],
            order=said["order"],
        )

    def pairs(self) -> list[tuple[str, str]]:
        """What was chosen, as names and values of an address or of hidden boxes."""
        return [(name, value) for name in self.fields for value in self.data.getlist(name) if value]

    def kept_pairs(self) -> list[tuple[str, str]]:
        """The same without people: what stays when others of them are ticked."""
        return [(name, value) for name, value in self.pairs() if name != "person"]

    def query_for_slips(self) -> str:
        """The address of the cover slips that go with the badges."""
        others = [(name, value) for name, value in self.pairs() if name != "paper"]
        return urlencode([("paper", PrintLog.Kind.SLIPS.value), *others])

    def query(self) -> str:
        return urlencode(self.pairs())


def _provinces(conference):
    """By the slug that commands take too; two provinces in turn have been called Bắc Ninh."""
    rows = Province.objects.filter(delegations__conference=conference).distinct()
    return [("", _("all")), *dict(rows.values_list("slug", "name")).items()]

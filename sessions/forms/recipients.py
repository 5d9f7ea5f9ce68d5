"""For whom papers are: everybody, or those who are ticked, as far as boxes do not narrow them."""

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from conference.lib.row_id import row_id
from delegates.models import Category, Delegation

#: As many as one may tick; with more of them the boxes must narrow them first.
TICKED_AT_ONCE = 300


class RecipientsForm(forms.Form):
    """`people` are narrowed by the boxes; of these, those who are ticked have a paper.

    Everybody is ticked until somebody says otherwise, and a tick is kept while the boxes leave its
    person out: the page sends whom it has `listed`, which of them are ticked (`delegate`), how it
    stands with the `rest`, and who of the rest is excepted (`but`).
    """

    delegation = forms.ModelChoiceField(
        Delegation.objects.none(), label=_("Delegation"), required=False, empty_label=_("all")
    )
    category = forms.ModelChoiceField(
        Category.objects.none(), label=_("Category"), required=False, empty_label=_("all")
    )
    q = forms.CharField(label=_("Name, workplace, phone or code"), required=False, max_length=100)

    def __init__(self, *args, conference, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.everybody = people
        for name in ("delegation", "category"):
            field = self.fields[name]
            field.queryset = field.queryset.model.objects.filter(conference=conference)

    def people(self):
        """Those whom the boxes leave, as a DelegateQuerySet."""
        people = self.everybody
        if not self.is_bound or not self.is_valid():
            return people
        for name in ("delegation", "category"):
            if self.cleaned_data[name]:
                people = people.filter(**{name: self.cleaned_data[name]})
        query = self.cleaned_data["q"]
        if not query:
            return people
        return people.filter(pk__in=people.search(query).order_by().values("pk"))

    @cached_property
    def shown(self) -> list[tuple[object, bool]]:
        """(delegate, whether ticked) of those to tick among.

        Nobody if they are too many; but where few are ticked of too many, these few.
        """
        few = self.left if len(self.left) <= TICKED_AT_ONCE else self.chosen
        if len(few) > TICKED_AT_ONCE or (few is self.chosen and self.rest):
            return []
        people = self.everybody.filter(pk__in=few).select_related("delegation")
        return [(delegate, self._is_ticked(delegate.pk)) for delegate in people]

    @cached_property
    def left(self) -> list[int]:
        """The ids of those whom the boxes leave."""
        return list(self.people().values_list("pk", flat=True))

    @cached_property
    def chosen(self) -> list[int]:
        """The ids of who shall have a paper."""
        return [pk for pk in self.left if self._is_ticked(pk)]

    @cached_property
    def beyond(self) -> int:
        """How many more are ticked whom the boxes leave out."""
        left = set(self.left)
        others = self.everybody.values_list("pk", flat=True) if self.is_narrowed else []
        return sum(pk not in left and self._is_ticked(pk) for pk in others)

    @property
    def is_narrowed(self) -> bool:
        return self.is_bound and self.is_valid() and any(self.cleaned_data.values())

    @property
    def listed(self) -> str:
        """What the page sends of whom it shows."""
        return _as_text(delegate.pk for delegate, _ticked in self.shown)

    @cached_property
    def rest(self) -> bool:
        """Whether somebody is ticked of whom nothing has been said: yes at first."""
        if self._all_or_none and not self.is_narrowed:
            return self._all_or_none == "all"
        return self.data.get("rest") != "0"

    @property
    def but(self) -> str:
        """What the page sends of those who are not shown and differ from the rest."""
        shown = {delegate.pk for delegate, _ticked in self.shown}
        said = self._listed | self._excepted | (set(self.left) if self._all_or_none else set())
        return _as_text(pk for pk in said - shown if self._is_ticked(pk) != self.rest)

    def say_nobody(self) -> None:
        self.add_error(None, _("No delegate is ticked."))

    def _is_ticked(self, pk: int) -> bool:
        if self._all_or_none and (not self.is_narrowed or pk in self._left_ids):
            return self._all_or_none == "all"
        if pk in self._listed:
            return pk in self._ticked
        return (pk in self._excepted) != self.rest

    @property
    def _all_or_none(self) -> str:
        """What a button says of all whom the boxes leave: "all", "none" or nothing."""
        action = self.data.get("action")
        return action if action in ("all", "none") else ""

    @cached_property
    def _left_ids(self) -> frozenset[int]:
        return frozenset(self.left)

    @cached_property
    def _listed(self) -> frozenset[int]:
        return _ids(self.data.get("listed", "").split(","))

    @cached_property
    def _ticked(self) -> frozenset[int]:
        return _ids(self.data.getlist("delegate") if self.is_bound else [])

    @cached_property
    def _excepted(self) -> frozenset[int]:
        return _ids(self.data.get("but", "").split(","))


def _ids(texts) -> frozenset[int]:
    """The keys among texts that somebody sent."""
    return frozenset(key for key in map(row_id, texts) if key is not None)


def _as_text(keys) -> str:
    return ",".join(map(str, sorted(keys)))

import re

from django import forms

from delegates.models import Delegate

_BOX = re.compile(r"rank-(\d{1,18})")
_HIGHEST = 32767  # what a PositiveSmallIntegerField holds


class RanksForm(forms.Form):
    """A number for each of `delegates`; an empty box leaves the number as it is."""

    def __init__(self, *args, delegates: list[Delegate], **kwargs):
        super().__init__(*args, **kwargs)
        self.delegates = delegates
        for delegate in delegates:
            self.fields[f"rank-{delegate.pk}"] = forms.IntegerField(
                min_value=0, max_value=_HIGHEST, required=False, initial=delegate.rank
            )

    def rows(self):
        """Each delegate with the box and what stands in it."""
        for delegate in self.delegates:
            box = self[f"rank-{delegate.pk}"]
            yield delegate, box, delegate.rank if box.value() is None else box.value()

    def ranks(self) -> dict[int, int]:
        """What was sent, by id, also for people who have left the delegation meanwhile."""
        boxes = [box for box in map(_BOX.fullmatch, self.data) if box]
        numbers = {int(box[1]): self.cleaned_data.get(box[0], 0) for box in boxes}
        return {pk: number for pk, number in numbers.items() if number is not None}

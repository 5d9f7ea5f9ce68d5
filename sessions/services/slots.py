"""Times for what follows one after another, laid anew in another order; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

NONE = timedelta(0)


@dataclass(frozen=True)
class AgendaSlot:
    key: int
    starts_at: datetime
    length: timedelta

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + self.length


def changed_stretch(old: Sequence[int], new: Sequence[int]) -> Sequence[int]:
    """The part of `new`, the same keys in another order, between the first and last difference."""
    places = [
        place for place, (one, other) in enumerate(zip(old, new, strict=True)) if one != other
    ]
    return new[places[0] : places[-1] + 1] if places else []


def laid_anew(slots: Sequence[AgendaSlot], order: Sequence[int]) -> dict[int, datetime]:
    """When each slot starts once they come in `order`; every key of `slots` stands in it.

    The first one starts when the earliest did. Each keeps its length, and the gaps stay at their
    places: between the first and the second, the second and the third … So the whole ends when it
    did, and nothing behind it has to move. Slots that overlapped follow each other.
    """
    if not slots:
        return {}
    slots = sorted(slots, key=lambda slot: slot.starts_at)
    gaps = [max(later.starts_at - earlier.ends_at, NONE) for earlier, later in pairwise(slots)]
    lengths = {slot.key: slot.length for slot in slots}
    starts, moment = {}, slots[0].starts_at
    for key, gap in zip(order, [*gaps, NONE], strict=True):
        starts[key] = moment
        moment += lengths[key] + gap
    return starts

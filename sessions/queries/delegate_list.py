"""Who stands on the official list of delegates, by delegation, as plain values."""

from dataclasses import dataclass
from datetime import date

from conference.models import Conference
from delegates.models import Delegate, Delegation

from .letterhead import Letterhead, letterhead_of
from .sheet_rows import DUTIES


@dataclass(frozen=True, slots=True)
class ListedDelegate:
    delegate_id: int
    name: str
    position: str
    organisation: str
    place: str = ""
    remark: str = ""

    @property
    def unit(self) -> str:
        """Where somebody works or, for want of that, lives."""
        return self.organisation or self.place


@dataclass(frozen=True, slots=True)
class DelegateList:
    letterhead: Letterhead
    period: tuple[date, date]
    #: (delegation, its people), in list order.
    groups: tuple[tuple[str, tuple[ListedDelegate, ...]], ...]

    @property
    def count(self) -> int:
        return sum(len(people) for _name, people in self.groups)

    @property
    def delegate_ids(self) -> list[int]:
        return [person.delegate_id for _name, people in self.groups for person in people]


def delegate_list(conference: Conference, *, delegation: Delegation | None = None) -> DelegateList:
    """Everybody who is coming, or those of one delegation; one query."""
    delegates = Delegate.objects.for_conference(conference).coming().in_list_order()
    if delegation:
        delegates = delegates.filter(delegation=delegation)
    names: dict[int, str] = {}
    groups: dict[int, list[ListedDelegate]] = {}
    for row in delegates.values(*_NAMES):
        key = row["delegation"]  # two delegations may have one name
        names[key] = row["delegation__name"]
        groups.setdefault(key, []).append(_listed(row))
    return DelegateList(
        letterhead=letterhead_of(conference),
        period=(conference.starts_on, conference.ends_on),
        groups=tuple((names[key], tuple(people)) for key, people in groups.items()),
    )


_NAMES = [
    "pk",
    "full_name",
    "position",
    "organisation_name",
    "place_name",
    "duty",
    "delegation",
    "delegation__name",
]


def _listed(row: dict) -> ListedDelegate:
    return ListedDelegate(
        delegate_id=row["pk"],
        name=row["full_name"],
        position=row["position"],
        organisation=row["organisation_name"],
        place=row["place_name"],
        remark=DUTIES.get(row["duty"], ""),
    )

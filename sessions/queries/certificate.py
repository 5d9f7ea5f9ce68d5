"""Who was there, and so may have a certificate; plain values."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from conference.models import Conference
from delegates.models import Delegate
from sessions.models import Attendance

from .address import address_of
from .draft import affiliation_of
from .letterhead import Letterhead, letterhead_of


@dataclass(frozen=True, slots=True)
class Holder:
    delegate_id: int
    address: str
    name: str
    position: str
    unit: str

    @property
    def work(self) -> str:
        return affiliation_of(self.position, self.unit)


@dataclass(frozen=True, slots=True)
class CertificatePaper:
    letterhead: Letterhead
    period: tuple[date, date]
    holders: tuple[Holder, ...]


def attending(conference: Conference):
    """Delegates of whom attendance is recorded, as a DelegateQuerySet in list order."""
    recorded = Attendance.objects.filter(session__conference=conference).values("delegate")
    return Delegate.objects.for_conference(conference).filter(pk__in=recorded).in_list_order()


def certificate_paper(conference: Conference, *, delegate_ids: Collection[int]) -> CertificatePaper:
    """A certificate for those of `delegate_ids` who were there, in list order; one query."""
    wanted = frozenset(delegate_ids)
    rows = attending(conference).values(*_NAMES)
    return CertificatePaper(
        letterhead=letterhead_of(conference),
        period=(conference.starts_on, conference.ends_on),
        holders=tuple(_holder(row) for row in rows if row["pk"] in wanted),
    )


_NAMES = ["pk", "honorific", "full_name", "position", "organisation_name", "place_name"]


def _holder(row: dict) -> Holder:
    return Holder(
        delegate_id=row["pk"],
        address=address_of(row["honorific"]),
        name=row["full_name"],
        position=row["position"],
        unit=row["organisation_name"] or row["place_name"],
    )

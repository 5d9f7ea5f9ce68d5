"""Who was there, and so may have a certificate; plain values."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from conference.models import Conference
from delegates.models import Delegate
from sessions.models import Attendance

from .addressee import NAMES, Addressee, addressee_of
from .letterhead import Letterhead, letterhead_of


@dataclass(frozen=True, slots=True)
class CertificatePaper:
    letterhead: Letterhead
    period: tuple[date, date]
    holders: tuple[Addressee, ...]


def attending(conference: Conference):
    """Delegates of whom attendance is recorded, as a DelegateQuerySet in list order."""
    recorded = Attendance.objects.filter(session__conference=conference).values("delegate")
    return Delegate.objects.for_conference(conference).filter(pk__in=recorded).in_list_order()


def certificate_paper(conference: Conference, *, delegate_ids: Collection[int]) -> CertificatePaper:
    """A certificate for those of `delegate_ids` who were there, in list order; one query."""
    wanted = frozenset(delegate_ids)
    rows = attending(conference).values(*NAMES)
    return CertificatePaper(
        letterhead=letterhead_of(conference),
        period=(conference.starts_on, conference.ends_on),
        holders=tuple(addressee_of(row) for row in rows if row["pk"] in wanted),
    )

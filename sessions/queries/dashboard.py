"""A conference at a glance: who comes, what is missing, what is next."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from conference.models import Conference
from delegates.models import Delegate, Delegation
from sessions.models import Session

_STATES = Delegate.State


@dataclass(frozen=True, slots=True)
class DelegationLine:
    """How many of a delegation there are in each state; `quota` is None where nobody set one."""

    pk: int
    name: str
    registered: int
    confirmed: int
    cancelled: int
    quota: int | None

    @property
    def coming(self) -> int:
        return self.registered + self.confirmed

    @property
    def over(self) -> int:
        """By how many the delegation exceeds its quota."""
        return 0 if self.quota is None else max(0, self.coming - self.quota)


@dataclass(frozen=True, slots=True)
class Missing:
    """How many of those who come lack what papers and buses need."""

    photo: int
    phone: int
    organisation: int
    seat: int
    badge: int


def delegation_lines(conference: Conference) -> list[DelegationLine]:
    """A line for each delegation, in list order; one query."""
    by_state = {
        state.value: Count("delegates", filter=Q(delegates__state=state)) for state in _STATES
    }
    rows = Delegation.objects.for_conference(conference).annotate(**by_state)
    fields = ["pk", "name", *by_state, "quota"]
    return [DelegationLine(**row) for row in rows.order_by("position", "name").values(*fields)]


def in_all(lines: list[DelegationLine]) -> DelegationLine:
    """The sum of the lines; its quota is None where a line has none."""
    quotas = [line.quota for line in lines]
    return DelegationLine(
        pk=0,
        name="",
        registered=sum(line.registered for line in lines),
        confirmed=sum(line.confirmed for line in lines),
        cancelled=sum(line.cancelled for line in lines),
        quota=None if None in quotas or not quotas else sum(quotas),
    )


def missing(conference: Conference) -> Missing:
    """Two queries. Nobody lacks a category: the database holds that."""
    coming = Delegate.objects.for_conference(conference).coming()
    counts = coming.aggregate(
        photo=Count("pk", filter=Q(photo="")),
        phone=Count("pk", filter=Q(phone="")),
        organisation=Count("pk", filter=Q(organisation_name="")),
        seat=Count("pk", filter=Q(passenger__isnull=True)),
    )
    return Missing(**counts, badge=coming.unprinted().count())


def next_session(conference: Conference, now: datetime) -> Session | None:
    """The session that runs at `now` or comes next, or None when all are over; one query."""
    to_come = Session.objects.for_conference(conference).filter(ends_at__gt=now)
    return to_come.select_related("room").first()

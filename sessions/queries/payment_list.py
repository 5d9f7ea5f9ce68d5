"""Who is paid an allowance, for how many days, and who is not and why; plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from conference.models import Conference
from delegates.models import Delegate, Delegation
from sessions.models import AllowanceRate, Attendance

from .letterhead import Letterhead, letterhead_of


@dataclass(frozen=True, slots=True)
class Payee:
    """`recorded` days follow from attendance; `typed` ones, if any, outdo them."""

    delegate_id: int
    name: str
    unit: str
    delegation_id: int
    delegation: str
    recorded: int
    typed: int | None = None

    @property
    def days(self) -> int:
        return self.recorded if self.typed is None else self.typed

    @property
    def is_beyond(self) -> bool:
        """Whether more days were typed than attendance tells of."""
        return self.days > self.recorded


def by_delegation(payees: Iterable[Payee]) -> list[tuple[str, list[Payee]]]:
    """(name of a delegation, its payees), in list order; two delegations may have one name."""
    groups: dict[int, list[Payee]] = {}
    for payee in payees:
        groups.setdefault(payee.delegation_id, []).append(payee)
    return [(people[0].delegation, people) for people in groups.values()]


@dataclass(frozen=True, slots=True)
class PaymentList:
    """`payees` in list order; the others are left out, each for one reason."""

    letterhead: Letterhead
    name: str
    amount: int
    legal_basis: str
    period: tuple[date, date]
    year: int
    #: Nobody can be there for more days than the conference has.
    most_days: int
    payees: tuple[Payee, ...]
    #: Nobody has said whether they draw a salary.
    unknown: tuple[Payee, ...] = ()
    on_payroll: tuple[Payee, ...] = ()
    #: Not at a session of a day that the rate holds, and no days typed.
    absent: tuple[Payee, ...] = ()

    @property
    def days(self) -> int:
        return sum(payee.days for payee in self.payees)

    @property
    def total(self) -> int:
        """In đồng."""
        return self.days * self.amount

    @property
    def beyond(self) -> int:
        """How many are paid for more days than they are known to have been there."""
        return sum(payee.is_beyond for payee in self.payees)

    @property
    def delegations(self) -> list[tuple[str, list[Payee]]]:
        """(name, its payees), in list order."""
        return by_delegation(self.payees)


def payment_list(
    conference: Conference, rate: AllowanceRate, *, delegation: Delegation | None = None
) -> PaymentList:
    """Everybody who is coming, or those of one delegation, judged by one rate; three queries."""
    delegates = Delegate.objects.for_conference(conference).coming().in_list_order()
    if delegation:
        delegates = delegates.filter(delegation=delegation)
    recorded = _recorded_days(conference, rate)
    typed = dict(rate.paid_days.values_list("delegate_id", "days"))
    groups = _judged(delegates, recorded, typed)
    return PaymentList(
        letterhead=letterhead_of(conference),
        name=rate.name,
        amount=rate.amount,
        legal_basis=rate.legal_basis,
        period=(conference.starts_on, conference.ends_on),
        year=conference.ends_on.year,
        most_days=len(conference.dates),
        **{reason: tuple(people) for reason, people in groups.items()},
    )


def _judged(delegates, recorded: dict[int, int], typed: dict[int, int]) -> dict[str, list[Payee]]:
    groups: dict[str, list[Payee]] = {"payees": []}
    for row in _read(delegates):
        payee = Payee(
            delegate_id=row["pk"],
            name=row["full_name"],
            unit=row["organisation_name"] or row["place_name"],
            delegation_id=row["delegation"],
            delegation=row["delegation__name"],
            recorded=recorded.get(row["pk"], 0),
            typed=typed.get(row["pk"]),
        )
        groups.setdefault(_place_of(payee, row["payroll"]), []).append(payee)
    return groups


def _place_of(payee: Payee, payroll: str) -> str:
    if payroll == Delegate.Payroll.YES:
        return "on_payroll"
    if payroll == Delegate.Payroll.UNKNOWN:
        return "unknown"
    return "payees" if payee.days else "absent"


def _read(delegates) -> Iterable[dict]:
    names = ["pk", "full_name", "organisation_name", "place_name", "payroll"]
    return delegates.values(*names, "delegation", "delegation__name")


def _recorded_days(conference: Conference, rate: AllowanceRate) -> dict[int, int]:
    """On how many days that the rate holds somebody was at a session, by delegate."""
    attendances = Attendance.objects.filter(session__conference=conference)
    days: dict[int, set[date]] = {}
    for delegate, start in attendances.order_by().values_list("delegate", "session__starts_at"):
        day = timezone.localdate(start, conference.tz)
        if rate.holds_on(day):
            days.setdefault(delegate, set()).add(day)
    return {delegate: len(each) for delegate, each in days.items()}

from collections.abc import Mapping

from django.db import transaction

from delegates.models import Delegate
from sessions.models import AllowanceRate, PaidDays


class TooManyDaysError(Exception):
    """Nobody is paid for more days than the conference has."""


class ForeignDelegateError(Exception):
    """Somebody of another conference is among them."""


@transaction.atomic
def set_paid_days(*, rate: AllowanceRate, days: Mapping[int, int | None]) -> int:
    """Note days typed by hand, by delegate; None forgets them, so that attendance counts again.

    Returns how many have changed; all of them or none, and safe to call twice.
    Raises TooManyDaysError or ForeignDelegateError.
    """
    most = len(rate.conference.dates)
    if any(each is not None and not 0 <= each <= most for each in days.values()):
        raise TooManyDaysError
    rate = AllowanceRate.objects.select_for_update().get(pk=rate.pk)  # one writer a rate
    known = Delegate.objects.for_conference(rate.conference).filter(pk__in=days)
    if known.count() != len(days):
        raise ForeignDelegateError
    before = {row.delegate_id: row for row in rate.paid_days.all()}
    changed = {
        delegate: each
        for delegate, each in days.items()
        if each != (before[delegate].days if delegate in before else None)
    }
    for delegate, each in changed.items():
        _write(rate, before.get(delegate), delegate, each)
    return len(changed)


def _write(rate: AllowanceRate, row: PaidDays | None, delegate: int, days: int | None) -> None:
    if days is None:
        row.delete()
    elif row:
        row.days = days
        row.save()
    else:
        PaidDays.objects.create(rate=rate, delegate_id=delegate, days=days)

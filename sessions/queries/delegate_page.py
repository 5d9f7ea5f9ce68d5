from dataclasses import dataclass

from delegates.models import Delegate
from delegates.queries.token import delegates_with_token
from sessions.models import Bus, Stop


@dataclass(frozen=True)
class DelegatePage:
    """What a delegate's own page tells; `bus` is None before seats are given out."""

    delegate: Delegate
    head: Delegate | None
    bus: Bus | None
    stops: tuple[Stop, ...]


def delegate_page(token: str) -> DelegatePage | None:
    """The page that the badge's QR opens, or None for a token nobody holds; three queries."""
    joined = delegates_with_token(token).select_related(
        "delegation__conference", "category", "passenger__bus"
    )
    delegate = joined.first()
    if delegate is None:
        return None
    passenger = getattr(delegate, "passenger", None)
    bus = passenger and passenger.bus
    return DelegatePage(
        delegate=delegate,
        head=delegate.delegation.head,
        bus=bus,
        stops=tuple(Stop.objects.filter(bus=bus).select_related("visit")) if bus else (),
    )

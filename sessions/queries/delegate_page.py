from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from conference.models import Conference
from delegates.models import Delegate
from delegates.queries.token import delegates_with_token
from sessions.models import Bus, Publication, Speaker

from .edition import Edition, latest_edition
from .now import Status, status_at
from .own_agenda import OwnDay, OwnEntry, own_agenda
from .programme import BusEntry
from .reading import bus_with


@dataclass(frozen=True)
class DelegatePage:
    """What a delegate's own page tells.

    `seat` is the bus as its row stands, None before seats are given out: which bus it is, and whom
    to call there. `bus` is the same one as published, None before that. `news` are the
    publications since yesterday that changed something, the newest first, without their snapshots.
    """

    delegate: Delegate
    head: Delegate | None
    seat: Bus | None
    bus: BusEntry | None
    edition: Edition
    status: Status
    days: tuple[OwnDay, ...]
    news: tuple[Publication, ...]

    @property
    def conference(self) -> Conference:
        return self.delegate.delegation.conference

    @property
    def visits(self) -> list[OwnEntry]:
        """Where the bus stops, in the order of the days."""
        return [entry for entry in _entries(self.days) if entry.visit]


def delegate_at(token: str) -> Delegate | None:
    """Whose badge shows the token, a cancelled delegate too; None for one nobody holds."""
    joined = delegates_with_token(token)
    return joined.select_related("delegation__conference", "category", "passenger__bus").first()


def delegate_page(delegate: Delegate) -> DelegatePage:
    """The page of a delegate found by `delegate_at`; four queries whatever it tells.

    One more reads the programme, unless the process keeps it.
    """
    conference, now = delegate.delegation.conference, timezone.now()
    edition = latest_edition(conference)
    programme = edition.programme
    passenger = getattr(delegate, "passenger", None)
    seat = passenger and passenger.bus
    bus_id = seat and seat.pk
    talk_ids = set(Speaker.objects.filter(delegate=delegate).values_list("presentation", flat=True))
    days = own_agenda(programme, talk_ids=talk_ids, bus_id=bus_id)
    return DelegatePage(
        delegate=delegate,
        head=_head_of(delegate),
        seat=seat,
        bus=bus_with(programme, bus_id),
        edition=edition,
        status=status_at(conference, [entry.session or entry for entry in _entries(days)], now),
        days=days,
        news=_news(conference, now),
    )


def _entries(days: tuple[OwnDay, ...]) -> list[OwnEntry]:
    return [entry for day in days for entry in day.entries]


def _head_of(delegate: Delegate) -> Delegate | None:
    head = delegate.delegation.head
    return head if head and head.state != Delegate.State.CANCELLED else None


def _news(conference: Conference, now: datetime) -> tuple[Publication, ...]:
    yesterday = now.astimezone(conference.tz).date() - timedelta(days=1)
    since = datetime.combine(yesterday, time.min, conference.tz)
    recent = Publication.objects.filter(conference=conference, published_at__gte=since)
    newest_first = recent.order_by("-version").defer("snapshot")
    return tuple(publication for publication in newest_first if publication.changes)

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from conference.models import Conference
from delegates.models import Delegate
from delegates.queries.token import delegates_with_token
from sessions.models import Bus, Publication, Speaker, Stop

from .edition import Edition, latest_edition
from .now import Status, status_at
from .own_agenda import OwnDay, own_agenda
from .reading import bus_with


@dataclass(frozen=True)
class DelegatePage:
    """What a delegate's own page tells; `bus` is None before seats are given out.

    `news` are the publications since yesterday that changed something, the newest first, without
    their snapshots.
    """

    delegate: Delegate
    head: Delegate | None
    bus: Bus | None
    stops: tuple[Stop, ...]
    edition: Edition
    status: Status
    days: tuple[OwnDay, ...]
    news: tuple[Publication, ...]

    @property
    def conference(self) -> Conference:
        return self.delegate.delegation.conference

    @property
    def is_bus_published(self) -> bool:
        """Whether the public agenda can be asked for what concerns the own bus."""
        return bool(self.bus) and bus_with(self.edition.programme, self.bus.pk) is not None


def delegate_at(token: str) -> Delegate | None:
    """Whose badge shows the token, a cancelled delegate too; None for one nobody holds."""
    joined = delegates_with_token(token)
    return joined.select_related("delegation__conference", "category", "passenger__bus").first()


def delegate_page(delegate: Delegate) -> DelegatePage:
    """The page of a delegate found by `delegate_at`; five queries whatever it tells.

    One more reads the programme, unless the process keeps it.
    """
    conference, now = delegate.delegation.conference, timezone.now()
    edition = latest_edition(conference)
    programme = edition.programme
    passenger = getattr(delegate, "passenger", None)
    bus = passenger and passenger.bus
    stops = tuple(Stop.objects.filter(bus=bus).select_related("visit")) if bus else ()
    talk_ids = set(Speaker.objects.filter(delegate=delegate).values_list("presentation", flat=True))
    return DelegatePage(
        delegate=delegate,
        head=_head_of(delegate),
        bus=bus,
        stops=stops,
        edition=edition,
        status=status_at(conference, programme, now),
        days=own_agenda(programme, talk_ids=talk_ids, bus=bus, stops=stops, zone=conference.tz),
        news=_news(conference, now),
    )


def _head_of(delegate: Delegate) -> Delegate | None:
    head = delegate.delegation.head
    return head if head and head.state != Delegate.State.CANCELLED else None


def _news(conference: Conference, now: datetime) -> tuple[Publication, ...]:
    yesterday = now.astimezone(conference.tz).date() - timedelta(days=1)
    since = datetime.combine(yesterday, time.min, conference.tz)
    recent = Publication.objects.filter(conference=conference, published_at__gte=since)
    newest_first = recent.order_by("-version").defer("snapshot")
    return tuple(publication for publication in newest_first if publication.changes)

"""What a conference's agenda and visits are written down as before they are rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

#: Stands beside everything invented that people will read.
MARK = "(dữ liệu mẫu)"


@dataclass(frozen=True)
class SpeakerPlan:
    """An invented delegate by the slugs of delegation and category, or a guest by name."""

    delegation: str = ""
    category: str = ""
    name: str = ""
    affiliation: str = ""


@dataclass(frozen=True)
class TalkPlan:
    """`clock` is “9:30”, or empty where the time is not known."""

    title: str
    clock: str = ""
    minutes: int | None = None
    abstract: str = ""
    clip_url: str = ""
    speakers: Sequence[SpeakerPlan] = ()


@dataclass(frozen=True)
class SessionPlan:
    """`day` counts from the first day, 0; `theme` is its number, from 1, or 0 for none."""

    day: int
    starts: str
    ends: str
    kind: str
    title: str
    room: str = ""
    theme: int = 0
    chair: str = ""
    notes: str = ""
    talks: Sequence[TalkPlan] = ()


@dataclass(frozen=True)
class VisitPlan:
    """A place to be shown; the model it shows goes by the same name."""

    name: str
    place: str
    summary: str


@dataclass(frozen=True)
class TourPlan:
    """Two sites and two turns: half of the buses go to one site first, half to the other."""

    day: int
    assembles: str
    meeting_place: str
    seats: int
    turns: tuple[tuple[str, str], tuple[str, str]]
    visits: tuple[VisitPlan, VisitPlan]


@dataclass(frozen=True)
class DelegationPlan:
    """`slug` is also that of the province; hosts and guests go by others."""

    slug: str
    name: str
    size: int
    quota: int


@dataclass(frozen=True)
class VenuePlan:
    """`rooms` are (name, seats); None where their number is not known."""

    name: str
    address: str
    rooms: Sequence[tuple[str, int | None]]


@dataclass(frozen=True)
class ConferencePlan:
    """`fields` are the conference's own; every `photo_every`-th delegate has a drawn portrait.

    `english` tells lines of all the rest, by the Vietnamese without `MARK`.
    """

    fields: Mapping[str, object]
    deadline: datetime
    themes: Sequence[tuple[str, str]]
    venue: VenuePlan
    delegations: Sequence[DelegationPlan]
    sessions: Sequence[SessionPlan]
    tour: TourPlan
    seed: str
    photo_every: int = 0
    english: Mapping[str, str] = field(default_factory=dict)


def moment(first_day: date, day: int, clock: str, zone: ZoneInfo) -> datetime:
    """The `day`-th day after the first at “8:30”."""
    hour, minute = map(int, clock.split(":"))
    return datetime.combine(first_day + timedelta(days=day), time(hour, minute), zone)

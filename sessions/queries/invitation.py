"""What letters of invitation say, and to whom; plain values."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from conference.lib.dates import official_date, official_time
from conference.models import Conference
from delegates.models import Delegate
from sessions.models import Invitation

from .addressee import NAMES, Addressee, addressee_of
from .letterhead import Letterhead, letterhead_of


@dataclass(frozen=True, slots=True)
class InvitationPaper:
    letterhead: Letterhead
    occasion: str
    time: str
    place: str
    chair: str
    content: tuple[str, ...]
    year: int
    guests: tuple[Addressee, ...]

    @property
    def delegate_ids(self) -> list[int]:
        return [guest.delegate_id for guest in self.guests if guest.delegate_id]

    def for_guests(self, *guests: Addressee) -> "InvitationPaper":
        return replace(self, guests=guests)


def invitation_of(conference: Conference) -> Invitation:
    """What was written last; before that, a proposal from the agenda, which is not saved."""
    written = Invitation.objects.filter(conference=conference).first()
    return written or _proposed(conference)


def _proposed(conference: Conference) -> Invitation:
    first = conference.sessions.order_by("starts_at").select_related("room__venue").first()
    clock = f"{official_time(first.starts_at.astimezone(conference.tz))}, " if first else ""
    room = first and first.room
    place = [room.name, room.venue.name, room.venue.address] if room else [conference.place]
    return Invitation(
        conference=conference,
        occasion=conference.title,
        time=f"{clock}{official_date(conference.starts_on)}",
        place=", ".join(filter(None, place)),
    )


def invitation_paper(
    conference: Conference, invitation: Invitation, *, delegate_ids: Collection[int] = ()
) -> InvitationPaper:
    """A letter for each of the conference's delegates among `delegate_ids`, in list order."""
    delegates = Delegate.objects.for_conference(conference).coming().in_list_order()
    wanted = frozenset(delegate_ids)
    rows = delegates.values(*NAMES) if wanted else []
    return InvitationPaper(
        letterhead=letterhead_of(conference),
        occasion=invitation.occasion,
        time=invitation.time,
        place=invitation.place,
        chair=invitation.chair,
        content=tuple(filter(None, invitation.content.splitlines())),
        year=conference.starts_on.year,
        guests=tuple(addressee_of(row) for row in rows if row["pk"] in wanted),
    )

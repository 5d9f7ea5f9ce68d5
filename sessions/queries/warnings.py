"""What organisers should look at in the draft: said in words, and never a reason to refuse."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from conference.models import Conference
from delegates.models import Delegate
from sessions.models import Session, Speaker

from .overlaps import overlaps
from .programme import Programme, SessionEntry

#: Where everybody is expected in one room. People arrive, eat and rest by turns, and visits are
#: made in groups; sessions that run side by side share the delegates between them.
FOR_ALL = {
    Session.Kind.OPENING,
    Session.Kind.TALKS,
    Session.Kind.DISCUSSION,
    Session.Kind.CLOSING,
}


@dataclass(frozen=True)
class AgendaWarning:
    text: str
    sessions: tuple[int, ...]


def warnings_of(conference: Conference, programme: Programme) -> list[AgendaWarning]:
    """Everything worth a look, in three queries whatever the programme holds."""
    return [
        *_outside(conference, programme),
        *_overlaps(programme),
        *_small_rooms(conference, programme),
        *_talks_astray(programme),
        *_cancelled_speakers(conference),
    ]


def _outside(conference: Conference, programme: Programme) -> Iterator[AgendaWarning]:
    for session in programme.sessions:
        if not conference.holds(session.starts_at, session.ends_at):
            text = _("“%(session)s” lies outside the conference's dates.")
            yield AgendaWarning(text % {"session": session.title}, (session.id,))


def _overlaps(programme: Programme) -> Iterator[AgendaWarning]:
    for overlap in overlaps(programme):
        text = _("%(who)s is wanted twice at one time: “%(first)s” and “%(second)s”.") % {
            "who": overlap.who,
            "first": overlap.first,
            "second": overlap.second,
        }
        yield AgendaWarning(text, overlap.sessions)


def _small_rooms(conference: Conference, programme: Programme) -> Iterator[AgendaWarning]:
    """Each room that is too small, with all the sessions where it is."""
    coming = Delegate.objects.for_conference(conference).coming().count()
    expected = [session for session in programme.sessions if session.kind in FOR_ALL]
    alone = {each.id for each in expected if not _shares_its_time(each, expected)}
    small = Session.objects.for_conference(conference).filter(room__seats__lt=coming, pk__in=alone)
    in_order = small.select_related("room").order_by("room", "starts_at")
    for room, sessions in groupby(in_order, attrgetter("room")):
        text = _("%(room)s has %(seats)d seats for %(coming)d delegates.")
        values = {"room": room.name, "seats": room.seats, "coming": coming}
        yield AgendaWarning(text % values, tuple(session.pk for session in sessions))


def _shares_its_time(session: SessionEntry, others: list[SessionEntry]) -> bool:
    return any(
        other.id != session.id
        and other.starts_at < session.ends_at
        and session.starts_at < other.ends_at
        for other in others
    )


def _talks_astray(programme: Programme) -> Iterator[AgendaWarning]:
    for session in programme.sessions:
        times = [talk.starts_at for talk in session.presentations if talk.starts_at]
        astray = sum(not session.starts_at <= time < session.ends_at for time in times)
        if astray:
            text = ngettext(
                "%(count)d talk of “%(session)s” starts outside the session.",
                "%(count)d talks of “%(session)s” start outside the session.",
                astray,
            )
            values = {"count": astray, "session": session.title}
            yield AgendaWarning(text % values, (session.id,))
        if times != sorted(times):
            text = _("The talks of “%(session)s” do not stand in the order of their times.")
            yield AgendaWarning(text % {"session": session.title}, (session.id,))


def _cancelled_speakers(conference: Conference) -> Iterator[AgendaWarning]:
    of_conference = Speaker.objects.filter(presentation__session__conference=conference)
    gone = of_conference.filter(delegate__state=Delegate.State.CANCELLED)
    for speaker in gone.select_related("delegate", "presentation"):
        text = _("%(name)s has cancelled, but is to speak: “%(talk)s”.")
        values = {"name": speaker.delegate.full_name, "talk": speaker.presentation.title}
        yield AgendaWarning(text % values, (speaker.presentation.session_id,))

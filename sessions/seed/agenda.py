"""Venue, themes, sessions and talks as rows."""

from collections.abc import Iterable, Mapping, Sequence

from conference.models import Conference, Room, Theme, Venue
from delegates.models import Delegate
from sessions.models import Presentation, Session, Speaker
from sessions.queries.draft import affiliation_of

from .english import in_both
from .plan import MARK, SessionPlan, SpeakerPlan, TalkPlan, VenuePlan, moment


def create_rooms(
    conference: Conference, plan: VenuePlan, english: Mapping[str, str]
) -> dict[str, Room]:
    """The venue's rooms by name."""
    venue = Venue(conference=conference, name=plan.name, address=plan.address)
    in_both([venue], english)
    venue.save()
    rooms = [Room(venue=venue, name=name, seats=seats) for name, seats in plan.rooms]
    rows = in_both(rooms, english)
    return {room.name: room for room in Room.objects.bulk_create(rows)}


def create_themes(
    conference: Conference, themes: Sequence[tuple[str, str]], english: Mapping[str, str]
) -> list[Theme]:
    rows = [
        Theme(conference=conference, title=title, description=description, position=position)
        for position, (title, description) in enumerate(themes, start=1)
    ]
    return Theme.objects.bulk_create(in_both(rows, english))


def create_sessions(
    conference: Conference,
    plans: Sequence[SessionPlan],
    *,
    rooms: Mapping[str, Room],
    themes: Sequence[Theme],
    delegates: Iterable[Delegate],
    english: Mapping[str, str],
) -> None:
    """The whole agenda; speakers are found among `delegates`, their delegations known."""
    rows = [_session(conference, plan, rooms, themes) for plan in plans]
    sessions = Session.objects.bulk_create(in_both(rows, english))
    talks = [
        (_presentation(session, talk, position), talk)
        for session, plan in zip(sessions, plans, strict=True)
        for position, talk in enumerate(plan.talks, start=1)
    ]
    presentations = [presentation for presentation, _talk in talks]
    Presentation.objects.bulk_create(in_both(presentations, english))
    Speaker.objects.bulk_create(in_both(_speakers(talks, delegates), english))


def _session(conference, plan: SessionPlan, rooms, themes) -> Session:
    day, zone = conference.starts_on, conference.tz
    return Session(
        conference=conference,
        kind=plan.kind,
        title=plan.title,
        starts_at=moment(day, plan.day, plan.starts, zone),
        ends_at=moment(day, plan.day, plan.ends, zone),
        room=rooms[plan.room] if plan.room else None,
        theme=themes[plan.theme - 1] if plan.theme else None,
        chair=plan.chair,
        notes=plan.notes,
    )


def _presentation(session: Session, plan: TalkPlan, position: int) -> Presentation:
    zone = session.conference.tz
    day = session.starts_at.astimezone(zone).date()
    return Presentation(
        session=session,
        title=plan.title,
        abstract=plan.abstract,
        starts_at=moment(day, 0, plan.clock, zone) if plan.clock else None,
        minutes=plan.minutes,
        theme=session.theme,
        clip_url=plan.clip_url,
        position=position,
    )


def _speakers(talks: list[tuple[Presentation, TalkPlan]], delegates) -> list[Speaker]:
    # Backwards, so that the first of each kind stays.
    known = {
        (delegate.delegation.slug, delegate.category.slug): delegate
        for delegate in reversed(list(delegates))
    }
    return [
        _speaker(presentation, plan, known, position)
        for presentation, talk in talks
        for position, plan in enumerate(talk.speakers, start=1)
    ]


def _speaker(presentation: Presentation, plan: SpeakerPlan, known, position: int) -> Speaker:
    row = Speaker(presentation=presentation, position=position)
    if plan.name:
        row.name, row.affiliation = plan.name, plan.affiliation
    else:
        row.delegate = known[plan.delegation, plan.category]
        row.affiliation = _marked_affiliation(row.delegate)
    return row


def _marked_affiliation(delegate: Delegate) -> str:
    unit = delegate.organisation_name or delegate.place_name
    return f"{affiliation_of(delegate.position, unit)} {MARK}"

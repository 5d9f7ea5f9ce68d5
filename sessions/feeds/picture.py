"""The picture that a messenger shows beside a link to the site."""

from conference.lib.dates import date_range
from conference.lib.picture import PictureCard, draw
from conference.models import Conference
from conference.templatetags.bilingual import plain
from sessions.queries.programme import PresentationEntry, SessionEntry


def conference_picture(conference: Conference) -> bytes:
    """PNG: what it is called, who holds it, when and where."""
    dates = date_range(conference.starts_on, conference.ends_on)
    card = PictureCard(
        head=" ".join(plain(conference, "host").split()),
        title=plain(conference, "title"),
        line=f"{dates} · {plain(conference, 'place')}",
    )
    return draw(card)


def talk_picture(conference: Conference, session: SessionEntry, talk: PresentationEntry) -> bytes:
    """PNG: what the talk is called, who gives it and when."""
    moment = talk.starts_at or session.starts_at
    speakers = ", ".join(speaker.name for speaker in talk.speakers)
    place = plain(session, "room") or plain(conference, "place")
    time = f"{moment:%H:%M} · {moment:%d/%m/%Y}"
    card = PictureCard(
        head=plain(conference, "short_title"),
        title=plain(talk, "title"),
        line=speakers or time,
        below=f"{time} · {place}" if speakers else "",
    )
    return draw(card)

"""The next conference of a series begins as a copy of one that has been prepared already."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from conference.models import Conference, Role, Theme
from delegates.services.badge import copy_designs
from sessions.models import Session

#: What organisers would otherwise type again; title, dates and place are the new conference's own.
KEPT = [
    "governing_body",
    "governing_body_en",
    "host",
    "host_en",
    "legal_basis",
    "legal_basis_en",
    "objectives",
    "objectives_en",
    "time_zone",
    "contact_name",
    "contact_phone",
]


class SlugInUseError(Exception):
    """The slug is another conference's, or a word of the site's own paths."""


class BackwardDatesError(Exception):
    """The last day is before the first day."""


@transaction.atomic
def copy_conference(
    *,
    source: Conference,
    title: str,
    short_title: str,
    slug: str,
    starts_on: date,
    place: str,
    user,
    ends_on: date | None = None,
) -> Conference:
    """A draft with what can be used again of `source`, which `user` then organises.

    That is the source's papers' heading, categories, themes, badge designs and the skeleton of its
    agenda: kind, title, theme and clock times, day by day. Without `ends_on` it lasts as long;
    sessions of days that a shorter conference does not have are left out. Nothing of people,
    places and buses is copied. Raises SlugInUseError or BackwardDatesError.
    """
    last_day = ends_on or starts_on + (source.ends_on - source.starts_on)
    if last_day < starts_on:
        raise BackwardDatesError(slug)
    conference = _created(
        slug,
        title=title,
        short_title=short_title,
        starts_on=starts_on,
        ends_on=last_day,
        place=place,
        **{name: getattr(source, name) for name in KEPT},
    )
    _copy_rows(source.categories.all(), conference)
    copy_designs(source=source, conference=conference)
    themes = _copy_rows(source.themes.all(), conference)
    _copy_skeleton(source, conference, themes)
    if not user.is_superuser:
        Role.objects.create(user=user, conference=conference, kind=Role.Kind.ORGANISER)
    return conference


def _created(slug: str, **fields) -> Conference:
    """Whoever asks twice, or at the same moment as somebody else, is told by the database."""
    try:
        with transaction.atomic():
            return Conference.objects.create(slug=slug, **fields)
    except IntegrityError as error:
        raise SlugInUseError(slug) from error


def _copy_rows(rows, conference: Conference) -> dict:
    """Copies of all columns at the other conference, each by the key of its original."""
    copies = {row.pk: row for row in rows}
    for copy in copies.values():
        copy.pk, copy.conference = None, conference
    rows.model.objects.bulk_create(copies.values())
    return copies


def _copy_skeleton(source: Conference, conference: Conference, themes: dict[int, Theme]) -> None:
    days = conference.starts_on - source.starts_on
    skeleton = [
        Session(
            conference=conference,
            kind=session.kind,
            title=session.title,
            title_en=session.title_en,
            starts_at=_moved(session.starts_at, days, source.tz),
            ends_at=_moved(session.ends_at, days, source.tz),
            theme=themes.get(session.theme_id),
        )
        for session in source.sessions.all()
    ]
    Session.objects.bulk_create(skeleton)
    conference.sessions_outside().delete()


def _moved(moment: datetime, days: timedelta, zone: ZoneInfo) -> datetime:
    """The same clock time so many days later, whatever the zone's clocks did in between."""
    local = moment.astimezone(zone)
    return datetime.combine(local.date() + days, local.time(), zone)

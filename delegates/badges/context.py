"""From a delegate to the badge."""

from pathlib import Path

from conference.lib.dates import date_range
from conference.lib.text import given_name
from conference.models import Conference
from delegates.models import Delegate
from delegates.queries.token import address_of

from .badge import Badge


def badge_of(delegate: Delegate, *, with_photo: bool = False) -> Badge:
    """The delegate's badge; delegation, its conference and category should be loaded already."""
    conference = delegate.delegation.conference
    return Badge(
        event=conference.short_title,
        occasion=occasion_of(conference),
        given_name=given_name(delegate.full_name),
        full_name=f"{delegate.honorific} {delegate.full_name}".strip(),
        position=delegate.position,
        organisation=delegate.organisation_name,
        delegation=delegate.delegation.name,
        label=delegate.category.badge_label,
        colour=delegate.category.colour,
        code=delegate.code,
        url=address_of(delegate),
        photo=Path(delegate.photo.path).as_uri() if with_photo and delegate.photo else "",
    )


def occasion_of(conference: Conference) -> str:
    """Place and dates, none of them said twice: “Bắc Ninh, 04–06/10/2023”."""
    return f"{conference.place}, {date_range(conference.starts_on, conference.ends_on)}"

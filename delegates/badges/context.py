"""From rows to the badge and to its look."""

from pathlib import Path

from conference.lib.dates import date_range
from conference.lib.text import given_name
from conference.models import Conference
from delegates.models import BadgeDesign, Delegate
from delegates.queries.token import address_of

from .backside import Back
from .badge import Badge
from .look import BadgePart, Look


def badge_of(delegate: Delegate, *, with_photo: bool = False, back: Back | None = None) -> Badge:
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
        photo=_address(delegate.photo) if with_photo else "",
        back=back,
    )


def look_of(design: BadgeDesign, *, paper: str = "") -> Look:
    """The design's look, on its own paper or another."""
    return Look(
        paper=paper or design.paper,
        parts=tuple(BadgePart(name, size) for name, size in design.parts),
        photo=design.show_photo,
        accent=design.accent,
        second=design.second_colour,
        is_framed=design.label_style == BadgeDesign.Label.FRAME,
        logo=_address(design.logo),
        background=_address(design.background),
        back=design.back,
        turns_short_edge=design.duplex_edge == BadgeDesign.Edge.SHORT,
        left=float(design.offset_x),
        down=float(design.offset_y),
        scale=float(design.scale) / 100,
    )


def _address(file) -> str:
    return Path(file.path).as_uri() if file else ""


def occasion_of(conference: Conference) -> str:
    """Place and dates, none of them said twice: “Bắc Ninh, 04–06/10/2023”."""
    return f"{conference.place}, {date_range(conference.starts_on, conference.ends_on)}"

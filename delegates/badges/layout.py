"""Where each text of a badge goes and how large it may be; badge.css sets the same numbers."""

from dataclasses import dataclass, replace

from .badge import Badge
from .fitting import BOLD, MEDIUM, Fitted, Place, fit

FULL, BESIDE_QR, BETWEEN_QR_AND_PHOTO = 93.0, 59.0, 35.0

EVENT = Place(BOLD, FULL, ((12, 2), (10.5, 2), (9, 2)))
OCCASION = Place(MEDIUM, FULL, ((9, 1), (7.5, 1)))
GIVEN_NAME = Place(BOLD, FULL, ((50, 1), (46, 1), (40, 1), (30, 1), (22, 1), (16, 1)))
FULL_NAME = Place(BOLD, FULL, ((17, 1), (15, 1), (13, 2), (11, 2)))
POSITION = Place(MEDIUM, FULL, ((12, 1), (10.5, 2), (9, 2)))
ORGANISATION = Place(MEDIUM, FULL, ((12, 2), (10.5, 3), (9, 3)))
DELEGATION = Place(BOLD, BESIDE_QR, ((15, 2), (12.5, 2), (10, 3)))
DELEGATION_BESIDE_PHOTO = replace(DELEGATION, width=BETWEEN_QR_AND_PHOTO)
LABEL = Place(BOLD, FULL - 4, ((20, 1), (16, 1), (12, 1), (9, 1)))


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A badge whose texts all fit."""

    badge: Badge
    event: Fitted
    occasion: Fitted
    given_name: Fitted
    full_name: Fitted
    position: Fitted
    organisation: Fitted
    delegation: Fitted
    label: Fitted
    ink: str  # of the label on its colour


def lay_out_badge(badge: Badge) -> LaidOut:
    return LaidOut(
        badge=badge,
        event=fit(badge.event, EVENT),
        occasion=fit(badge.occasion, OCCASION),
        given_name=fit(badge.given_name, GIVEN_NAME),
        full_name=fit(badge.full_name, FULL_NAME),
        position=fit(badge.position, POSITION),
        organisation=fit(badge.organisation, ORGANISATION),
        delegation=fit(badge.delegation, DELEGATION_BESIDE_PHOTO if badge.photo else DELEGATION),
        label=fit(badge.label, LABEL),
        ink=ink_on(badge.colour),
    )


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more (WCAG 2 relative luminance)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "white" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "black"

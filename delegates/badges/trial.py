"""What printing would bring, found out without printing: sheets, the first of them, misfits."""

from collections.abc import Iterator
from io import BytesIO

from delegates.models import BadgeDesign

from .badge import Badge
from .geometry import PER_PAGE, pages_for
from .layout import DELEGATION, FULL_NAME, GIVEN_NAME, ORGANISATION, POSITION, lay_out_badge
from .printing import badges_of
from .render import render_badges

#: What a delegate can do something about; the rest is the conference's.
_PLACES = {
    "given_name": GIVEN_NAME,
    "full_name": FULL_NAME,
    "position": POSITION,
    "organisation": ORGANISATION,
    "delegation": DELEGATION,
}


def sheet_count(badges: int, design: BadgeDesign) -> int:
    return pages_for(badges, design.paper)


def first_sheet(delegate_ids: list[int], design: BadgeDesign) -> bytes:
    """The first sheet of their badges as a PDF."""
    first = delegate_ids[: PER_PAGE[design.paper]]
    pdf = BytesIO()
    badges = badges_of(first, with_photo=design.show_photo)
    render_badges(badges, pdf, paper=design.paper)
    return pdf.getvalue()


def unfit_codes(delegate_ids: list[int], design: BadgeDesign) -> dict[str, bool]:
    """By the code of each delegate with a text that does not fit: whether one is cut.

    The others' are whole, and as small as they may become.
    """
    unfit: dict[str, bool] = {}
    for badge in badges_of(delegate_ids, with_photo=design.show_photo):
        for is_cut in _misfits(badge):
            unfit[badge.code] = unfit.get(badge.code, False) or is_cut
    return unfit


def _misfits(badge: Badge) -> Iterator[bool]:
    laid_out = lay_out_badge(badge)
    for name, place in _PLACES.items():
        text = getattr(laid_out, name)
        if text.is_cut or text.step == len(place.sizes) - 1:
            yield text.is_cut

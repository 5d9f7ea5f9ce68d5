"""What printing would bring, found out without printing: sheets, the first of them, misfits."""

from io import BytesIO

from delegates.models import BadgeDesign

from .badge import Badge
from .context import look_of
from .geometry import FORMATS, pages_for
from .misfits import misfits
from .printing import badges_of
from .render import render_badges


def sheet_count(badges: int, design: BadgeDesign) -> int:
    """Sheets of paper: a back is printed on its front's sheet."""
    return pages_for(badges, design.paper)


def first_sheet(delegate_ids: list[int], design: BadgeDesign) -> bytes:
    """The first sheet of their badges as a PDF."""
    first = delegate_ids[: FORMATS[design.paper].per_page]
    pdf = BytesIO()
    render_badges(_badges(first, design), pdf, look=look_of(design))
    return pdf.getvalue()


def unfit_codes(delegate_ids: list[int], design: BadgeDesign) -> dict[str, bool]:
    """By the code of each delegate with a text that does not fit: whether one is cut.

    The others' are whole, and as small as they may become.
    """
    unfit: dict[str, bool] = {}
    for misfit in misfits(_badges(delegate_ids, design), look_of(design)):
        unfit[misfit.code] = unfit.get(misfit.code, False) or misfit.is_cut
    return unfit


def _badges(delegate_ids: list[int], design: BadgeDesign) -> list[Badge]:
    return badges_of(delegate_ids, with_photo=design.show_photo, back=design.back)

"""What printing would bring, found out without printing: sheets, the first of them, misfits."""

from dataclasses import dataclass, field
from io import BytesIO

from delegates.models import BadgeDesign

from .badge import Badge
from .context import look_of
from .geometry import FORMATS
from .misfits import BACK, misfits
from .printing import badges_of
from .render import render_badges


@dataclass(frozen=True, slots=True)
class UnfitCodes:
    """The codes of delegates with a text that does not fit.

    On the front one is cut, or all are whole but one as small as it may become; the back's end is
    missing, or only what matters less.
    """

    cut: set[str] = field(default_factory=set)
    small: set[str] = field(default_factory=set)
    backs: set[str] = field(default_factory=set)
    abridged: set[str] = field(default_factory=set)


def first_sheet(delegate_ids: list[int], design: BadgeDesign) -> bytes:
    """The first sheet of their badges as a PDF, of two pages where there are backs."""
    first = delegate_ids[: FORMATS[design.paper].per_page]
    pdf = BytesIO()
    render_badges(_badges(first, design), pdf, look=look_of(design))
    return pdf.getvalue()


def unfit_codes(delegate_ids: list[int], design: BadgeDesign) -> UnfitCodes:
    unfit = UnfitCodes()
    for misfit in misfits(_badges(delegate_ids, design), look_of(design)):
        if misfit.part == BACK:
            (unfit.backs if misfit.is_cut else unfit.abridged).add(misfit.code)
        elif misfit.is_cut:
            unfit.cut.add(misfit.code)
        else:
            unfit.small.add(misfit.code)
    unfit.small.difference_update(unfit.cut)
    return unfit


def _badges(delegate_ids: list[int], design: BadgeDesign) -> list[Badge]:
    return badges_of(delegate_ids, with_photo=design.show_photo, back=design.back)

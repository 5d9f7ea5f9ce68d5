"""What does not fit on badges, known before they are printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .backside import BackFit
from .badge import Badge
from .layout import LaidOut, lay_out_badge
from .look import Look
from .places import TextSlot
from .stack import stack_of

BACK = "back"


@dataclass(frozen=True, slots=True)
class Misfit:
    """A text that is cut, or whole but as small as it may become.

    `part` may be BACK too, whose end is cut, or which is abridged.
    """

    name: str
    code: str
    part: str
    is_cut: bool


def misfits(badges: Iterable[Badge], look: Look) -> list[Misfit]:
    """Whose which text does not fit, in the badges' order. Raises TooMuchError."""
    return [misfit for badge in badges for misfit in _of(badge, look)]


def _of(badge: Badge, look: Look) -> Iterator[Misfit]:
    laid_out = lay_out_badge(badge, look)
    for slot in stack_of(look, has_photo=bool(badge.photo)).slots:
        if laid_out.fitted[slot.name].is_cut or _is_at_the_floor(slot, laid_out):
            is_cut = laid_out.fitted[slot.name].is_cut
            yield Misfit(badge.full_name, badge.code, slot.name, is_cut)
    if laid_out.back_fit is not BackFit.WHOLE:
        is_cut = laid_out.back_fit is BackFit.CUT
        yield Misfit(badge.full_name, badge.code, BACK, is_cut)


def _is_at_the_floor(slot: TextSlot, laid_out: LaidOut) -> bool:
    last = len(slot.spec.steps) - 1
    return last > 0 and laid_out.fitted[slot.name].step == last

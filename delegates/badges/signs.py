"""Signs that a delegation gathers at: its name as large as the sheet is wide."""

from collections.abc import Sequence

from conference.lib.pdf.pages import PaperPart
from conference.models import Conference
from delegates.models import Delegation

from .fitting import BOLD, MEDIUM, Place
from .panels import Text, TextPanel, panel_of, part_of

STYLESHEETS = ["panels.css", "signs.css"]
HEIGHT, WIDTH = 210.0, 269.0

#: A name on one line is read sooner than one on two, if it is not much smaller for it.
_ONE_LINE = (220, 1), (190, 1), (165, 1), (140, 1), (120, 1)
HUGE = Place(
    BOLD, WIDTH, (*_ONE_LINE, (140, 2), (120, 2), (105, 2), (90, 3), (75, 3), (60, 4), (45, 5))
)
HEAD = Place(MEDIUM, WIDTH, ((54, 1), (40, 1)))
FOOT = Place(MEDIUM, WIDTH, ((24, 1), (20, 2), (16, 2)))


def delegation_sign(delegation: Delegation, conference: Conference) -> tuple[TextPanel]:
    """“ĐOÀN” only above a province: hosts and guests have names that say what they are."""
    texts = [
        Text("ĐOÀN" if delegation.province_id else "", HEAD),
        Text(delegation.name.upper(), HUGE, 0.15),
        Text(conference.short_title, FOOT, 1),
    ]
    return (panel_of(texts, height=HEIGHT),)


def sign_parts(delegations: Sequence[Delegation], conference: Conference) -> list[PaperPart]:
    pages = [delegation_sign(each, conference) for each in delegations]
    return [part_of(pages, title="Biển đoàn")] if pages else []

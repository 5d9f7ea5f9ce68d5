"""Cover slips: what lies on the pile of badges that is handed over to a delegation."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from django.template.loader import render_to_string

from conference.lib.pdf.faces import SERIF, SERIF_BOLD
from conference.lib.pdf.measure import break_lines
from conference.lib.pdf.pages import PaperPart
from conference.models import Conference
from delegates.models import Delegate

from .context import occasion_of

STYLESHEETS = ["paper.css", "slips.css"]
#: Of slips.css, in millimetres: a row of one line, a line, what lines leave, a line of the heading.
_LOW, _LINE, _BORDERS, _HEAD_LINE = 6.6, 5.0, 0.2, 10.55
#: What a heading of one line leaves to the rows, on a page that goes on and on one that is signed.
ROOM, SIGNED_ROOM = 215.0, 175.0
_SIZE, _HEAD_SIZE, _WIDTH = 11, 26, 170.0
#: Millimetres of slips.css that are left of a column inside its padding.
_NAME_WIDTH, _UNIT_WIDTH = 50.0, 66.0


@dataclass(frozen=True, slots=True)
class SlipRow:
    number: int
    name: str
    unit: str
    code: str

    @property
    def height(self) -> float:
        lines = 1 + max(self.name.count("\n"), self.unit.count("\n"))
        return max(_LOW, lines * _LINE + _BORDERS)


@dataclass(frozen=True, slots=True)
class Slip:
    """One page of a delegation's slip; the last one is signed."""

    delegation: str
    receiver: str
    count: int
    rows: tuple[SlipRow, ...]
    page: int
    pages: int

    @property
    def is_last(self) -> bool:
        return self.page == self.pages


def slips_of(delegate_ids: list[int]) -> list[Slip]:
    """The pages of the slips for the delegates with these ids, who are in order of delegations.

    Who has been deleted is left out.
    """
    people = Delegate.objects.select_related("delegation").in_bulk(delegate_ids)
    in_order = [people[pk] for pk in delegate_ids if pk in people]
    piles = groupby(in_order, key=lambda delegate: delegate.delegation_id)
    return [slip for _delegation, pile in piles for slip in _slip(list(pile))]


def _slip(pile: list[Delegate]) -> Iterator[Slip]:
    delegation = pile[0].delegation
    rows = [_row(number, delegate) for number, delegate in enumerate(pile, 1)]
    heading = break_lines(delegation.name, face=SERIF_BOLD, size=_HEAD_SIZE, width=_WIDTH)
    pages = _paginated(rows, (len(heading) - 1) * _HEAD_LINE)
    for page, portion in enumerate(pages, 1):
        yield Slip(
            delegation=delegation.name,
            receiver=delegation.focal_point_name,
            count=len(rows),
            rows=tuple(portion),
            page=page,
            pages=len(pages),
        )


def _paginated(rows: list[SlipRow], taken: float) -> list[list[SlipRow]]:
    """Full pages, and a last one that has room to sign; `taken` is what a long heading takes."""
    pages = []
    while sum(row.height for row in rows) > SIGNED_ROOM - taken:
        ends = list(accumulate(row.height for row in rows))
        fitting = sum(end <= ROOM - taken for end in ends)
        count = max(1, min(fitting, len(rows) - 1))
        pages.append(rows[:count])
        rows = rows[count:]
    return [*pages, rows]


def _row(number: int, delegate: Delegate) -> SlipRow:
    name = f"{delegate.honorific} {delegate.full_name}".strip()
    unit = delegate.organisation_name or delegate.place_name
    return SlipRow(number, _broken(name, _NAME_WIDTH), _broken(unit, _UNIT_WIDTH), delegate.code)


def _broken(text: str, width: float) -> str:
    return "\n".join(break_lines(text, face=SERIF, size=_SIZE, width=width))


def slip_parts(slips: list[Slip], conference: Conference) -> Iterator[PaperPart]:
    """Each page on its own: long tables take time that grows with the square of their rows."""
    for slip in slips:
        context = {
            "slip": slip,
            "conference": conference,
            "occasion": occasion_of(conference),
            "year": conference.starts_on.year,
        }
        yield PaperPart(1, lambda context=context: render_to_string("pdf/slip.html", context))

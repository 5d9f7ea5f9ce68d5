"""Cover slips: what lies on the pile of badges that is handed over to a delegation."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.template.loader import render_to_string

from conference.lib.pdf.measure import ELLIPSIS, break_lines
from conference.lib.pdf.pages import PaperPart
from conference.models import Conference
from delegates.models import Delegate

from .context import occasion_of

STYLESHEETS = ["paper.css", "slips.css"]
#: Rows of one line on a page that has heading and signatures as well.
ROWS = 26
#: Of slips.css, in millimetres: a row of one line, and of two.
_LOW, _HIGH = 6.4, 10.4
_FACE, _SIZE = "LiberationSerif-Regular", 11
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
        return _HIGH if "\n" in self.name + self.unit else _LOW


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
    """The pages of the slips for the delegates with these ids, who are in order of delegations."""
    people = Delegate.objects.select_related("delegation").in_bulk(delegate_ids)
    in_order = [people[pk] for pk in delegate_ids]
    piles = groupby(in_order, key=lambda delegate: delegate.delegation_id)
    return [slip for _delegation, pile in piles for slip in _slip(list(pile))]


def _slip(pile: list[Delegate]) -> Iterator[Slip]:
    delegation = pile[0].delegation
    rows = [_row(number, delegate) for number, delegate in enumerate(pile, 1)]
    pages = _paginated(rows)
    for page, portion in enumerate(pages, 1):
        yield Slip(
            delegation=delegation.name,
            receiver=delegation.focal_point_name,
            count=len(rows),
            rows=tuple(portion),
            page=page,
            pages=len(pages),
        )


def _paginated(rows: list[SlipRow]) -> list[list[SlipRow]]:
    pages: list[list[SlipRow]] = [[]]
    for row in rows:
        if sum(each.height for each in [*pages[-1], row]) > ROWS * _LOW + 0.01:
            pages.append([])
        pages[-1].append(row)
    return pages


def _row(number: int, delegate: Delegate) -> SlipRow:
    name = f"{delegate.honorific} {delegate.full_name}".strip()
    unit = delegate.organisation_name or delegate.place_name
    return SlipRow(
        number, _two_lines(name, _NAME_WIDTH), _two_lines(unit, _UNIT_WIDTH), delegate.code
    )


def _two_lines(text: str, width: float) -> str:
    """A row is two lines high at most: what is longer ends in “…”."""
    lines = break_lines(text, face=_FACE, size=_SIZE, width=width)
    if len(lines) > 2:
        rest = " ".join(lines[1:])
        (second, *_others) = break_lines(rest, face=_FACE, size=_SIZE, width=width - 4)
        lines = [lines[0], second + ELLIPSIS]
    return "\n".join(lines)


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

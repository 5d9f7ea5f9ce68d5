"""Table name cards: an A4 sheet folded in the middle, the name to be read from both sides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from conference.lib.pdf.pages import PaperPart
from delegates.models import Delegate

from .fitting import BOLD, MEDIUM, Place
from .panels import Text, TextPanel, panel_of, part_of

STYLESHEETS = ["panels.css", "cards.css"]
HALF, _WIDTH = 148.5, 186.0
#: Pages that are laid out together.
_TOGETHER = 20

HONORIFIC = Place(MEDIUM, _WIDTH, ((30, 1), (22, 1)))
NAME = Place(BOLD, _WIDTH, ((84, 1), (72, 1), (64, 1), (56, 2), (48, 2), (40, 2), (32, 3)))
POSITION = Place(MEDIUM, _WIDTH, ((26, 2), (22, 2), (18, 3)))
UNIT = Place(MEDIUM, _WIDTH, ((24, 2), (20, 2), (17, 3)))


@dataclass(frozen=True, slots=True)
class TableCard:
    """What stands on a card, twice."""

    honorific: str
    name: str
    position: str
    unit: str


def cards_of(delegate_ids: list[int]) -> dict[int, TableCard]:
    """The cards of the delegates who are still there, by id in the order of these; one query."""
    people = Delegate.objects.in_bulk(delegate_ids)
    return {pk: _card(people[pk]) for pk in delegate_ids if pk in people}


def _card(delegate: Delegate) -> TableCard:
    return TableCard(
        delegate.honorific,
        delegate.full_name.upper(),
        delegate.position,
        delegate.organisation_name,
    )


def panels_of(card: TableCard) -> tuple[TextPanel, TextPanel]:
    """The upper half, which stands on its head until the sheet is folded, and the lower one."""
    texts = [
        Text(card.honorific, HONORIFIC),
        Text(card.name, NAME, 0.2),
        Text(card.position, POSITION, 0.7),
        Text(card.unit, UNIT, 0.25),
    ]
    upper = panel_of(texts, height=HALF, css_class="turned")
    return upper, panel_of(texts, height=HALF)


def card_parts(cards: Sequence[TableCard]) -> Iterator[PaperPart]:
    for start in range(0, len(cards), _TOGETHER):
        pages = [panels_of(card) for card in cards[start : start + _TOGETHER]]
        yield part_of(pages, title="Biển tên để bàn", marks=["fold", "fold right"])

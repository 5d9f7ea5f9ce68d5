"""Invented people, the same for the same seed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice

from .units import UnitKind
from .vocabulary import COMMUNES, DISTRICTS, FAMILIES, GIVENS, MIDDLES, VILLAGES

_MIDDLES = {honorific: [each.split() for each in parts] for honorific, parts in MIDDLES.items()}
_GIVENS = {honorific: words.split() for honorific, words in GIVENS.items()}


@dataclass(frozen=True)
class SeedPerson:
    """`category` is a slug; `phone` may be empty."""

    honorific: str
    full_name: str
    category: str
    position: str
    rank: int
    unit: str
    place: str
    phone: str


def invent_people(
    seed: str, number: int, kinds: Sequence[UnitKind], province: str = "", title: str = ""
) -> list[SeedPerson]:
    """`number` people of every kind in turn, from places in the province (a slug; “tỉnh …”)."""
    dice = random.Random(f"{seed} {province}")  # noqa: S311 - for invention, not for secrets
    return list(islice(_people(dice, kinds, province, title), number))


def invent_name(dice: random.Random, honorific: str) -> str:
    """A name of two to five words for an “Ông” or a “Bà”."""
    words = dice.choices(list(FAMILIES), list(FAMILIES.values()))[0].split()
    words += dice.choice([middle for middle in _MIDDLES[honorific] if words[-1] not in middle])
    given = dice.choice([name for name in _GIVENS[honorific] if name not in words])
    return " ".join([*words, given])


def fictional_phone(number: int) -> str:
    """One of a thousand numbers that are plainly nobody's; families share phones anyway."""
    return f"0900000{number % 1000:03}"


def _people(
    dice: random.Random, kinds: Sequence[UnitKind], province: str, title: str
) -> Iterator[SeedPerson]:
    first_phone = dice.randrange(1000)
    for number in count():
        turn, index = divmod(number, len(kinds))
        place = _somewhere(dice, province) | {"province": title}
        phone = "" if dice.random() < 0.15 else fictional_phone(first_phone + number)
        yield _person(dice, kinds[index], turn, place, phone)


def _person(
    dice: random.Random, kind: UnitKind, turn: int, place: dict[str, str], phone: str
) -> SeedPerson:
    honorific = dice.choice(kind.honorifics)
    rank, position = kind.posts[turn % len(kind.posts)]
    return SeedPerson(
        honorific=honorific,
        full_name=invent_name(dice, honorific),
        category=kind.category,
        position=position,
        rank=rank,
        unit=kind.name.format(**place),
        place=kind.place.format(**place),
        phone=phone,
    )


def _somewhere(dice: random.Random, province: str) -> dict[str, str]:
    """A village in the province; nothing for hosts and guests, whose units name no place."""
    if not province:
        return {}
    return {
        "district": dice.choice(DISTRICTS[province]),
        "commune": dice.choice(COMMUNES),
        "village": dice.choice(VILLAGES),
    }

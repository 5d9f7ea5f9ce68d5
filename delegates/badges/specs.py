"""How large each text of a badge may be, in pt and mm: the numbers of the design."""

from dataclasses import dataclass, replace

from .fitting import BOLD, MEDIUM
from .geometry import FORMATS, Format


@dataclass(frozen=True, slots=True)
class Step:
    """A size of type, how many lines of it there may be, and from one line to the next in mm."""

    size: float
    lines: int
    leading: float

    def times(self, factor: float) -> "Step":
        return Step(self.size * factor, self.lines, self.leading * factor)


@dataclass(frozen=True, slots=True)
class Spec:
    """A text's sizes, the largest first, the room it takes, and the white before it."""

    face: str
    steps: tuple[Step, ...]
    height: float
    gap: float = 0.0
    is_centred: bool = False  # in the height of its room

    def times(self, factor: float) -> "Spec":
        """The same, larger or smaller; the white before it stays."""
        steps = tuple(step.times(factor) for step in self.steps)
        return replace(self, steps=steps, height=self.height * factor)


@dataclass(frozen=True, slots=True)
class BadgeMeasures:
    """All that holds for badges of one size."""

    side: float  # white at the left and right of texts
    top: float
    bottom: float
    rule: float  # what the lines below the head take
    qr: float
    quiet: float  # white around the QR: four of its 29 modules or more
    photo: tuple[float, float]
    logo: float
    growth: float  # of the given name, where other texts leave room
    texts: dict[str, Spec]


def _spec(face, *steps, height, gap=0.0, is_centred=False) -> Spec:
    return Spec(face, tuple(Step(*step) for step in steps), height, gap, is_centred)


#: A6 upright, 105 × 148 mm.
_TALL = BadgeMeasures(
    side=6,
    top=7.5,
    bottom=6.4,
    rule=1.4,
    qr=28,
    quiet=4,
    photo=(21, 28),
    logo=15,
    growth=1.35,
    texts={
        "event": _spec(BOLD, (12, 2, 5.4), (10.5, 2, 5.2), (9, 2, 5.2), height=11, is_centred=True),
        "occasion": _spec(MEDIUM, (9, 1, 4), (7.5, 1, 4), height=6),
        "given_name": _spec(
            BOLD,
            *[(size, 1, 23.9) for size in (50, 46, 40, 35, 30, 22, 16)],
            height=23.9,
            gap=3.4,
        ),
        "full_name": _spec(BOLD, (17, 1, 8), (15, 1, 8), (13, 2, 5.85), (11, 2, 5.5), height=12.4),
        "position": _spec(MEDIUM, (12, 1, 5), (10.5, 2, 5), (9, 2, 5), height=11.8),
        "organisation": _spec(MEDIUM, (12, 2, 5.4), (10.5, 3, 4.72), (9, 3, 4.6), height=14.2),
        "delegation": _spec(BOLD, (15, 2, 6.75), (12.5, 2, 6), (10, 3, 5), height=18),
        "code": _spec(MEDIUM, (13, 1, 10), height=10, is_centred=True),
        "label": _spec(
            BOLD,
            *[(size, 1, 14) for size in (20, 16, 12, 9)],
            height=14,
            is_centred=True,
        ),
    },
)

#: 86 × 54 mm.
_WIDE = BadgeMeasures(
    side=3.5,
    top=2.75,
    bottom=3,
    rule=1.0,
    qr=20,
    quiet=2.8,
    photo=(15, 20),
    logo=8,
    growth=1.3,
    texts={
        "event": _spec(BOLD, (8, 1, 4.4), (7, 1, 4.4), (5.8, 2, 2.6), height=5.2, is_centred=True),
        "occasion": _spec(MEDIUM, (7, 1, 3), (6, 1, 3), height=3.2),
        "given_name": _spec(
            BOLD, *[(size, 1, 15.6) for size in (33, 29, 25, 22, 18, 15, 12)], height=15.6, gap=2.2
        ),
        "full_name": _spec(BOLD, (11, 1, 4.8), (9.5, 1, 4.8), (8, 1, 4.8), (6, 2, 2.7), height=5.4),
        "position": _spec(MEDIUM, (7.5, 1, 3.4), (6.5, 1, 3.4), (5.8, 1, 3.4), height=3.4, gap=0.2),
        "organisation": _spec(MEDIUM, (7.5, 1, 3.4), (6.7, 2, 3), (6, 2, 2.7), height=6, gap=0.3),
        "delegation": _spec(BOLD, (8, 1, 3.6), (7, 1, 3.6), (6, 1, 3.6), height=3.6, gap=0.2),
        "code": _spec(MEDIUM, (7, 1, 3.2), height=3.2, is_centred=True),
        "label": _spec(
            BOLD,
            *[(size, 1, 6) for size in (9, 8, 6.5, 5.5)],
            height=6,
            gap=0.5,
            is_centred=True,
        ),
    },
)


def measures_of(paper: str) -> BadgeMeasures:
    form = FORMATS[paper]
    if form.is_wide:
        return _WIDE
    return _TALL if form.height == 148 else _smaller(_TALL, form)


def _smaller(full: BadgeMeasures, form: Format) -> BadgeMeasures:
    factor = form.width / 105
    return replace(
        full,
        side=5,
        top=6,
        bottom=5,
        qr=25,
        quiet=4,
        photo=(18.75, 25),
        logo=13,
        texts={name: spec.times(factor) for name, spec in full.texts.items()},
    )

"""The page before printing: how much it will be, and what will be missing or wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F

from conference.models import Conference
from delegates.models import BadgeDesign, PrintLog
from delegates.queries.badge_state import BadgeState, with_badge_state

from .cards import cards_of, panels_of
from .papers import is_job, page_count, sheet_count, volume_count
from .trial import unfit_codes

#: As many names as a remark shows.
NAMES = 12


@dataclass(frozen=True, slots=True)
class ProofPerson:
    pk: int
    name: str
    code: str
    delegation: str
    state: str  # of the badge, a BadgeState


@dataclass(frozen=True, slots=True)
class Remark:
    """`kind` says what is the matter, with the first of those it is the matter with."""

    kind: str
    people: tuple[ProofPerson, ...]

    @property
    def count(self) -> int:
        return len(self.people)

    @property
    def shown(self) -> tuple[ProofPerson, ...]:
        return self.people[:NAMES]

    @property
    def others(self) -> tuple[ProofPerson, ...]:
        return self.people[NAMES:]


@dataclass(frozen=True, slots=True)
class Proof:
    people: tuple[ProofPerson, ...]
    sheets: int  # of paper
    pages: int  # sides that are printed on
    volumes: int
    is_job: bool
    remarks: tuple[Remark, ...]


def proof_of(
    *, kind: str, delegates, left_out, conference: Conference, design: BadgeDesign | None
) -> Proof:
    """Of `delegates`, in their order; `left_out` have been chosen too, but have cancelled.

    As many queries for thousands as for one.
    """
    rows = _read(delegates, conference)
    ids = [row["pk"] for row in rows]
    pages = page_count(kind, ids, conference, design) if ids else 0
    people = {row["pk"]: _person(row) for row in rows}
    remarks = [("cancelled", [_person(row) for row in _read(left_out, conference)])]
    if ids:
        remarks += [
            (what, [people[row["pk"]] for row in some])
            for what, some in _remarks(kind, rows, design)
        ]
    return Proof(
        people=tuple(people.values()),
        sheets=sheet_count(kind, pages, design),
        pages=pages,
        volumes=volume_count(kind, len(ids)),
        is_job=is_job(kind, people=len(ids), pages=pages),
        remarks=tuple(Remark(what, tuple(some)) for what, some in remarks if some),
    )


def _read(delegates, conference) -> list[dict]:
    columns = ["pk", "full_name", "code", "position", "organisation_name", "photo"]
    known = with_badge_state(delegates, conference).annotate(printed_as=F("badge_design"))
    return list(known.values(*columns, "delegation__name", "badge_state", "printed_as"))


def _person(row: dict) -> ProofPerson:
    return ProofPerson(
        row["pk"], row["full_name"], row["code"], row["delegation__name"], row["badge_state"]
    )


def _remarks(kind: str, rows: list[dict], design) -> Iterator[tuple[str, list[dict]]]:
    """The worst first."""
    if kind == PrintLog.Kind.BADGES:
        yield from _about_badges(rows, design)
    if kind == PrintLog.Kind.CARDS:
        cut = _cut([row["pk"] for row in rows])
        yield "cut", [row for row in rows if row["pk"] in cut]
    if kind in (PrintLog.Kind.BADGES, PrintLog.Kind.CARDS):
        yield "no_unit", [row for row in rows if not row["organisation_name"]]
        yield "no_position", [row for row in rows if not row["position"]]
    if kind == PrintLog.Kind.BADGES:
        if design.show_photo:
            yield "no_photo", [row for row in rows if not row["photo"]]
        yield from _about_earlier_ones(rows, design)


def _about_badges(rows: list[dict], design) -> Iterator[tuple[str, list[dict]]]:
    """Most backs are alike: what is cut on all of them is said once, and of nobody."""
    unfit = unfit_codes([row["pk"] for row in rows], design)
    yield "cut", [row for row in rows if row["code"] in unfit.cut]
    backs = [row for row in rows if row["code"] in unfit.backs]
    yield ("back_of_all" if len(backs) == len(rows) else "back"), backs
    yield "back_abridged", [row for row in rows if row["code"] in unfit.abridged]
    yield "small", [row for row in rows if row["code"] in unfit.small]


def _about_earlier_ones(rows: list[dict], design) -> Iterator[tuple[str, list[dict]]]:
    printed = [row for row in rows if row["badge_state"] == BadgeState.PRINTED]
    yield "unchanged", [row for row in printed if row["printed_as"] == design.pk]
    yield "other_design", [row for row in printed if row["printed_as"] != design.pk]


def _cut(ids: list[int]) -> set[int]:
    """Of whom the card says less than the rows do."""
    panels = {pk: panels_of(card)[1] for pk, card in cards_of(ids).items()}
    return {pk for pk, panel in panels.items() if any(text.is_cut for text in panel.blocks)}

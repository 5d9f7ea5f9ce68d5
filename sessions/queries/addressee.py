"""Whom letters and certificates are for, and how they are addressed; plain values."""

from dataclasses import dataclass

from .draft import affiliation_of

#: Forms of address that need no other before them, whatever follows: “Bà TS.”.
_BEFORE_TITLES = ("Ông", "Bà", "Ông/Bà")
#: Those that are complete alone: “Bác sĩ” and “Anh hùng Lao động” are titles.
_ALONE = (*_BEFORE_TITLES, "Anh", "Chị", "Bác", "Cô", "Chú", "Đồng chí")
EITHER = "Ông/Bà"
#: What `addressee_of` reads of a delegate.
NAMES = ("pk", "honorific", "full_name", "position", "organisation_name", "place_name")


@dataclass(frozen=True, slots=True)
class Addressee:
    """Without a name a letter is left to be written by hand."""

    delegate_id: int | None = None
    address: str = EITHER
    name: str = ""
    position: str = ""
    unit: str = ""

    @property
    def work(self) -> str:
        return affiliation_of(self.position, self.unit)


def addressee_of(row: dict) -> Addressee:
    """Of a delegate's NAMES."""
    return Addressee(
        delegate_id=row["pk"],
        address=address_of(row["honorific"]),
        name=row["full_name"],
        position=row["position"],
        unit=row["organisation_name"] or row["place_name"],
    )


def address_of(honorific: str) -> str:
    """“Bà” stays “Bà”, “TS.” becomes “Ông/Bà TS.”, nothing “Ông/Bà”."""
    words = honorific.split()
    if honorific in _ALONE or (words and words[0] in _BEFORE_TITLES):
        return honorific
    return f"{EITHER} {honorific}".strip()

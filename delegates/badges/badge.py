"""What stands on one badge, as plain values: never a phone, an ID number or poverty status."""

from dataclasses import dataclass

from .backside import Back


@dataclass(frozen=True, slots=True)
class Badge:
    event: str  # the conference's short title
    occasion: str  # its place and dates
    given_name: str
    full_name: str  # with the form of address
    position: str
    organisation: str
    delegation: str
    label: str  # the category in words …
    colour: str  # … and as #rrggbb
    code: str
    url: str  # what the QR opens
    photo: str = ""  # file URL of a JPEG
    back: Back | None = None

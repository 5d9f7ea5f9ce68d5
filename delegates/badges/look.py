"""How a badge looks, as plain values."""

from dataclasses import dataclass

from delegates.models.badge_design import usual_parts

#: How a size of text compares with the normal one.
SIZES = {"small": 0.85, "normal": 1.0, "large": 1.2}


@dataclass(frozen=True, slots=True)
class BadgePart:
    """A text of a badge, or its QR, and how large it is set."""

    name: str
    size: str = "normal"


@dataclass(frozen=True, slots=True)
class Look:
    """A design. Offsets in mm and scale, as a factor, make up for what a printer does wrong."""

    paper: str = "a4"
    parts: tuple[BadgePart, ...] = tuple(BadgePart(*part) for part in usual_parts())
    photo: bool = False
    accent: str = "#9b1c1c"
    second: str = "#c8a03c"  # of the fine line below the head
    is_framed: bool = False  # the label: a frame instead of a ground of colour
    logo: str = ""  # file URL
    background: str = ""  # file URL
    back: str = ""
    turns_short_edge: bool = False
    left: float = 0.0
    down: float = 0.0
    scale: float = 1.0

    @property
    def sides(self) -> int:
        """How many sides of a sheet are printed on."""
        return 2 if self.back else 1

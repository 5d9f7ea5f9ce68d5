"""Lines of titles and headings that are broken or cut before layout."""

from conference.lib.pdf.faces import SERIF, SERIF_BOLD
from conference.lib.pdf.measure import break_lines, text_width

REGULAR, BOLD = SERIF, SERIF_BOLD
#: Between the margins of an upright page, in millimetres.
WIDTH = 165
#: A longer text of a cell or heading ends with an ellipsis, so that each row has room on a page.
MOST_LINES = 8
_CONTINUED, _CUT = " (tiếp)", "…"


def wrapped(text: str, width: float, *, face: str = REGULAR) -> str:
    """The text with the line breaks it needs in so many millimetres."""
    return "\n".join(break_lines(text, face=face, size=13, width=width, most=MOST_LINES))


def title_lines(
    text: str, *, face: str = REGULAR, size: float = 13, width: float = WIDTH
) -> list[str]:
    """A paper's title line by line: the rule below follows the last of them."""
    return break_lines(text, face=face, size=size, width=width, balanced=True)


def continued(heading: str, width: float = WIDTH) -> str:
    """A group's heading where a page begins within the group: one line, cut if it must be."""
    room = width - text_width(f"{_CUT}{_CONTINUED}", face=BOLD, size=13)
    first, *others = break_lines(heading, face=BOLD, size=13, width=room) or [""]
    return f"{first}{_CUT if others else ''}{_CONTINUED}"

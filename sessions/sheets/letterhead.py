"""The issuer at the head of a paper, in lines that fit beside nation and motto."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from conference.lib.pdf.measure import ELLIPSIS, break_lines
from sessions.queries.letterhead import Letterhead

from .titles import BOLD, REGULAR

#: Millimetres beside nation and motto on papers that stand upright, and on those that lie.
UPRIGHT, LANDSCAPE = 76, 105
SIZE = 12
#: Governing body and host together: more would leave no room for what the paper says.
MOST_LINES = 8
#: What the host has at the least.
_HOST_LINES = 4


def fitted(letterhead: Letterhead, width: float = UPRIGHT) -> Letterhead:
    """The letterhead with the line breaks it needs; those that were stored stay.

    Beyond MOST_LINES it is cut, and ends with “…”.
    """
    above = broken(letterhead.governing_body, face=REGULAR, size=SIZE, width=width)
    host = broken(letterhead.host, face=BOLD, size=SIZE, width=width)
    above = _cut(above, MOST_LINES - min(len(host), _HOST_LINES))
    return replace(
        letterhead,
        governing_body=tuple(above),
        host=tuple(_cut(host, MOST_LINES - len(above))),
    )


def broken(texts: Iterable[str], *, face: str, size: float, width: float) -> list[str]:
    """Each text in the lines it needs."""
    lines = (break_lines(text, face=face, size=size, width=width) for text in texts)
    return list(chain.from_iterable(lines))


def _cut(lines: list[str], most: int) -> list[str]:
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1][:-1].rstrip()}{ELLIPSIS}"]

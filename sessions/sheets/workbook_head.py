"""What stands at the head of every paper, as lines of a workbook."""

from itertools import zip_longest

from conference.lib.spreadsheet import Line
from sessions.queries.letterhead import Letterhead

from .opening import Opening

#: How wide issuer and nation are in the decree's sizes.
SHARES = (74, 82)


def letterhead_lines(issuer: Letterhead | Opening) -> list[Line]:
    """The issuer on the left, nation and motto on the right."""
    above = len(issuer.governing_body)
    pairs = zip_longest([*issuer.governing_body, *issuer.host], issuer.nation, fillvalue="")
    return [_line(pair, number, is_host=number >= above) for number, pair in enumerate(pairs)]


def _line(pair: tuple[str, str], number: int, *, is_host: bool) -> Line:
    is_motto = number == 1
    return Line(
        pair,
        bold=(is_host, True),
        underline=(False, is_motto),
        size=(12, 13 if is_motto else 12),
        shares=SHARES,
    )

"""What stands at the head of every paper, as lines of a workbook."""

from itertools import zip_longest

from conference.lib.spreadsheet import Line
from sessions.queries.letterhead import Letterhead

#: How wide a character of a workbook's columns is.
MM_A_CHARACTER = 2.1
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
#: How wide issuer and nation are in the decree's sizes.
SHARES = (74, 82)


def opening_lines(letterhead: Letterhead) -> list[Line]:
    """The issuer on the left, nation and motto on the right, and a line's space below."""
    issuer = [*letterhead.governing_body, *letterhead.host]
    above = len(letterhead.governing_body)
    pairs = zip_longest(issuer, NATION, fillvalue="")
    return [
        *(
            Line(pair, bold=(number >= above, True), size=12, shares=SHARES)
            for number, pair in enumerate(pairs)
        ),
        Line(("",)),
    ]

"""What stands at the head of every paper, as lines of a workbook."""

from conference.lib.spreadsheet import Line
from sessions.queries.letterhead import Letterhead

#: How wide a character of a workbook's columns is.
MM_A_CHARACTER = 2.1
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def opening_lines(letterhead: Letterhead) -> list[Line]:
    """The issuer on the left, nation and motto on the right, and a line's space below."""
    issuer = [*letterhead.governing_body, *letterhead.host]
    right = [NATION, MOTTO, *[""] * len(issuer)]
    left = [*issuer, *[""] * 2]
    count = max(len(issuer), 2)
    bold_from = len(letterhead.governing_body)
    lines = zip(left[:count], right[:count], strict=True)
    return [
        *(Line(pair, bold=_is_bold(n, bold_from), size=12) for n, pair in enumerate(lines)),
        Line(("",)),
    ]


def _is_bold(number: int, bold_from: int) -> bool:
    """Nation and motto are bold; below them, the issuing body alone is."""
    return number < 2 or number >= bold_from

"""The head of a sheet's first page, and what takes its place on the others."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from conference.lib.pdf.measure import break_lines
from sessions.queries.sheet import Sheet

from .columns import BOLD, FACE, SIZE
from .marks import BESIDE_QR, STRIP_ABOVE

# Millimetres; attendance_sheet.css says the same, and the tests compare.
LETTERHEAD_LINE, LETTERHEAD_RULES = 5.5, 4
TITLE_LINE, TITLE_MARGINS = 6.5, 9
ISSUER_WIDTH, TITLE_WIDTH = BESIDE_QR, 222
ITALIC, ELLIPSIS = "LiberationSerif-Italic", 4


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of the first page, line by line; `is_marked` with a QR code in its middle."""

    governing_body: list[str]
    host: list[str]
    title: list[str]
    subject: list[str]
    is_marked: bool

    @property
    def height(self) -> float:
        issuer = max(len(self.governing_body) + len(self.host), 2)
        letterhead = issuer * LETTERHEAD_LINE + LETTERHEAD_RULES
        titles = 1 + len(self.title) + len(self.subject)
        strip = STRIP_ABOVE if self.is_marked else 0
        return max(letterhead, strip) + titles * TITLE_LINE + TITLE_MARGINS


def opening_of(sheet: Sheet, *, is_marked: bool = False) -> Opening:
    """The head with the line breaks it needs; those that were stored with the issuer stay."""
    letterhead = sheet.letterhead
    return Opening(
        governing_body=_lines(letterhead.governing_body, FACE, 12, ISSUER_WIDTH),
        host=_lines(letterhead.host, BOLD, 12, ISSUER_WIDTH),
        title=_lines([letterhead.title], BOLD, 14, TITLE_WIDTH),
        subject=_lines(sheet.subject, FACE, SIZE, TITLE_WIDTH),
        is_marked=is_marked,
    )


def beside_qr(text: str) -> list[str]:
    """What a loose page says of itself on one side of its QR code: two lines, the rest cut."""
    lines = _lines([text], ITALIC, 11, BESIDE_QR - ELLIPSIS)
    return lines if len(lines) <= 2 else [lines[0], f"{lines[1]}…"]


def _lines(texts: Iterable[str], face: str, size: float, width: float) -> list[str]:
    broken = (break_lines(text, face=face, size=size, width=width) for text in texts)
    return list(chain.from_iterable(broken))

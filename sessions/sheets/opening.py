"""The head of a sheet's first page, and what takes its place on the others."""

from dataclasses import dataclass

from conference.lib.pdf.faces import SERIF_ITALIC
from conference.lib.pdf.measure import break_lines, text_width
from sessions.queries.sheet import Sheet

from .columns import SIZE
from .letterhead import broken, fitted
from .marks import BESIDE_QR, QR_STRIP, RUNNING_WIDTH
from .titles import BOLD, REGULAR

# Millimetres; attendance_sheet.css says the same, and the tests compare.
LETTERHEAD_LINE, LETTERHEAD_RULES = 5.5, 4
TITLE_LINE, TITLE_MARGINS = 6.5, 9
TITLE_WIDTH = 222
ITALIC, RUNNING_SIZE = SERIF_ITALIC, 11


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of the first page, line by line; `is_marked` with a QR code in its middle."""

    governing_body: tuple[str, ...]
    host: tuple[str, ...]
    nation: tuple[str, str]
    title: list[str]
    subject: list[str]
    is_marked: bool

    @property
    def height(self) -> float:
        issuer = max(len(self.governing_body) + len(self.host), 2)
        letterhead = issuer * LETTERHEAD_LINE + LETTERHEAD_RULES
        titles = 1 + len(self.title) + len(self.subject)
        strip = QR_STRIP if self.is_marked else 0
        return max(letterhead, strip) + titles * TITLE_LINE + TITLE_MARGINS


def opening_of(sheet: Sheet, *, is_marked: bool = False) -> Opening:
    """The head with the line breaks it needs; those that were stored with the issuer stay."""
    letterhead = fitted(sheet.letterhead, BESIDE_QR)
    return Opening(
        governing_body=letterhead.governing_body,
        host=letterhead.host,
        nation=letterhead.nation,
        title=broken([letterhead.title], face=BOLD, size=14, width=TITLE_WIDTH),
        subject=broken(sheet.subject, face=REGULAR, size=SIZE, width=TITLE_WIDTH),
        is_marked=is_marked,
    )


def running_line(sheet: Sheet) -> str:
    """What a loose page says of itself; a title that is too long is cut, what it lists is not."""
    subject = f" – {sheet.subject[0]}"
    room = RUNNING_WIDTH - text_width(subject, face=ITALIC, size=RUNNING_SIZE)
    title = sheet.letterhead.title
    lines = break_lines(title, face=ITALIC, size=RUNNING_SIZE, width=max(room, 60), most=1)
    return f"{lines[0]}{subject}"

"""What a scanner finds on each page: a mark in every corner of the text area, and a QR code.

Lengths are millimetres. Found on photographs of 2 megapixels, marks of 6 mm are; smaller ones are
not always. Around them the paper stays white, a cell of theirs or more.
"""

#: From the top left corner of the paper to the text area, and that area's size.
LEFT, TOP = 30, 20
TEXT_WIDTH, TEXT_HEIGHT = 252, 170

MARK, CLEAR = 6, 1.5
#: Where marks 0 to 3 begin, from the top left corner of the paper: clockwise round the page.
MARK_PLACES = (
    (LEFT, TOP),
    (LEFT + TEXT_WIDTH - MARK, TOP),
    (LEFT + TEXT_WIDTH - MARK, TOP + TEXT_HEIGHT - MARK),
    (LEFT, TOP + TEXT_HEIGHT - MARK),
)
QR = 13.5
#: In the first page's head; on the others in the margin above, where it costs no row.
FIRST_QR_PLACE = (LEFT + (TEXT_WIDTH - QR) / 2, TOP)
QR_PLACE = (252, 5)
#: What the first page's head is high at the least, the QR code's name below it included.
QR_STRIP = 18
#: What marks take of the other pages above the table with its line, and of all pages below it.
STRIP_ABOVE, STRIP_BELOW = MARK + CLEAR + 0.5, MARK + CLEAR
#: Left of the first page's QR code and right of it, between the marks.
BESIDE_QR = 105
#: What other pages have between the first mark and the name below their QR code.
RUNNING_WIDTH = 205


def qr_text(sheet_id: str, page: int) -> str:
    """Capitals and digits alone: that much fits into the smallest QR code there is."""
    return f"HN/{sheet_id}/{page}"

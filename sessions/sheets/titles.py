"""The lines of a paper's title, broken beforehand: the rule below follows the last of them."""

from conference.lib.pdf.measure import break_lines

REGULAR, BOLD = "LiberationSerif-Regular", "LiberationSerif-Bold"
#: Between the margins of an upright page, in millimetres.
WIDTH = 165


def title_lines(text: str, *, face: str = REGULAR, size: float = 13) -> list[str]:
    return break_lines(text, face=face, size=size, width=WIDTH, balanced=True)

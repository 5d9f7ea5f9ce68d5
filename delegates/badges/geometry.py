"""Sheets of badges as numbers, in millimetres."""

#: A6 upright; an A4 sheet cut twice gives four.
WIDTH, HEIGHT = 105, 148
PER_PAGE = {"a4": 4, "a6": 1}


def pages_for(badges: int, paper: str) -> int:
    """How many pages so many badges take on "a4" or "a6"."""
    return -(-badges // PER_PAGE[paper])

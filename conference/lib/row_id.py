def row_id(text: str) -> int | None:
    """The key of a row that an address or form names, or None for what can be none.

    Databases stop at integers of more than 64 bits, and `int` at very long ones.
    """
    is_key = text.isascii() and text.isdecimal() and len(text) < 19
    return int(text) if is_key else None

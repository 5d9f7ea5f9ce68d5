"""Operators and numbers of page content, as PDF writes them."""


def as_bytes(operator: bytes | str) -> bytes:
    return operator if isinstance(operator, bytes) else operator.encode()


def number(value: float) -> bytes:
    """To a millionth, as WeasyPrint does: readers round letters to dots, up or down by a hair."""
    return (b"%f" % value).rstrip(b"0").rstrip(b".")

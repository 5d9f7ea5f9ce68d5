"""Operators and numbers of page content, as PDF writes them."""


def as_bytes(operator: bytes | str) -> bytes:
    return operator if isinstance(operator, bytes) else operator.encode()


def number(value: float) -> bytes:
    """A thousandth of a pixel is nothing."""
    return (b"%.3f" % value).rstrip(b"0").rstrip(b".")

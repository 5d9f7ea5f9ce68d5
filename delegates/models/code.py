"""What a delegate is known by on the badge: a code that is typed, a token that is scanned."""

import secrets

#: Letters and digits that nobody mistakes for one another, read aloud or in small print.
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 6


def new_code() -> str:
    """A short code that staff can type: 30⁶ of them, so it identifies but protects nothing."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))


def new_token() -> str:
    """128 random bits for the badge's QR, which opens the delegate's own page."""
    return secrets.token_urlsafe(16)

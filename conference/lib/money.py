"""Money is whole đồng; papers part its thousands by dots."""

import re

#: Groups of three, parted by dots or by spaces, or no groups at all; “đ” may follow.
_AMOUNT = re.compile(r"([1-9][0-9]{0,2}([. ])[0-9]{3}(?:\2[0-9]{3})*|[1-9][0-9]*|0) ?(?:đ|đồng)?")


def in_dong(amount: int) -> str:
    """1200000 as “1.200.000”."""
    return f"{amount:,}".replace(",", ".")


def dong_of(text: str) -> int:
    """“1.200.000”, “1 200 000” and “1200000” as 1200000.

    ValueError for what may mean another amount: “200.5” or “1.50”, and a comma, which parts
    thousands to some and decimals to others.
    """
    found = _AMOUNT.fullmatch(" ".join(text.split()))
    if not found:
        msg = f"Not an amount in đồng: {text}"
        raise ValueError(msg)
    return int(re.sub(r"[. ]", "", found[1]))

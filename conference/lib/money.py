"""Money is whole đồng; papers part its thousands by dots."""


def in_dong(amount: int) -> str:
    """1200000 as “1.200.000”."""
    return f"{amount:,}".replace(",", ".")

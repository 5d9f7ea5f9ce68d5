"""How well colours stand out from one another (WCAG 2)."""


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white), for colours as #rrggbb."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: str) -> str:
    """Black or white, whichever stands out more."""
    return max("white", "black", key=lambda ink: contrast(_INKS[ink], colour))


_INKS = {"white": "#ffffff", "black": "#000000"}


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

"""Whole numbers in Vietnamese words: the closing counts and sums of papers."""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
#: How the last digit is said after “mươi”, and 5 after “mười” as well.
AFTER_TENS = {1: "mốt", 5: "lăm"}
GROUPS = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))
BILLION = 10**9


def number_in_words(n: int, *, zero_word: str = "linh") -> str:
    """105 as “một trăm linh năm”; `zero_word` is what is said for an empty ten, linh or lẻ.

    Exact for any size: beyond 10⁹ the words count in tỷ (một nghìn tỷ, một triệu tỷ). ValueError
    for a negative number: no paper of ours counts below nothing.
    """
    if n < 0:
        msg = f"No words for {n}: it is negative."
        raise ValueError(msg)
    return " ".join(_words(n, zero_word)) if n else DIGITS[0]


def _words(n: int, zero_word: str) -> list[str]:
    billions, rest = divmod(n, BILLION)
    words = [*_words(billions, zero_word), "tỷ"] if billions else []
    for size, name in GROUPS:
        group, rest = divmod(rest, size)
        if group:
            words += _hundreds(group, zero_word, follows=bool(words))
            words += [name] if name else []
    return words


def _hundreds(group: int, zero_word: str, *, follows: bool) -> list[str]:
    """A group of three digits; after another group its hundreds are said even if there are none."""
    hundreds, rest = divmod(group, 100)
    if not (hundreds or follows):
        return _tens(rest)
    words = [DIGITS[hundreds], "trăm"]
    if 0 < rest < 10:
        return [*words, zero_word, DIGITS[rest]]
    return words + _tens(rest)


def _tens(rest: int) -> list[str]:
    """A number below a hundred; nothing for 0, which the words before it imply."""
    tens, unit = divmod(rest, 10)
    if not tens:
        return [DIGITS[unit]] if unit else []
    words = ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if not unit:
        return words
    said = "một" if (tens, unit) == (1, 1) else AFTER_TENS.get(unit, DIGITS[unit])
    return [*words, said]

_VALUES = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
_NUMERALS = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"]


def roman(number: int) -> str:
    """A positive number as official lists count their parts: 4 is “IV”."""
    numeral = ""
    for value, letters in zip(_VALUES, _NUMERALS, strict=True):
        count, number = divmod(number, value)
        numeral += letters * count
    return numeral

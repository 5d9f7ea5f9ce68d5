"""How somebody is addressed on letters and certificates."""

#: Forms of address that need no other before them, whatever follows: “Bà TS.”.
_BEFORE_TITLES = ("Ông", "Bà", "Ông/Bà")
#: Those that are complete alone: “Bác sĩ” and “Anh hùng Lao động” are titles.
_ALONE = (*_BEFORE_TITLES, "Anh", "Chị", "Bác", "Cô", "Chú", "Đồng chí")
EITHER = "Ông/Bà"


def address_of(honorific: str) -> str:
    """“Bà” stays “Bà”, “TS.” becomes “Ông/Bà TS.”, nothing “Ông/Bà”."""
    words = honorific.split()
    if honorific in _ALONE or (words and words[0] in _BEFORE_TITLES):
        return honorific
    return f"{EITHER} {honorific}".strip()

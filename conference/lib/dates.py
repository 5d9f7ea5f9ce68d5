"""Dates in the wording of Vietnamese papers and pages, the same whatever the language."""

from datetime import date, datetime, time

_WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
_ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]


def official_date(day: date) -> str:
    """“ngày 04 tháng 10 năm 2023”: the decree pads days under 10, and months 1 and 2 alone."""
    return f"ngày {day:%d} {official_month(day)} năm {day.year}"


def undated(year: int) -> str:
    """The same with room to write day and month by hand, together with the paper's number."""
    return f"ngày      tháng      năm {year}"


def official_month(day: date) -> str:
    """“tháng 02”, but “tháng 6”."""
    return f"tháng {day.month:02}" if day.month < 3 else f"tháng {day.month}"


def official_weekday(day: date) -> str:
    return _WEEKDAYS[day.weekday()]


def official_period(first: date, last: date) -> str:
    """“từ ngày 04 đến ngày 06 tháng 10 năm 2023”, naming only what differs twice."""
    if first == last:
        return official_date(first)
    if first.year != last.year:
        return f"từ {official_date(first)} đến {official_date(last)}"
    start = f"ngày {first:%d}"
    if first.month != last.month:
        start += f" {official_month(first)}"
    return f"từ {start} đến {official_date(last)}"


def official_time(moment: time | datetime) -> str:
    """“08h00”."""
    return f"{moment:%Hh%M}"


def ordinal_day(number: int) -> str:
    """“Ngày thứ nhất” for 1."""
    word = _ORDINALS[number - 1] if number <= len(_ORDINALS) else str(number)
    return f"Ngày thứ {word}"


def date_range(first: date, last: date) -> str:
    """“04–06/10/2023”, writing only what differs twice."""
    if first == last:
        return f"{last:%d/%m/%Y}"
    if first.year != last.year:
        return f"{first:%d/%m/%Y} – {last:%d/%m/%Y}"
    if first.month != last.month:
        return f"{first:%d/%m} – {last:%d/%m/%Y}"
    return f"{first:%d}–{last:%d/%m/%Y}"

"""The 63 provinces as they stood from 2008, and what became of them on 1 July 2025.

Source: Nghị quyết 202/2025/QH15; Huế had become a centrally run city on 1 January 2025. Official
codes are given where a conference of ours needs them: they have been handed on, and are no keys.
"""

from datetime import date

from conference.lib.text import slug_of
from conference.models import Province

_SINCE = date(2008, 8, 1)  # Hà Tây joined Hà Nội: the list of 63 is as old as that
_LAST_DAY, _MERGED = date(2025, 6, 30), date(2025, 7, 1)
_HUE = date(2025, 1, 1)

#: What they are called from 1 July 2025, each with all those that are one now.
MERGED = {
    "Tuyên Quang": ["Hà Giang", "Tuyên Quang"],
    "Lào Cai": ["Yên Bái", "Lào Cai"],
    "Thái Nguyên": ["Bắc Kạn", "Thái Nguyên"],
    "Phú Thọ": ["Hòa Bình", "Vĩnh Phúc", "Phú Thọ"],
    "Bắc Ninh": ["Bắc Giang", "Bắc Ninh"],
    "Hưng Yên": ["Thái Bình", "Hưng Yên"],
    "Hải Phòng": ["Hải Dương", "Hải Phòng"],
    "Ninh Bình": ["Hà Nam", "Nam Định", "Ninh Bình"],
    "Quảng Trị": ["Quảng Bình", "Quảng Trị"],
    "Đà Nẵng": ["Quảng Nam", "Đà Nẵng"],
    "Quảng Ngãi": ["Kon Tum", "Quảng Ngãi"],
    "Gia Lai": ["Bình Định", "Gia Lai"],
    "Khánh Hòa": ["Ninh Thuận", "Khánh Hòa"],
    "Lâm Đồng": ["Đắk Nông", "Bình Thuận", "Lâm Đồng"],
    "Đắk Lắk": ["Phú Yên", "Đắk Lắk"],
    "Hồ Chí Minh": ["Bình Dương", "Bà Rịa – Vũng Tàu", "Hồ Chí Minh"],
    "Đồng Nai": ["Bình Phước", "Đồng Nai"],
    "Tây Ninh": ["Long An", "Tây Ninh"],
    "Cần Thơ": ["Sóc Trăng", "Hậu Giang", "Cần Thơ"],
    "Vĩnh Long": ["Bến Tre", "Trà Vinh", "Vĩnh Long"],
    "Đồng Tháp": ["Tiền Giang", "Đồng Tháp"],
    "Cà Mau": ["Bạc Liêu", "Cà Mau"],
    "An Giang": ["Kiên Giang", "An Giang"],
}
UNCHANGED = [
    "Hà Nội",
    "Cao Bằng",
    "Điện Biên",
    "Hà Tĩnh",
    "Lai Châu",
    "Lạng Sơn",
    "Nghệ An",
    "Quảng Ninh",
    "Sơn La",
    "Thanh Hóa",
]
CITIES = {"Hà Nội", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ", "Huế"}
CODES = {
    ("Hà Nội", _SINCE): "01",
    ("Bắc Giang", _SINCE): "24",
    ("Bắc Ninh", _SINCE): "27",
    ("Hưng Yên", _SINCE): "33",
    ("Bắc Ninh", _MERGED): "24",
    ("Hưng Yên", _MERGED): "33",
}

_TITLES = {Province.Kind.CITY: "thành phố", Province.Kind.PROVINCE: "tỉnh"}


def ensure_provinces() -> dict[str, Province]:
    """The provinces of 2008–2025 by slug; rows that exist already are left as they are."""
    known = {(row.slug, row.valid_from): row for row in Province.objects.all()}
    for name in UNCHANGED:
        _ensure(known, name, _SINCE)
    hue = _ensure(known, "Huế", _HUE)
    _ensure(known, "Thừa Thiên Huế", _SINCE, until=date(2024, 12, 31), successor=hue)
    for new, ended in MERGED.items():
        successor = _ensure(known, new, _MERGED)
        for name in ended:
            _ensure(known, name, _SINCE, until=_LAST_DAY, successor=successor)
    return {slug: row for (slug, valid_from), row in known.items() if valid_from == _SINCE}


def title_of(province: Province) -> str:
    """As units write it after their own name: “tỉnh Bắc Ninh”."""
    return f"{_TITLES[province.kind]} {province.name}"


def _ensure(known: dict, name: str, valid_from: date, *, until=None, successor=None) -> Province:
    key = slug_of(name), valid_from
    if key not in known:
        known[key] = Province.objects.create(
            slug=key[0],
            name=name,
            kind=Province.Kind.CITY if name in CITIES else Province.Kind.PROVINCE,
            code=CODES.get((name, valid_from), ""),
            valid_from=valid_from,
            valid_until=until,
            successor=successor,
        )
    return known[key]

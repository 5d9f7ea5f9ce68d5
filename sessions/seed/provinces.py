"""The four provinces as they stood in 2023, and what became of them on 1 July 2025."""

from datetime import date

from conference.models import Province

_SPLIT = date(1997, 1, 1)
_WIDENED = date(2008, 8, 1)
_LAST_DAY = date(2025, 6, 30)
_MERGED = date(2025, 7, 1)

#: (slug, name, code) of those that others joined.
SUCCESSORS = (("bac-ninh", "Bắc Ninh", "24"), ("hung-yen", "Hưng Yên", "33"))

#: (slug, name, code, slug of the successor), in the order in which papers list them.
ENDED = (
    ("hung-yen", "Hưng Yên", "33", "hung-yen"),
    ("bac-ninh", "Bắc Ninh", "27", "bac-ninh"),
    ("bac-giang", "Bắc Giang", "24", "bac-ninh"),
)

_TITLES = {Province.Kind.CITY: "thành phố", Province.Kind.PROVINCE: "tỉnh"}


def ensure_provinces() -> dict[str, Province]:
    """The provinces of 2023 by slug; rows that exist already are left as they are."""
    successors = {
        slug: _ensure(slug, _MERGED, name=name, code=code) for slug, name, code in SUCCESSORS
    }
    provinces = {
        "ha-noi": _ensure("ha-noi", _WIDENED, name="Hà Nội", code="01", kind=Province.Kind.CITY)
    }
    for slug, name, code, successor in ENDED:
        provinces[slug] = _ensure(
            slug,
            _SPLIT,
            name=name,
            code=code,
            valid_until=_LAST_DAY,
            successor=successors[successor],
        )
    return provinces


def title_of(province: Province) -> str:
    """As units write it after their own name: “tỉnh Bắc Ninh”."""
    return f"{_TITLES[province.kind]} {province.name}"


def _ensure(slug: str, valid_from: date, **defaults) -> Province:
    province, _created = Province.objects.get_or_create(
        slug=slug, valid_from=valid_from, defaults=defaults
    )
    return province

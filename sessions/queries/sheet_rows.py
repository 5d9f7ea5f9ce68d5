"""Who stands on a sheet, in groups and in order, as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from delegates.models import Delegate

GroupBy = Literal["province", "organisation", "none"]
OrderBy = Literal["rank", "name"]

#: What the last column says beside the heads of delegations.
_DUTIES = {Delegate.Duty.HEAD: "Trưởng đoàn", Delegate.Duty.DEPUTY: "Phó trưởng đoàn"}
_UNKNOWN_UNIT = "Chưa rõ đơn vị"
_DELEGATION = ("delegation__position", "delegation__name", "delegation_id")


@dataclass(frozen=True, slots=True)
class SheetRow:
    delegate_id: int
    name: str
    position: str
    unit: str
    phone: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """`name` is the delegation's, empty where a sheet is not grouped; `unit` divides it further."""

    name: str
    rows: tuple[SheetRow, ...]
    unit: str = ""


def groups_of(delegates, group_by: GroupBy, order_by: OrderBy) -> tuple[Group, ...]:
    """Groups in list order; a unit stands where its first delegate stands, no unit last."""
    groups: dict[tuple[str, str], list[SheetRow]] = {}
    for delegate in _read(delegates, group_by, order_by):
        groups.setdefault(_headings(delegate, group_by), []).append(_row(delegate))
    names = list(dict.fromkeys(name for name, _unit in groups))
    ordered = sorted(groups, key=lambda each: (names.index(each[0]), each[1] == _UNKNOWN_UNIT))
    return tuple(Group(name, tuple(groups[name, unit]), unit) for name, unit in ordered)


def _headings(delegate: dict, group_by: GroupBy) -> tuple[str, str]:
    """Delegation and unit, as far as the sheet is grouped by them."""
    name = "" if group_by == "none" else delegate["delegation__name"]
    by_unit = group_by == "organisation"
    return name, (delegate["organisation_name"] or _UNKNOWN_UNIT) if by_unit else ""


def _read(delegates, group_by: GroupBy, order_by: OrderBy) -> Iterable[dict]:
    """Rows as dictionaries: making model instances costs more than the query."""
    delegation = () if group_by == "none" else _DELEGATION
    rank = ("rank",) if order_by == "rank" else ()
    return delegates.order_by(*delegation, *rank, "sort_key", "pk").values(
        "pk",
        "full_name",
        "position",
        "organisation_name",
        "place_name",
        "phone",
        "duty",
        "delegation__name",
    )


def _row(delegate: dict) -> SheetRow:
    return SheetRow(
        delegate_id=delegate["pk"],
        name=delegate["full_name"],
        position=delegate["position"],
        unit=delegate["organisation_name"] or delegate["place_name"],
        phone=delegate["phone"],
        remark=_DUTIES.get(delegate["duty"], ""),
    )

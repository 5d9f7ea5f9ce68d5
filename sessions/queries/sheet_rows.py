"""Who stands on a sheet, in groups and in order, as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from conference.lib.phone import format_phone
from delegates.models import Delegate

GroupBy = Literal["province", "organisation", "none"]
OrderBy = Literal["rank", "name"]

#: What the last column says beside the heads of delegations.
DUTIES = {Delegate.Duty.HEAD: "Trưởng đoàn", Delegate.Duty.DEPUTY: "Phó trưởng đoàn"}
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
    """`name` is the delegation's, empty where a sheet is not grouped; `unit` divides it further.

    Delegations may share a name, but not the id.
    """

    name: str
    rows: tuple[SheetRow, ...]
    unit: str = ""
    delegation_id: int = 0


def groups_of(delegates, group_by: GroupBy, order_by: OrderBy) -> tuple[Group, ...]:
    """Groups in list order; a unit stands where its highest delegate would, places after units."""
    groups: dict[tuple[int, str], list[dict]] = {}
    for delegate in _read(delegates, group_by, order_by):
        groups.setdefault(_key(delegate, group_by), []).append(delegate)
    delegations = list(dict.fromkeys(pk for pk, _unit in groups))

    def place(key: tuple[int, str]):
        highest = min(delegate["rank"] for delegate in groups[key])
        is_place = not groups[key][0]["organisation_name"]
        return delegations.index(key[0]), is_place, key[1] == _UNKNOWN_UNIT, highest

    return tuple(_group(key, groups[key]) for key in sorted(groups, key=place))


def _key(delegate: dict, group_by: GroupBy) -> tuple[int, str]:
    """Delegation and unit, as far as the sheet is grouped by them."""
    delegation = 0 if group_by == "none" else delegate["delegation_id"]
    return delegation, (_unit(delegate) or _UNKNOWN_UNIT) if group_by == "organisation" else ""


def _group(key: tuple[int, str], delegates: list[dict]) -> Group:
    delegation, unit = key
    name = delegates[0]["delegation__name"] if delegation else ""
    return Group(name, tuple(map(_row, delegates)), unit, delegation)


def _unit(delegate: dict) -> str:
    """Who has no workplace comes from a place."""
    return delegate["organisation_name"] or delegate["place_name"]


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
        "rank",
        "delegation_id",
        "delegation__name",
    )


def _row(delegate: dict) -> SheetRow:
    return SheetRow(
        delegate_id=delegate["pk"],
        name=delegate["full_name"],
        position=delegate["position"],
        unit=_unit(delegate),
        phone=format_phone(delegate["phone"]),
        remark=DUTIES.get(delegate["duty"], ""),
    )

"""The list of delegates: in which order, and by what it is filtered."""

from django.contrib.admin.views.main import ORDER_VAR, ChangeList

from conference.lib.row_id import row_id
from delegates.models.delegate_queryset import LIST_ORDER

#: Clicking one of these columns sorts by several, or by the stored key: letters as in Vietnamese.
_BY_COLUMN = {
    "full_name": ["sort_key"],
    "rank": list(LIST_ORDER),
    "delegation": list(LIST_ORDER[:3]),
}


class DelegateChangeList(ChangeList):
    """Delegates in the order of official lists, until somebody clicks a column."""

    def get_ordering(self, request, queryset):
        if not self.params.get(ORDER_VAR):
            return list(LIST_ORDER)
        own = queryset.query.order_by  # the order of pickers, which would come before ranks
        asked = [each for each in super().get_ordering(request, queryset) if each not in own]
        return [*(part for column in asked for part in _in_full(column)), *LIST_ORDER[3:]]

    @property
    def delegation_id(self) -> int | None:
        """The delegation that the list is narrowed to, as its address says; or None."""
        return row_id(self.params.get("delegation__id__exact", ""))


def _in_full(column: str) -> list[str]:
    """The database's columns for one that was clicked, each turned round where that was."""
    name = column.removeprefix("-")
    parts = _BY_COLUMN.get(name, [name])
    return [f"-{part}" for part in parts] if column != name else parts

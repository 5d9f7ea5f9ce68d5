"""The parts of a sheet with their numbered headings, as PDF and workbook both print them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from conference.lib.roman import roman
from sessions.queries.sheet import Sheet
from sessions.queries.sheet_rows import SheetRow

UNREGISTERED = "ĐẠI BIỂU BỔ SUNG"


@dataclass(frozen=True, slots=True)
class Section:
    """A delegation, or one of its units; `opens` is the first of its delegation.

    Names have their numbers; they are empty where a sheet is not grouped. `total` counts the
    delegation.
    """

    name: str
    total: int
    unit: str
    opens: bool
    rows: tuple[SheetRow, ...]

    @property
    def headings(self) -> list[str]:
        """What stands above its rows."""
        name = [f"{self.name} ({self.total})"] if self.name and self.opens else []
        unit = [f"{self.unit} ({len(self.rows)})"] if self.unit else []
        return [*name, *unit]

    @property
    def headings_again(self) -> list[str]:
        """What stands there once more where its rows go on over a page break."""
        return [f"{name} (tiếp)" for name in (self.name, self.unit) if name]

    @property
    def headings_at_top(self) -> list[str]:
        """What stands above its rows where they begin a page."""
        again = [f"{self.name} (tiếp)"] if self.name and not self.opens else []
        return [*again, *self.headings]


def sections_of(sheet: Sheet) -> Iterator[Section]:
    by_delegation = groupby(sheet.groups, key=attrgetter("delegation_id", "name"))
    for number, ((_pk, name), groups) in enumerate(by_delegation, 1):
        groups = list(groups)
        total = sum(len(group.rows) for group in groups)
        for place, group in enumerate(groups, 1):
            yield Section(
                name=f"{roman(number)}. {name.upper()}" if name else "",
                total=total,
                unit=f"{place}. {group.unit}" if group.unit else "",
                opens=place == 1,
                rows=group.rows,
            )


def is_grouped(sheet: Sheet) -> bool:
    return any(group.name for group in sheet.groups)

from dataclasses import replace
from itertools import combinations

import pytest

from sessions.queries.sheet import OPTIONAL_COLUMNS, Arrangement
from sessions.queries.sheet_rows import Group
from sessions.sheets.columns import columns_of, wrap

from .samples import a_row, a_sheet


@pytest.mark.parametrize("phone", [(), ("phone",)])
def test_a_remark_takes_at_most_two_lines(phone):
    arrangement = Arrangement(columns=("position", "unit", *phone, "remark"))
    remark = columns_of(a_sheet(1, arrangement=arrangement))[-1]

    assert wrap("Phó trưởng đoàn", remark.width) == "Phó trưởng\nđoàn"


CHOICES = [
    columns
    for number in range(len(OPTIONAL_COLUMNS) + 1)
    for columns in combinations(OPTIONAL_COLUMNS, number)
]


@pytest.mark.parametrize("columns", CHOICES)
@pytest.mark.parametrize("signatures", [("Ký nhận",), ("Ký nhận sáng", "Ký nhận chiều")])
def test_whatever_columns_are_chosen_there_is_room_to_sign_and_for_names(columns, signatures):
    sheet = a_sheet(3, arrangement=Arrangement(columns=columns), signatures=signatures)

    laid = columns_of(sheet)

    assert sum(column.width for column in laid) == pytest.approx(252)
    assert [column.head for column in laid if not column.field] == list(signatures)
    assert {column.field for column in laid} == {"number", "name", "", *columns}
    assert min(column.width for column in laid if not column.field) >= 28
    assert wrap("Nguyễn Thị Mẫu 2", laid[1].width) == "Nguyễn Thị Mẫu 2"


def named(*names):
    return a_sheet(groups=(Group("", tuple(replace(a_row(1), name=name) for name in names)),))


def test_nine_of_ten_names_stand_on_one_line_unless_they_are_longer_than_names_are():
    long, longest = "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên", "Nguyễn Trần Phương Thảo"

    short = columns_of(named("Lê Văn An", "Lê Ba"))[1].width
    usual = columns_of(named(*[longest] * 9, long))[1].width
    wide = columns_of(named(long))[1].width

    assert (short, wide) == (36, 62)
    assert wrap(longest, usual) == longest
    assert usual < wide

from datetime import date, time

import pytest

from conference.lib.dates import (
    official_date,
    official_period,
    official_time,
    official_weekday,
    ordinal_day,
)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2023, 10, 4), "ngày 04 tháng 10 năm 2023"),
        (date(2024, 6, 5), "ngày 05 tháng 6 năm 2024"),
        (date(2024, 1, 31), "ngày 31 tháng 01 năm 2024"),
        (date(2024, 2, 10), "ngày 10 tháng 02 năm 2024"),
        (date(2024, 3, 1), "ngày 01 tháng 3 năm 2024"),
    ],
)
def test_days_under_ten_and_the_first_two_months_take_a_zero(day, written):
    assert official_date(day) == written


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2023, 10, 4), date(2023, 10, 4), "ngày 04 tháng 10 năm 2023"),
        (date(2023, 10, 4), date(2023, 10, 6), "từ ngày 04 đến ngày 06 tháng 10 năm 2023"),
        (date(2023, 1, 30), date(2023, 2, 1), "từ ngày 30 tháng 01 đến ngày 01 tháng 02 năm 2023"),
        (
            date(2023, 12, 31),
            date(2024, 1, 2),
            "từ ngày 31 tháng 12 năm 2023 đến ngày 02 tháng 01 năm 2024",
        ),
    ],
)
def test_a_period_names_once_what_its_ends_share(first, last, written):
    assert official_period(first, last) == written


def test_weekdays_are_counted_from_monday_the_second():
    week = [official_weekday(date(2023, 10, day)) for day in range(2, 9)]

    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


def test_a_time_is_written_with_an_h():
    assert official_time(time(8, 5)) == "08h05"


@pytest.mark.parametrize(
    ("number", "written"), [(1, "Ngày thứ nhất"), (4, "Ngày thứ tư"), (11, "Ngày thứ 11")]
)
def test_days_of_a_conference_are_counted_in_words(number, written):
    assert ordinal_day(number) == written

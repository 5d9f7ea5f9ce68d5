"""Dates, times and numbers, as people in Viet Nam write and read them."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.utils import formats, timezone, translation

from conference.templatetags.conference_format import clock, timed

THE_OPENING = date(2023, 10, 4)


@pytest.fixture(params=["vi", "en"])
def language(request):
    with translation.override(request.param):
        yield request.param


@pytest.fixture
def vietnamese():
    with translation.override("vi"):
        yield


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("typed", ["04/10/2023", "4/10/2023", "4-10-2023", "4/10/23", "2023-10-04"])
def test_a_date_is_read_day_first_in_both_languages(typed):
    assert forms.DateField().clean(typed) == THE_OPENING


@pytest.mark.usefixtures("language")
def test_a_day_after_the_twelfth_is_accepted():
    assert forms.DateField().clean("25/10/2023") == date(2023, 10, 25)


@pytest.mark.usefixtures("language")
def test_a_month_after_the_twelfth_is_refused():
    with pytest.raises(forms.ValidationError):
        forms.DateField().clean("10/25/2023")


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("typed", ["04/10/2023 07:30", "4/10/2023 7:30", "2023-10-04T07:30"])
def test_a_moment_is_read_day_first_with_24_hours(typed):
    moment = forms.DateTimeField().clean(typed)

    assert timezone.make_naive(moment) == datetime(2023, 10, 4, 7, 30)


@pytest.mark.usefixtures("language")
def test_the_admin_shows_a_moment_as_it_reads_it():
    field = forms.SplitDateTimeField(widget=AdminSplitDateTime())
    moment = timezone.make_aware(datetime(2023, 10, 4, 13, 5))

    context = field.widget.get_context("starts_at", moment, {})
    shown = [part["value"] for part in context["widget"]["subwidgets"]]

    assert shown == ["04/10/2023", "13:05"]
    assert field.clean(shown) == moment


@pytest.mark.usefixtures("language")
def test_the_week_begins_on_monday():
    assert formats.get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.usefixtures("vietnamese")
def test_vietnamese_dates_and_times_are_shown_day_first():
    moment = datetime(2023, 10, 4, 13, 5)

    assert formats.date_format(moment) == "04/10/2023"
    assert formats.date_format(moment, "DATETIME_FORMAT") == "04/10/2023 13:05"
    assert formats.time_format(time(7, 30)) == "07:30"


@pytest.mark.usefixtures("vietnamese")
def test_vietnamese_numbers_group_thousands_with_a_point_and_read_a_decimal_comma():
    assert formats.number_format(1234567.5, decimal_pos=1, force_grouping=True) == "1.234.567,5"
    assert forms.DecimalField(localize=True).clean("1234,5") == forms.DecimalField().clean("1234.5")


def test_a_time_is_told_to_machines_with_day_and_zone():
    moment = datetime(2023, 10, 5, 8, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))

    assert clock(moment) == "08:05"
    assert timed(moment) == '<time datetime="2023-10-05T08:05:00+07:00">08:05</time>'

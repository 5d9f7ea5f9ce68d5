from datetime import date

import pytest

from conference.models import Province
from sessions.seed.provinces import ensure_provinces, title_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "count"),
    [(date(2023, 10, 4), 63), (date(2025, 6, 30), 63), (date(2025, 7, 1), 34)],
)
def test_there_are_as_many_provinces_as_there_were(day, count):
    ensure_provinces()

    assert Province.objects.valid_on(day).count() == count


def test_the_provinces_are_those_of_the_conferences_days():
    provinces = ensure_provinces()

    assert set(provinces.values()) == set(Province.objects.valid_on(date(2023, 10, 4)))


@pytest.mark.parametrize(("day", "count"), [(date(2023, 10, 4), 5), (date(2025, 7, 1), 6)])
def test_centrally_run_cities_are_told_from_provinces(day, count):
    ensure_provinces()

    assert Province.objects.valid_on(day).filter(kind="city").count() == count


def test_bac_giang_and_the_old_bac_ninh_became_the_new_bac_ninh():
    provinces = ensure_provinces()

    new = Province.objects.valid_on(date(2025, 7, 1)).get(slug="bac-ninh")
    assert {provinces["bac-giang"].successor, provinces["bac-ninh"].successor} == {new}
    assert new.code == provinces["bac-giang"].code == "24"
    assert new != provinces["bac-ninh"]


def test_every_province_that_ended_has_a_successor_from_the_next_day():
    ensure_provinces()

    for province in Province.objects.filter(valid_until__isnull=False):
        gap = province.successor.valid_from - province.valid_until
        assert gap.days == 1, province


def test_hung_yen_was_widened_and_ha_noi_stayed():
    provinces = ensure_provinces()

    assert provinces["hung-yen"].successor.valid_from == date(2025, 7, 1)
    assert provinces["ha-noi"].valid_until is None


def test_provinces_that_exist_are_left_as_they_are():
    ensure_provinces()
    count = Province.objects.count()
    Province.objects.filter(slug="ha-noi").update(name="Thủ đô Hà Nội")

    provinces = ensure_provinces()

    assert provinces["ha-noi"].name == "Thủ đô Hà Nội"
    assert Province.objects.count() == count


def test_units_write_the_kind_of_province_before_its_name():
    provinces = ensure_provinces()

    assert title_of(provinces["ha-noi"]) == "thành phố Hà Nội"
    assert title_of(provinces["hung-yen"]) == "tỉnh Hưng Yên"

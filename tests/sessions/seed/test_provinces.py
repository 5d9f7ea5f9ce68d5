from datetime import date

import pytest

from conference.models import Province
from sessions.seed.provinces import ensure_provinces, title_of

pytestmark = pytest.mark.django_db


def test_the_provinces_are_those_of_the_conferences_days():
    provinces = ensure_provinces()

    assert set(provinces) == {"ha-noi", "hung-yen", "bac-ninh", "bac-giang"}
    assert set(provinces.values()) == set(Province.objects.valid_on(date(2023, 10, 4)))


def test_bac_giang_and_the_old_bac_ninh_became_the_new_bac_ninh():
    provinces = ensure_provinces()

    new = Province.objects.valid_on(date(2025, 7, 1)).get(slug="bac-ninh")
    assert {provinces["bac-giang"].successor, provinces["bac-ninh"].successor} == {new}
    assert new.code == provinces["bac-giang"].code == "24"
    assert new != provinces["bac-ninh"]


def test_hung_yen_was_widened_and_ha_noi_stayed():
    provinces = ensure_provinces()

    assert provinces["hung-yen"].successor.valid_from == date(2025, 7, 1)
    assert provinces["ha-noi"].valid_until is None


def test_provinces_that_exist_are_left_as_they_are():
    ensure_provinces()
    Province.objects.filter(slug="ha-noi").update(name="Thủ đô Hà Nội")

    provinces = ensure_provinces()

    assert provinces["ha-noi"].name == "Thủ đô Hà Nội"
    assert Province.objects.count() == 6


def test_units_write_the_kind_of_province_before_its_name():
    provinces = ensure_provinces()

    assert title_of(provinces["ha-noi"]) == "thành phố Hà Nội"
    assert title_of(provinces["hung-yen"]) == "tỉnh Hưng Yên"

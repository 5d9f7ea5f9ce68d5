from datetime import date

import pytest
from django.db import IntegrityError, transaction

from conference.models import Province
from tests.factories.conference import ProvinceFactory

pytestmark = pytest.mark.django_db

LAST_DAY = date(2025, 6, 30)


@pytest.fixture
def bac_ninh():
    """The province of 1997 and the one that took it over on 1 July 2025."""
    new = ProvinceFactory(name="Bắc Ninh", slug="bac-ninh", valid_from=date(2025, 7, 1))
    old = ProvinceFactory(name="Bắc Ninh", slug="bac-ninh", valid_until=LAST_DAY, successor=new)
    return old, new


def test_a_name_means_the_province_of_its_day(bac_ninh):
    old, new = bac_ninh

    assert Province.objects.valid_on(date(2023, 10, 4)).get(slug="bac-ninh") == old
    assert Province.objects.valid_on(LAST_DAY).get(slug="bac-ninh") == old
    assert Province.objects.valid_on(date(2025, 7, 1)).get(slug="bac-ninh") == new


def test_a_province_still_valid_has_no_successor(bac_ninh):
    with pytest.raises(IntegrityError), transaction.atomic():
        ProvinceFactory(successor=bac_ninh[1])

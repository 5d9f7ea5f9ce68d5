from datetime import date

import pytest
from django.core.management import call_command

from conference.models import Province

pytestmark = pytest.mark.django_db


def test_an_installation_without_sample_data_has_provinces_to_choose_from(capsys):
    call_command("load_provinces")
    call_command("load_provinces")

    assert Province.objects.valid_on(date(2025, 7, 1)).count() == 34
    assert Province.objects.filter(slug="nghe-an").count() == 1
    assert capsys.readouterr().out.startswith("63 provinces")

"""The form of an allowance rate: its amount is money, and a slip in it is paid out."""

import pytest
from django.urls import reverse

from sessions.models import AllowanceRate
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.sessions import AllowanceRateFactory

pytestmark = pytest.mark.django_db
ADD = reverse("admin:agenda_allowancerate_add")


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def organiser(client, conference):
    client.force_login(RoleFactory(conference=conference, kind="organiser").user)
    return client


def sent(conference, amount):
    return {
        "conference": conference.pk,
        "name": "Hỗ trợ tiền ăn",
        "amount": amount,
        "valid_from": "01/01/2023",
        "valid_to": "",
        "legal_basis": "",
    }


@pytest.mark.parametrize("amount", ["200.000", "200 000", "200000", "200.000 đ"])
def test_an_amount_is_stored_as_it_was_meant(organiser, conference, amount):
    organiser.post(ADD, sent(conference, amount))

    assert AllowanceRate.objects.get().amount == 200_000


@pytest.mark.parametrize("amount", ["200.5", "1.50", "200,000", "hai trăm"])
def test_an_ambiguous_amount_is_refused_in_words_and_stays_in_its_box(
    organiser, conference, amount
):
    page = organiser.post(ADD, sent(conference, amount)).content.decode()

    assert "Xin ghi số tiền chẵn đồng, như 200.000 hoặc 200000" in page
    assert f'value="{amount}"' in page
    assert not AllowanceRate.objects.exists()


@pytest.mark.parametrize("amount", ["0", ""])
def test_nothing_is_no_rate(organiser, conference, amount):
    organiser.post(ADD, sent(conference, amount))

    assert not AllowanceRate.objects.exists()


def test_a_stored_amount_is_shown_with_its_thousands_and_saved_unchanged(organiser, conference):
    rate = AllowanceRateFactory(conference=conference, amount=1_200_000)
    change = reverse("admin:agenda_allowancerate_change", args=[rate.pk])

    assert 'value="1.200.000"' in organiser.get(change).content.decode()
    organiser.post(change, sent(conference, "1.200.000"))

    rate.refresh_from_db()
    assert rate.amount == 1_200_000

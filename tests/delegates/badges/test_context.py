from datetime import date

import pytest
from django.core.files.base import ContentFile

from delegates.badges.context import badge_of, look_of, occasion_of
from delegates.badges.look import Look
from delegates.models import BadgeDesign
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory

pytestmark = pytest.mark.django_db


def test_a_badge_says_what_was_registered():
    delegate = DelegateFactory(
        honorific="TS.",
        full_name="Nguyễn Thị Vân",
        position="Phó Hiệu trưởng",
        organisation_name="Trường Đại học Lao động – Xã hội",
    )

    badge = badge_of(delegate)

    assert (badge.given_name, badge.full_name) == ("Vân", "TS. Nguyễn Thị Vân")
    assert badge.position == "Phó Hiệu trưởng"
    assert badge.organisation == "Trường Đại học Lao động – Xã hội"
    assert badge.delegation == delegate.delegation.name
    assert (badge.label, badge.colour) == (delegate.category.badge_label, delegate.category.colour)
    assert badge.event == delegate.delegation.conference.short_title
    assert badge.code == delegate.code


def test_the_qr_opens_the_delegates_own_page_at_the_address_of_the_site(settings):
    settings.SITE_URL = "https://hoinghi.example.vn"
    delegate = DelegateFactory()

    assert badge_of(delegate).url == f"https://hoinghi.example.vn/d/{delegate.token}/"


def test_neither_phone_nor_mail_nor_notes_come_near_a_badge():
    delegate = DelegateFactory(phone="0912345678", email="van@example.vn", notes="Ăn chay")

    badge = repr(badge_of(delegate, with_photo=True))

    assert [secret for secret in ("12345678", "van@", "chay") if secret in badge] == []


def test_a_photo_is_printed_where_the_design_asks_for_it():
    delegate = DelegateFactory()
    assert badge_of(delegate, with_photo=True).photo == ""

    delegate.photo.save("a.jpg", ContentFile(b"jpeg"))

    assert badge_of(delegate).photo == ""
    assert badge_of(delegate, with_photo=True).photo == f"file://{delegate.photo.path}"


@pytest.mark.parametrize(
    ("first", "last", "occasion"),
    [
        (date(2023, 10, 4), date(2023, 10, 6), "Bắc Ninh, 04–06/10/2023"),
        (date(2023, 10, 4), date(2023, 10, 4), "Bắc Ninh, 04/10/2023"),
        (date(2023, 9, 30), date(2023, 10, 2), "Bắc Ninh, 30/09 – 02/10/2023"),
        (date(2023, 12, 31), date(2024, 1, 1), "Bắc Ninh, 31/12/2023 – 01/01/2024"),
    ],
)
def test_the_occasion_says_no_part_of_the_dates_twice(first, last, occasion):
    conference = ConferenceFactory.build(place="Bắc Ninh", starts_on=first, ends_on=last)

    assert occasion_of(conference) == occasion


def test_a_new_design_looks_as_a_look_does_of_which_nothing_is_said():
    assert look_of(BadgeDesign()) == Look()

"""More buses than fit beside the themes: one is chosen from a list, without JavaScript too."""

import pytest
from playwright.sync_api import expect

from sessions.services.publication import publish_agenda
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.factories.conference import ConferenceFactory, ThemeFactory
from tests.factories.sessions import FieldVisitFactory, SessionFactory, StopFactory

pytestmark = pytest.mark.django_db(transaction=True)

AGENDA = "/bac-ninh-2023/agenda/"


@pytest.fixture(autouse=True)
def conference():
    conference = ConferenceFactory(slug="bac-ninh-2023")
    ThemeFactory(conference=conference)
    SessionFactory(conference=conference, kind="opening", title="Khai mạc")
    SessionFactory(conference=conference, kind="visit", title="Tham quan")
    visit = FieldVisitFactory(conference=conference)
    for number in range(1, 41):
        StopFactory(bus__conference=conference, bus__name=f"Xe {number:02}", visit=visit)
    publish_agenda(conference=conference)
    return conference


def test_a_bus_is_chosen_and_left_again_on_a_phone_without_javascript(phone):
    phone.goto(AGENDA)
    phone.select_option("[name=bus]", label="Xe 17")
    phone.click(".filters button")

    expect(phone.locator(".notice")).to_contain_text("Xe 17")
    expect(phone.locator("[name=bus] option:checked")).to_have_text("Xe 17")
    assert phone.locator(".session h3").all_inner_texts() == ["Tham quan"]

    phone.select_option("[name=bus]", label="Tất cả các xe")
    phone.click(".filters button")
    assert phone.locator(".session h3").all_inner_texts() == ["Khai mạc", "Tham quan"]


def test_the_list_has_a_name_is_as_high_as_a_thumb_and_fits_the_phone(phone):
    phone.goto(AGENDA)

    chosen = phone.get_by_label("Xem theo xe")
    button = phone.get_by_role("button", name="Hiển thị")
    assert [each.bounding_box()["height"] >= 48 for each in (chosen, button)] == [True, True]
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [AGENDA, f"/en{AGENDA}"])
def test_the_list_is_accessible_in_both_languages(page, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(path)

    assert_accessible(page)


def test_the_list_is_valid_html(client, conference):
    chosen = f"{AGENDA}?bus={conference.buses.last().pk}"

    assert_valid_html(
        {path: client.get(path).content.decode() for path in (chosen, f"/en{chosen}")}
    )

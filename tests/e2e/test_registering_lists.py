"""Lists and suggestions of the form that registers people, by keyboard."""

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from conference.models import Conference
from tests.e2e.accessibility import assert_accessible
from tests.e2e.typist import typist_at

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conference(live_server):
    call_command("load_bac_ninh")
    return Conference.objects.get(slug="bac-ninh-2023")


@pytest.fixture
def typist(page, conference):
    return typist_at(page, conference)


def test_suggestions_obey_the_keys_of_a_combobox(typist, page):
    unit = page.locator("#id_organisation_name")
    options = page.locator("#id_organisation_name_suggestions [role=option]")
    unit.focus()
    typist.choose("hoi phu nu")
    expect(options.first).to_be_visible()
    expect(unit).to_have_attribute("aria-expanded", "true")
    assert_accessible(page)

    typist.press("ArrowUp")  # the last, from the box itself
    expect(unit).to_have_attribute("aria-activedescendant", options.last.get_attribute("id"))
    typist.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    first = options.first.inner_text()
    typist.press("Enter")  # takes it, and saves nothing yet
    expect(unit).to_have_value(first)
    expect(unit).to_have_attribute("aria-expanded", "false")
    assert first.startswith("Hội Liên hiệp Phụ nữ")

    typist.press("ArrowDown")
    expect(options.first).to_be_visible()
    typist.press("Escape")
    expect(options.first).to_be_hidden()
    typist.choose(" x")  # what is typed stands
    typist.press("Tab")
    expect(unit).to_have_value(f"{first} x")
    expect(page.locator("#id_position")).to_be_focused()


def test_a_suggestion_is_taken_by_a_click(typist, page):
    page.locator("#id_position").focus()
    typist.choose("pho giam")
    page.locator("#id_position_suggestions [role=option]").first.click()

    expect(page.locator("#id_position")).to_have_value("Phó Giám đốc")
    expect(page.locator("#id_position")).to_be_focused()


@pytest.mark.parametrize(
    ("letters", "chosen"),
    [("bac g", "Bắc Giang"), ("BẮC N", "Bắc Ninh"), ("hung", "Hưng Yên"), ("moi", "Khách mời")],
)
def test_a_delegation_is_chosen_by_letters_without_marks(typist, page, letters, chosen):
    page.locator("#id_delegation").focus()
    typist.choose(letters)

    assert page.locator("#id_delegation option:checked").inner_text() == chosen


def test_one_letter_again_goes_on_to_the_next_and_arrows_stay_native(typist, page):
    delegation = page.locator("#id_delegation")
    chosen = delegation.locator("option:checked")
    delegation.focus()
    typist.choose("bb")
    assert chosen.inner_text() == "Bắc Giang"
    typist.press("ArrowUp")
    assert chosen.inner_text() == "Bắc Ninh"


def test_ctrl_enter_saves_from_a_list(typist, page):
    typist.write("Giáp Thị Hạnh")
    typist.press("Tab", "Tab")
    typist.choose("bac g")
    typist.press("Tab")
    typist.choose("ngan")
    typist.press("Control+Enter")

    expect(page.locator(".success")).to_contain_text("Giáp Thị Hạnh")

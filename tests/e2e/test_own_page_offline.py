"""A delegate's own page is kept by its button alone, and nobody else is given it."""

import pytest
from playwright.sync_api import expect

from delegates.models import Delegate
from tests.e2e.accessibility import assert_accessible
from tests.e2e.keeping import (
    FORGET,
    KEEP,
    OTHER,
    OTHER_NAME,
    OWN,
    OWN_NAME,
    PATHS,
    keep,
    running_conference,
    visit,
)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conference():
    return running_conference()


def test_an_own_page_is_not_kept_before_it_is_asked_for(page, context):
    visit(page, OWN)
    page.goto(OWN, wait_until="networkidle")

    assert page.evaluate(PATHS, "own") == []
    assert OWN not in page.evaluate(PATHS, "pages")
    context.set_offline(True)
    page.goto(OWN)
    expect(page.locator("h1")).to_have_text("Không có mạng")
    assert OWN_NAME not in page.content()


def test_an_own_page_that_was_kept_opens_without_a_network_and_no_other_does(page, context):
    keep(page, OWN)
    page.goto(OTHER)
    context.set_offline(True)

    page.goto(OTHER)
    expect(page.locator("h1")).to_have_text("Không có mạng")
    assert (OWN_NAME in page.content(), OTHER_NAME in page.content()) == (False, False)
    page.goto(OWN)
    expect(page.locator("h1")).to_contain_text(OWN_NAME)
    assert page.locator("main img").evaluate("(photo) => photo.naturalWidth") == 30
    expect(page.locator(".offline-note")).to_contain_text("cập nhật lúc")
    assert_accessible(page)


def test_the_page_without_a_network_does_not_tell_whose_pages_are_kept(page, context):
    keep(page, OWN)
    context.set_offline(True)

    page.goto("/bac-ninh-2023/")

    assert (OWN_NAME in page.content(), OWN in page.content()) == (False, False)


def test_an_own_page_is_forgotten_again_by_keyboard_and_even_without_a_network(page, context):
    keep(page, OWN)
    context.set_offline(True)
    page.goto(OWN)

    page.get_by_role("button", name=FORGET).press("Enter")

    expect(page.get_by_role("button", name=KEEP)).to_be_focused()
    page.goto(OWN)
    expect(page.locator("h1")).to_have_text("Không có mạng")
    assert page.evaluate(PATHS, "own") == []


def test_a_kept_page_whose_address_was_replaced_is_deleted_at_once(page, context):
    keep(page, OWN)
    Delegate.objects.filter(token="A" * 22).update(token="C" * 22)
    page.goto(OWN, wait_until="networkidle")
    context.set_offline(True)

    page.goto(OWN)

    expect(page.locator("h1")).to_have_text("Không có mạng")
    assert page.evaluate(PATHS, "own") == []


@pytest.mark.parametrize("more", ["", "?zarsrc=30"])
def test_a_kept_page_follows_the_register(page, context, more):
    keep(page, OWN)
    Delegate.objects.filter(token="A" * 22).update(full_name="Tên Mới")
    page.goto(OWN + more, wait_until="networkidle")
    context.set_offline(True)

    page.goto(OWN)

    expect(page.locator("h1")).to_contain_text("Tên Mới")


def test_without_javascript_nothing_is_offered_that_does_not_work(phone):
    phone.goto(OWN)

    expect(phone.get_by_role("button", name=KEEP)).to_have_count(0)


def test_the_own_page_in_english_is_kept_in_the_same_way(page, context):
    visit(page, f"/en{OWN}")
    page.get_by_role("button", name="Keep on this phone").click()
    expect(page.locator("[data-own] [role=status]")).to_contain_text("Kept on this phone")
    context.set_offline(True)

    page.goto(f"/en{OWN}")

    expect(page.locator("h1")).to_contain_text(OWN_NAME)

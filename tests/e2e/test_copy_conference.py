"""An organiser makes the next region's conference from the one that was held."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect

from conference.models import Conference
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.factories.conference import RoleFactory

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "một hai ba"
COPY = "/staff/bac-ninh-2023/copy/"


@pytest.fixture(autouse=True)
def organiser():
    call_command("load_bac_ninh")
    user = get_user_model().objects.create_user("mau", password=PASSWORD)
    RoleFactory(user=user, conference=Conference.objects.get(), kind="organiser")
    return user


def log_in(page):
    page.goto(f"/accounts/login/?next={COPY}")
    page.fill("[name=username]", "mau")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"**{COPY}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_is_accessible_and_fits_the_screen_with_and_without_errors(page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    log_in(page)

    for _state in ["as it opens", "with an error at every field"]:
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator("form[method=post]").last.evaluate("form => { form.noValidate = true }")
        page.fill("[name=title]", "")
        page.get_by_role("button", name="Tạo hội nghị mới").click()
        expect(page.locator(".errorlist").first).to_be_visible()


def test_the_page_is_valid_html_with_and_without_errors(page):
    log_in(page)
    page.locator("form[method=post]").last.evaluate("form => { form.noValidate = true }")
    page.fill("[name=title]", "")
    with page.expect_response(lambda response: response.request.method == "POST") as answer:
        page.get_by_role("button", name="Tạo hội nghị mới").click()

    pages = {"copy": page.request.get(COPY).text(), "errors": answer.value.text()}
    assert_valid_html(pages)


def test_the_next_conference_is_made_on_a_phone_without_javascript(phone):
    log_in(phone)
    phone.fill("[name=short_title]", "Hội nghị giảm nghèo Đắk Lắk 2024")
    phone.fill("[name=starts_on]", "05/03/2024")
    phone.fill("[name=place]", "Đắk Lắk")
    phone.get_by_role("button", name="Tạo hội nghị mới").click()

    expect(phone).to_have_url(re.compile(r"/admin/conference/conference/\d+/change/$"))
    expect(phone.locator(".messagelist")).to_contain_text("Hội nghị giảm nghèo Đắk Lắk 2024")
    expect(phone.locator("[name=slug]")).to_have_value("hoi-nghi-giam-ngheo-dak-lak-2024")
    expect(phone.locator("[name=ends_on]")).to_have_value("07/03/2024")

    phone.get_by_role("link", name="tiêu đề, phòng và tham luận của các phiên").click()

    expect(phone.get_by_role("heading", level=2).first).to_contain_text("05/03/2024")
    expect(phone.locator("main")).to_contain_text("Khai mạc Hội nghị")
    source, copy = Conference.objects.order_by("pk")
    assert copy.sessions.count() == source.sessions.count()


def test_the_keyboard_alone_does_it(page):
    log_in(page)
    page.focus("[name=short_title]")
    page.keyboard.type("Đắk Lắk 2024")
    page.fill("[name=starts_on]", "05/03/2024")
    page.focus("[name=place]")
    page.keyboard.type("Đắk Lắk")
    page.keyboard.press("Enter")

    page.wait_for_url("**/change/")
    assert Conference.objects.filter(slug="dak-lak-2024").exists()

"""The form by which staff print an attendance sheet: on a phone, by keyboard, as PDF and Excel."""

from io import BytesIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from openpyxl import load_workbook
from playwright.sync_api import expect

from delegates.models import PrintLog
from tests.e2e.accessibility import assert_accessible

pytestmark = pytest.mark.django_db(transaction=True)
PAGE = "/staff/bac-ninh-2023/print/"


@pytest.fixture(autouse=True)
def printing_page(page, live_server):
    """Before the real conference's page, logged in, on a small phone."""
    call_command("load_bac_ninh")
    get_user_model().objects.create_superuser("admin", password="một hai ba")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/accounts/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "một hai ba")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    page.goto(PAGE)


def unfold(page):
    summary = page.locator("form[action$='/print/sheet/'] summary")
    summary.focus()
    summary.press("Enter")


def test_what_is_folded_away_is_accessible_and_fits_the_screen(page):
    unfold(page)

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_workbook_of_half_a_day_is_chosen_by_keyboard(page):
    page.select_option("[name=subject]", "morning:2023-10-05")
    unfold(page)
    page.get_by_label("Chức vụ").press("Space")
    page.get_by_label("Số điện thoại").press("Space")
    page.fill("[name=blank_rows]", "0")

    with page.expect_download() as download:
        page.get_by_role("button", name="Tải bản Excel").press("Enter")

    sheet = load_workbook(BytesIO(Path(download.value.path()).read_bytes())).active
    values = [value for row in sheet.values for value in row if value]
    assert "Buổi sáng ngày 05 tháng 10 năm 2023" in values
    assert "Số điện thoại" in values
    assert "Chức vụ" not in values
    assert "ĐẠI BIỂU BỔ SUNG" not in values
    assert PrintLog.objects.get().kind == "sheet"


def test_a_number_of_blank_rows_beyond_the_bounds_is_said_at_once(page):
    unfold(page)
    page.fill("[name=blank_rows]", "101")

    page.get_by_role("button", name="In danh sách điểm danh").press("Enter")

    assert page.evaluate("document.querySelector('[name=blank_rows]').validity.rangeOverflow")
    assert not PrintLog.objects.exists()


def test_a_sheet_that_is_asked_for_twice_in_haste_is_printed_once(page):
    button = page.get_by_role("button", name="In danh sách điểm danh")
    page.clock.install()

    with page.context.expect_page() as opened:
        button.click()
        button.evaluate("button => button.click()")  # Playwright itself would wait
    opened.value.wait_for_load_state()

    expect(button).to_have_attribute("aria-disabled", "true")
    page.clock.fast_forward(4000)
    expect(button).not_to_have_attribute("aria-disabled", "true")
    assert PrintLog.objects.count() == 1
    assert len(page.context.pages) == 2


def test_the_other_button_of_the_form_is_not_held_up(page):
    with page.expect_download():
        page.get_by_role("button", name="Tải bản Excel").click()
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="In danh sách điểm danh").click()
    opened.value.wait_for_load_state()

    assert sorted(PrintLog.objects.values_list("format", flat=True)) == ["pdf", "xlsx"]

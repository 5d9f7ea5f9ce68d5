"""The main job, walked in a browser: register, find, print, scan, sign."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect
from pypdf import PdfReader

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "đi một vòng"


@pytest.fixture(autouse=True)
def site(settings, live_server):
    """The real conference, with absolute links that lead back to this server."""
    settings.SITE_URL = live_server.url
    call_command("load_bac_ninh")
    get_user_model().objects.create_superuser("admin", password=PASSWORD)


@pytest.fixture
def violations(page):
    """What the browser refused or could not load: a strict policy must cost no page anything."""
    found = []
    page.on("console", lambda message: message.type == "error" and found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def log_in(page):
    page.goto("/admin/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    expect(page.locator("#user-tools")).to_be_visible()


def downloaded(page, path):
    """What the browser gets for the page's own form that leads to `path`, as a file."""
    form = page.locator(f'form[action$="{path}"]')
    fields = form.evaluate("form => Object.fromEntries(new FormData(form))")
    response = page.request.post(
        page.evaluate("location.origin") + form.get_attribute("action"),
        form=fields,
        headers={"Referer": page.url},
    )
    assert response.headers["content-type"] == "application/pdf"
    return response.body()


def test_a_delegate_is_registered_found_printed_scanned_and_listed(page, violations, tmp_path):
    page.goto("/")
    page.get_by_role("link", name="Xem chương trình").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chương trình")

    log_in(page)
    page.goto("/admin/delegates/delegate/add/")
    page.fill("[name=honorific]", "Bà")
    page.fill("[name=full_name]", "Nguyễn Thị Ánh Nguyệt")
    page.select_option("[name=delegation]", label="Bắc Ninh")
    page.select_option("[name=category]", index=1)
    page.fill("[name=organisation_name]", "Hội Liên hiệp Phụ nữ xã Đại Bái (dữ liệu mẫu)")
    page.fill("[name=phone]", "0900000999")
    page.locator("[name=_save]").first.click()
    expect(page.locator(".success")).to_contain_text("Nguyễn Thị Ánh Nguyệt")

    page.fill("#searchbar", "nguyen thi anh nguyet")
    page.press("#searchbar", "Enter")
    row = page.locator("#result_list tbody tr")
    expect(row).to_have_count(1)
    code = row.locator(".field-code").inner_text()

    row.locator("input.action-select").check()
    page.select_option("[name=action]", "print_selected_badges")
    badge = tmp_path / "badge.pdf"
    badge.write_bytes(chosen_action(page))
    link = scanned(badge)
    page.goto(link)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nguyễn Thị Ánh Nguyệt")
    expect(page.locator("main")).to_contain_text(code)

    page.goto("/staff/bac-ninh-2023/print/")
    page.select_option("[name=subject]", f"day:{date(2023, 10, 4)}")
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(downloaded(page, "/print/sheet/"))
    assert "Nguyễn Thị Ánh Nguyệt" in text_of(sheet)
    assert violations == []


def chosen_action(page):
    """The badges of the ticked rows, once they have been seen before printing."""
    page.click("button[name=index]")
    expect(page.locator(".first-sheet img")).to_be_visible()
    form = page.locator("main form[method=post]")
    fields = form.evaluate("form => Object.fromEntries(new FormData(form))")
    address = page.url.partition("?")[0]
    response = page.request.post(address, form=fields, headers={"Referer": page.url})
    assert response.headers["content-type"] == "application/pdf"
    return response.body()


def scanned(badge: Path) -> str:
    """What a phone reads on the badge printed at 300 dpi."""
    with pypdfium2.PdfDocument(badge) as document:
        picture = document[0].render(scale=300 / 72).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    return code.text


def text_of(sheet: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(sheet).pages)

"""The pages of official papers: accessible, valid, and of use on a phone without JavaScript."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect

from delegates.models import Delegate
from sessions.models import AllowanceRate, PaidDays, Session
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.factories.sessions import AllowanceRateFactory, AttendanceFactory

pytestmark = pytest.mark.django_db(transaction=True)

PRINTING = "/staff/bac-ninh-2023/print/"
PAGES = [PRINTING, *(f"{PRINTING}{page}/" for page in ("payment", "invitations", "certificates"))]


@pytest.fixture(autouse=True)
def people():
    """Two residents who were there, of one of whom nobody knows whether she draws a salary."""
    call_command("load_bac_ninh")
    get_user_model().objects.create_superuser("admin", password="một hai ba")
    residents = list(Delegate.objects.filter(payroll="no").in_list_order()[:2])
    for delegate in residents:
        AttendanceFactory(delegate=delegate, session=Session.objects.first())
    Delegate.objects.filter(pk=residents[1].pk).update(payroll="unknown")
    return residents


def log_in(page):
    page.goto("/accounts/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "một hai ba")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_pages_are_accessible_and_fit_the_screen(page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    log_in(page)
    for path in PAGES:
        page.goto(path)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_pages_are_valid_html(page):
    log_in(page)

    assert_valid_html({path: page.request.get(path).text() for path in PAGES})


def test_days_are_typed_and_payroll_is_said_on_a_phone(phone, people):
    log_in(phone)
    phone.goto(f"{PRINTING}payment/")
    phone.get_by_label(f"Số ngày của {people[0].full_name}").first.fill("3")
    phone.locator(f"[name=payroll-{people[1].pk}]").select_option("no")
    phone.get_by_role("button", name="Lưu", exact=True).click()

    expect(phone.locator(".messages")).to_have_text("Đã lưu.")
    expect(phone.locator(".figures dd").first).to_have_text("2")
    assert PaidDays.objects.get().days == 3


def test_typed_days_are_kept_when_another_rate_is_shown(phone, people):
    other = AllowanceRateFactory(conference=people[0].delegation.conference, name="Tiền nghỉ")
    AllowanceRateFactory(conference=other.conference, name="Tiền ăn")
    log_in(phone)
    phone.goto(f"{PRINTING}payment/")
    phone.get_by_label(f"Số ngày của {people[0].full_name}").first.fill("2")
    phone.locator("[name=next-rate]").select_option(str(other.pk))
    phone.get_by_role("button", name="Lưu và hiển thị").click()

    phone.wait_for_url(f"**/payment/?rate={other.pk}")
    expect(phone.locator("[name=next-rate]")).to_have_value(str(other.pk))
    assert PaidDays.objects.get().days == 2


def test_an_amount_is_typed_with_its_dots(page):
    log_in(page)
    page.goto("/admin/agenda/allowancerate/add/")
    page.fill("[name=name]", "Hỗ trợ tiền nghỉ")
    page.locator("[name=amount]").press_sequentially("200.000")
    page.fill("[name=valid_from]", "01/01/2023")
    page.locator("[name=_save]").click()

    page.wait_for_url("**/allowancerate/")
    assert AllowanceRate.objects.get(name="Hỗ trợ tiền nghỉ").amount == 200_000


def test_two_are_ticked_among_all_by_search(phone, people):
    log_in(phone)
    phone.goto(f"{PRINTING}invitations/")
    phone.get_by_role("button", name="Bỏ chọn tất cả").click()
    for person in people:
        phone.fill("[name=q]", person.full_name)
        phone.press("[name=q]", "Enter")
        phone.get_by_role("checkbox", name=person.full_name).first.check()
    phone.fill("[name=q]", "")
    phone.press("[name=q]", "Enter")

    expect(phone.locator(".ticking p")).to_contain_text("Đang chọn 2 trong 96 người")
    expect(phone.locator(".ticking")).to_be_in_viewport()


def test_nobody_ticked_is_told_at_the_top_with_a_way_to_the_list(phone):
    log_in(phone)
    phone.goto(f"{PRINTING}invitations/")
    phone.get_by_role("button", name="Bỏ chọn tất cả").click()
    with phone.expect_popup() as opened:
        phone.get_by_role("button", name="In giấy mời").click()

    opened.value.wait_for_load_state()
    alert = opened.value.get_by_role("alert")
    expect(alert).to_contain_text("Chưa chọn đại biểu nào.")
    expect(alert).to_be_in_viewport()
    alert.get_by_role("link").click()
    expect(opened.value.locator(".ticking")).to_contain_text("Đang chọn 0 trong 96 người")


def test_the_number_of_ticks_follows_the_boxes(page):
    log_in(page)
    page.goto(f"{PRINTING}invitations/")
    page.locator("[name=delegate]").first.uncheck()

    expect(page.locator(".ticking p")).to_contain_text("Đang chọn 95 trong 96 người")


def test_somebody_is_looked_for_and_what_was_typed_stays(phone):
    log_in(phone)
    phone.goto(f"{PRINTING}invitations/")
    phone.fill("[name=place]", "Nhà văn hóa tỉnh")
    phone.fill("[name=q]", "khong co ai")
    phone.press("[name=q]", "Enter")

    expect(phone.locator(".recipients .notice")).to_contain_text("Không có ai phù hợp")
    expect(phone.locator("[name=place]")).to_have_value("Nhà văn hóa tỉnh")


def test_what_is_pressed_is_large_enough_for_a_finger(phone):
    log_in(phone)
    for path in PAGES:
        phone.goto(path)
        for button in phone.locator("main .button, main .payees label").all():
            if button.is_visible():
                assert button.bounding_box()["height"] >= 48, path

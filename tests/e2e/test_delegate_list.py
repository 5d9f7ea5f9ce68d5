"""Organisers work through the delegate list: filter, sort, change in bulk, put in order."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from delegates.models import Delegate
from tests.e2e.accessibility import assert_accessible
from tests.e2e.test_public_pages import LONG_UNIT
from tests.e2e.validity import assert_valid_html
from tests.factories.conference import ConferenceFactory, ProvinceFactory
from tests.factories.delegates import (
    BadgeDesignFactory,
    CategoryFactory,
    DelegateFactory,
    DelegationFactory,
)
from tests.factories.sessions import PassengerFactory

pytestmark = pytest.mark.django_db(transaction=True)

LIST = "/admin/delegates/delegate/"
NAMES = ["Vũ Văn An", "Trần Văn Anh", "Lê Thị Ánh", "Bùi Văn Ẩn", "Ngô Văn Đạt"]


@pytest.fixture(autouse=True)
def conference(page, live_server):
    """Five people of one delegation, whose first has a seat, before a logged-in organiser."""
    conference = ConferenceFactory(slug="bac-ninh-2023")
    fill(conference)
    get_user_model().objects.create_superuser("admin", password="một hai ba")
    log_in(page)
    return conference


def fill(conference):
    BadgeDesignFactory(conference=conference)
    delegation = DelegationFactory(
        conference=conference, name="Hưng Yên", province=ProvinceFactory(name="Hưng Yên")
    )
    DelegationFactory(conference=conference, name="Ban Tổ chức", position=9)
    common = {
        "delegation": delegation,
        "category": CategoryFactory(conference=conference, name="Sở Lao động: lãnh đạo, cán bộ"),
        "position": "Phó Trưởng phòng Bảo trợ xã hội và Giảm nghèo",
        "organisation_name": LONG_UNIT,
        "phone": "0912345678",
    }
    people = [DelegateFactory(full_name=name, **common) for name in NAMES]
    PassengerFactory(bus__conference=conference, delegate=people[0])


def log_in(page):
    page.goto("/accounts/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "một hai ba")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


@pytest.fixture
def order():
    """The address of the page that puts the delegation in order."""
    delegation = Delegate.objects.first().delegation
    return f"/staff/{delegation.conference.slug}/delegations/{delegation.pk}/order/"


def listed(page):
    return page.locator("#result_list .field-full_name").all_inner_texts()


def test_the_list_is_filtered_and_sorted_as_vietnamese_names_go(page):
    page.goto(LIST)
    page.get_by_role("link", name="chưa xếp xe").click()
    page.get_by_role("link", name="Họ và tên").click()
    page.wait_for_url("**o=1**")

    assert listed(page) == NAMES[1:]

    page.fill("#searchbar", "ngo van dat 0912")
    page.press("#searchbar", "Enter")
    expect(page.locator("#result_list tbody tr")).to_have_count(1)
    assert listed(page) == ["Ngô Văn Đạt"]


def test_states_are_changed_in_bulk_by_keyboard_alone(page):
    page.goto(LIST)
    for row in (0, 1):
        page.locator("input.action-select").nth(row).focus()
        page.keyboard.press("Space")
    page.locator("[name=action]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Đổi trạng thái")
    expect(page.locator(".chosen")).to_contain_text("Vũ Văn An, Trần Văn Anh")
    cancelled = page.get_by_label("đã hủy")
    expect(cancelled).to_have_accessible_name("đã hủy – 2 người thay đổi; trả lại 1 chỗ trên xe")
    page.get_by_label("đã đăng ký").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator(".success")).to_contain_text("Đã thay đổi 2 đại biểu. 1 chỗ trên xe")
    page.get_by_role("link", name="Xem những đại biểu này").click()
    expect(page.locator("#result_list .field-standing").first).to_contain_text("đã hủy")
    assert listed(page) == ["Vũ Văn An", "Trần Văn Anh"]


def test_the_whole_list_is_chosen_and_confirmed(page):
    DelegateFactory.create_batch(
        60,
        delegation=Delegate.objects.first().delegation,
        category=Delegate.objects.first().category,
    )
    page.goto(LIST)
    page.check("#action-toggle")
    page.click(".question a")
    page.select_option("[name=action]", "change_state")
    page.click("button[name=index]")
    expect(page.locator(".chosen")).to_contain_text("Toàn bộ 65 đại biểu")
    page.get_by_label("đã xác nhận").check()
    page.get_by_role("button", name="Thực hiện").click()

    expect(page.locator(".success")).to_contain_text("Đã thay đổi 65 đại biểu.")
    assert Delegate.objects.filter(state="confirmed").count() == 65


def shown(page):
    """Names and numbers, as they stand on the page."""
    rows = page.locator(".rank-row").all()
    return [(row.get_attribute("data-name"), row.locator("input").input_value()) for row in rows]


def test_people_are_put_in_order_by_keyboard(page, order):
    page.goto(order)
    page.get_by_role("button", name="Đưa Bùi Văn Ẩn lên").focus()
    for _step in range(3):
        page.keyboard.press("Enter")

    status = page.locator("[data-status]")
    expect(status).to_have_text("Bùi Văn Ẩn: vị trí 1 trên 5")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == (
        "Đưa Bùi Văn Ẩn lên"
    )
    # The others stay equal, so that they go on by name.
    assert shown(page)[:3] == [("Bùi Văn Ẩn", "1"), ("Vũ Văn An", "100"), ("Trần Văn Anh", "100")]

    page.get_by_role("button", name="Lưu thứ bậc").click()
    expect(page.locator(".messages")).to_contain_text("Đã lưu thứ bậc: 1 số thay đổi.")
    assert shown(page)[0] == ("Bùi Văn Ẩn", "1")


def test_who_is_moved_and_moved_back_leaves_all_numbers_as_they_were(page, order):
    page.goto(order)
    before = shown(page)
    page.get_by_role("button", name="Đưa Bùi Văn Ẩn lên").click()
    page.get_by_role("button", name="Đưa Bùi Văn Ẩn xuống").click()

    assert shown(page) == before


def test_people_are_dragged_into_order(page, order):
    page.set_viewport_size({"width": 1280, "height": 1000})
    page.goto(order)
    handle = page.locator(".rank-row [data-handle]").nth(3)
    target = page.locator(".rank-row").nth(1).bounding_box()
    handle.hover()
    page.mouse.down()
    page.mouse.move(target["x"] + 20, target["y"] + 60, steps=3)
    page.mouse.move(target["x"] + 20, target["y"] + 10, steps=5)
    page.mouse.up()

    names = [name for name, _rank in shown(page)]
    assert names == ["Vũ Văn An", "Bùi Văn Ẩn", "Trần Văn Anh", "Lê Thị Ánh", "Ngô Văn Đạt"]
    page.get_by_role("button", name="Lưu thứ bậc").click()
    expect(page.locator(".messages")).to_be_visible()
    assert [name for name, _rank in shown(page)] == names


def test_numbers_are_typed_on_a_phone_without_javascript(phone, order):
    log_in(phone)
    phone.goto(order)
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    assert not phone.get_by_role("button", name="Đưa Bùi Văn Ẩn lên").is_visible()
    phone.get_by_label("Thứ bậc của Ngô Văn Đạt").fill("1")
    phone.get_by_role("button", name="Lưu thứ bậc").click()

    assert shown(phone)[0] == ("Ngô Văn Đạt", "1")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_order_page_is_accessible_and_fits(page, order, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(order)
    page.get_by_role("button", name="Đưa Bùi Văn Ẩn lên").click()

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_order_page_is_valid_and_nothing_is_refused(page, order):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(order)
    wrong = page.request.post(
        page.url,
        form={f"rank-{Delegate.objects.first().pk}": "x", "csrfmiddlewaretoken": token(page)},
        headers={"Referer": page.url},
    )

    assert_valid_html({order: page.request.get(order).text(), "wrong": wrong.text()})
    assert complaints == []


def token(page):
    return page.locator("[name=csrfmiddlewaretoken]").first.input_value()


@pytest.mark.parametrize("action", ["change_state", "change_delegation", "export_selected"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_before_an_action_is_accessible_and_fits_a_phone(page, action, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(LIST)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.locator("input.action-select").first.check()
    page.select_option("[name=action]", action)
    page.click("button[name=index]")
    expect(page.get_by_role("button", name="Thực hiện")).to_be_visible()

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 360

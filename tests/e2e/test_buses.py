"""Seats on buses, given out in a browser: by keyboard alone, by dragging, and on a phone."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect

from sessions.models import Bus, FieldVisit, Passenger
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.factories.conference import RoleFactory

pytestmark = pytest.mark.django_db(transaction=True)

PAGE = "/staff/bac-ninh-2023/buses/"


@pytest.fixture(autouse=True)
def conference(live_server):
    """The real conference, in which nobody sits on a bus yet."""
    call_command("load_bac_ninh")
    Passenger.objects.all().delete()
    return Bus.objects.first().conference


def log_in(page, conference, kind):
    user = get_user_model().objects.create_user(kind, password="một hai ba")
    RoleFactory(user=user, conference=conference, kind=kind)
    page.goto("/accounts/login/")
    page.fill("[name=username]", kind)
    page.fill("[name=password]", "một hai ba")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


@pytest.fixture
def staff(page, conference):
    log_in(page, conference, "staff")
    return page


def tab_to(page, selector):
    """Press Tab until the element has the focus, as one does without a mouse."""
    target = page.locator(selector)
    for _ in range(60):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{selector} cannot be reached by Tab")


def choose(page, selector, number):
    """The option `number` of a list, by arrow keys."""
    tab_to(page, selector)
    for _ in range(number):
        page.keyboard.press("ArrowDown")


def press(page, selector):
    tab_to(page, selector)
    page.keyboard.press("Enter")


def drag(page, number, bus):
    """As by hand: the buses grow small as soon as somebody is lifted, and then one is aimed at."""
    page.locator(".persons li").nth(number).hover()
    page.mouse.down()
    page.mouse.move(400, 300, steps=3)
    expect(page.locator("body")).to_have_class("dragging")
    page.locator(f"[data-bus='{bus.pk}']").hover()
    page.mouse.up()


def bus_called(name):
    return Bus.objects.get(name=name)


def test_everybody_is_seated_by_keyboard_alone(staff):
    staff.goto(PAGE)
    delegations = staff.locator("#id_delegation option").count() - 1
    for number in range(1, delegations + 1):
        staff.goto(PAGE)
        choose(staff, "#id_delegation", number)
        press(staff, ".narrowing button")
        staff.wait_for_url("**delegation=*")
        press(staff, "[data-all='1']")
        choose(staff, "#bus", min(number, 4))
        press(staff, "#board")
        expect(staff.locator(".messages .success")).to_contain_text("Đã xếp")

    staff.goto(PAGE)
    expect(staff.get_by_text("Mọi đại biểu dự hội nghị đều đã có chỗ trên xe.")).to_be_visible()
    assert Passenger.objects.count() == 96
    assert all(bus.passengers.count() <= bus.seats for bus in Bus.objects.all())


def test_space_chooses_and_enter_seats_without_going_back_to_the_button(staff):
    staff.goto(PAGE)
    choose(staff, "#bus", 2)
    first = staff.locator("[name=delegates]").first.get_attribute("value")
    tab_to(staff, f"#p{first}")
    staff.keyboard.press("Space")
    expect(staff.get_by_role("status")).to_have_text("Đã chọn: 1")
    staff.keyboard.press("Enter")

    expect(staff.locator(".messages .success")).to_have_text("Đã xếp 1 đại biểu lên Xe 2.")
    assert Passenger.objects.get().delegate_id == int(first)


def test_people_are_dragged_onto_a_bus_and_from_there_onto_another(staff):
    staff.set_viewport_size({"width": 1280, "height": 800})
    staff.goto(PAGE)
    staff.locator(".persons input").nth(0).check()
    staff.locator(".persons input").nth(1).check()
    one, two = bus_called("Xe 1"), bus_called("Xe 2")

    drag(staff, 1, one)
    expect(staff.locator(".messages .success")).to_have_text("Đã xếp 2 đại biểu lên Xe 1.")
    drag(staff, 0, two)  # not ticked
    expect(staff.locator(".messages .success")).to_have_text("Đã xếp 1 đại biểu lên Xe 2.")
    assert (one.passengers.count(), two.passengers.count()) == (2, 1)

    staff.goto(f"{PAGE}{one.pk}/")
    drag(staff, 0, two)
    expect(staff.locator(".messages .success")).to_contain_text("từ xe khác sang Xe 2")
    assert (one.passengers.count(), two.passengers.count()) == (1, 2)


def test_too_many_are_refused_in_words_and_nothing_is_lost(staff):
    staff.goto(PAGE)
    staff.locator("[data-all='1']").click()
    staff.select_option("#bus", label="Xe 3 – còn 28 chỗ")
    staff.click("#board")

    expect(staff.locator(".messages .error")).to_have_text(
        "Xe 3 chỉ còn 28 chỗ mà đang chọn 96 người: chưa xếp ai lên xe."
    )
    assert staff.locator("[name=delegates]:checked").count() == 96
    assert staff.input_value("#bus") == str(bus_called("Xe 3").pk)
    assert not Passenger.objects.exists()


def test_a_passenger_is_taken_off_on_the_page_of_the_bus(staff):
    bus = bus_called("Xe 1")
    staff.goto(PAGE)
    staff.locator(".persons input").first.check()
    staff.select_option("#bus", str(bus.pk))
    staff.click("#board")
    staff.get_by_role("link", name="Xe 1", exact=True).click()
    staff.get_by_role("button", name="Bỏ khỏi xe").click()

    expect(staff.get_by_text("Chưa có ai trên xe này.")).to_be_visible()
    assert not bus.passengers.exists()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_accessible_valid_and_fit_the_screen(page, conference, scheme):
    log_in(page, conference, "organiser")
    page.emulate_media(color_scheme=scheme)
    bus = bus_called("Xe 1")
    FieldVisit.objects.update(capacity=0)
    coming = conference.delegations.first().delegates.all()[:3]
    Passenger.objects.bulk_create(Passenger(bus=bus, delegate=each) for each in coming)
    paths = [f"{PAGE}?all=1", f"{PAGE}?q=khongaica", f"{PAGE}{bus.pk}/"]
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        for path in paths:
            page.goto(path)
            assert_accessible(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path

    if scheme == "light":
        assert_valid_html(
            {str(number): page.request.get(path).text() for number, path in enumerate(paths)}
        )


def test_viewers_see_the_same_pages_without_a_form(page, conference):
    log_in(page, conference, "viewer")
    bus = bus_called("Xe 1")
    passenger = Passenger.objects.create(
        bus=bus, delegate=conference.delegations.first().delegates.first()
    )

    page.goto(PAGE)
    assert_accessible(page)
    assert page.locator("#board, [name=delegates]").count() == 0
    page.get_by_role("link", name="Xe 1", exact=True).click()
    expect(page.get_by_text(passenger.delegate.full_name)).to_be_visible()
    assert_accessible(page)


def test_a_phone_without_javascript_seats_as_well(phone, conference):
    log_in(phone, conference, "staff")
    phone.goto(PAGE)
    phone.locator(".persons input").first.check()
    phone.select_option("#bus", str(bus_called("Xe 4").pk))
    phone.click("#board")

    expect(phone.locator(".messages .success")).to_have_text("Đã xếp 1 đại biểu lên Xe 4.")
    assert Passenger.objects.get().bus == bus_called("Xe 4")

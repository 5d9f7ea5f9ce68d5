"""The form of a badge design: its preview follows what is entered, with a script or without."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.factories.conference import RoleFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "một hai ba bốn"


@pytest.fixture
def design():
    design = BadgeDesignFactory()
    for name in ("Lê An", "Công Tằng Tôn Nữ Thị Quỳnh Như"):
        DelegateFactory(conference=design.conference, full_name=name)
    return design


@pytest.fixture
def address(design):
    return f"/admin/delegates/badgedesign/{design.pk}/change/"


@pytest.fixture
def organiser(design):
    user = RoleFactory(conference=design.conference, kind="organiser").user
    user.set_password(PASSWORD)
    user.save()
    return user


def log_in(page, user, address):
    page.goto(f"/accounts/login/?next={address}")
    page.fill("[name=username]", user.username)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(f"**{address}")


def drawn(page) -> str:
    """What the canvas shows, to compare."""
    expect(page.locator("[data-picture]")).to_be_visible()
    expect(page.locator("[data-design-preview]:not([aria-busy])")).to_be_visible()
    return page.evaluate("document.querySelector('[data-picture] canvas').toDataURL()")


def test_the_picture_follows_the_form_and_says_what_it_shows(page, organiser, address):
    refused = []
    page.on("console", lambda message: message.type == "error" and refused.append(message.text))
    log_in(page, organiser, address)
    before = drawn(page)
    canvas = page.get_by_role("img", name=re.compile("Tên ngắn nhất: Lê An"))
    expect(canvas).to_be_visible()

    with page.expect_response("**/preview/"):
        page.select_option("[name=paper]", "a4-86x54")
    after = drawn(page)
    with page.expect_response("**/preview/"):
        page.uncheck("[name=parts-label-shown]")
    expect(page.locator("[data-told]")).to_contain_text("Phải giữ đối tượng bằng chữ")

    assert before != after
    assert drawn(page) == after  # the last good picture stays
    assert refused == []


def test_enter_saves_and_does_not_open_the_preview(page, organiser, address, design):
    log_in(page, organiser, address)

    page.fill("[name=name]", "Mẫu của khách")
    page.press("[name=name]", "Enter")
    page.wait_for_url("**/admin/delegates/badgedesign/")

    design.refresh_from_db()
    assert design.name == "Mẫu của khách"
    assert len(page.context.pages) == 1


def test_without_a_script_the_button_opens_a_page_and_the_form_stays(phone, organiser, address):
    log_in(phone, organiser, address)
    phone.select_option("[name=paper]", "a4-90x130")

    with phone.expect_popup() as opened:
        phone.get_by_role("button", name="Xem trước").click()

    preview = opened.value
    preview.wait_for_load_state()  # its style sheets, too
    expect(preview.get_by_role("img", name=re.compile("Tên dài nhất: Công Tằng"))).to_be_visible()
    assert preview.evaluate("document.querySelector('main img').naturalWidth") > 500
    assert preview.evaluate("document.documentElement.scrollWidth") <= 360
    expect(phone.locator("[name=paper]")).to_have_value("a4-90x130")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_form_is_accessible_and_fits_the_screen(page, organiser, address, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    log_in(page, organiser, address)
    drawn(page)

    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_of_the_preview_is_accessible_and_both_are_valid(page, organiser, address):
    log_in(page, organiser, address)
    form = page.request.get(address).text()
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', form)[1]
    url = re.search(r'formaction="([^"]+)"', form)[1]
    headers = {"Accept": "text/html", "Referer": page.url}
    html = page.request.post(url, form={"csrfmiddlewaretoken": token}, headers=headers).text()

    with page.expect_popup() as opened:  # past the script, which would draw the picture itself
        page.evaluate(
            "button => button.form.requestSubmit(button)",
            page.query_selector("[data-refresh]"),
        )

    opened.value.wait_for_load_state()
    expect(opened.value.locator("main img")).to_be_visible()
    assert_accessible(opened.value)
    assert_valid_html({"preview": html})


def test_buttons_warnings_and_both_sides_are_seen_at_once(page, organiser, address, design):
    type(design).objects.update(back="agenda")
    page.set_viewport_size({"width": 1280, "height": 800})
    log_in(page, organiser, address)
    drawn(page)

    page.locator("[name=offset_x]").scroll_into_view_if_needed()

    panel = page.locator("[data-design-preview]")
    assert panel.evaluate("each => each.scrollHeight <= each.clientHeight")
    box = panel.bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 800


def test_on_a_phone_the_preview_stands_before_what_saves(phone, organiser, address):
    log_in(phone, organiser, address)

    preview, saving = (
        phone.locator(name).bounding_box()["y"] for name in ("[data-design-preview]", ".submit-row")
    )

    assert preview < saving


def test_a_comma_typed_in_an_english_browser_stays_a_comma(page, organiser, address, design):
    log_in(page, organiser, address)

    page.locator("[name=offset_x]").fill("0,5")
    page.press("[name=offset_x]", "Enter")
    page.wait_for_url("**/admin/delegates/badgedesign/")

    design.refresh_from_db()
    assert str(design.offset_x) == "0.5"

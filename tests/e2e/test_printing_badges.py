"""Badges in a browser: chosen, seen, printed, revoked and printed again."""

import re
from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect
from pypdf import PdfReader

from delegates.models import Delegate, PrintLog
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html

pytestmark = pytest.mark.django_db(transaction=True)
STAFF = "/staff/bac-ninh-2023"


@pytest.fixture(autouse=True)
def organiser(page, live_server):
    call_command("load_bac_ninh")
    get_user_model().objects.create_superuser("admin", password="một hai ba")
    page.goto("/accounts/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "một hai ba")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def print_what_is_shown(page):
    """The PDF that the page's own form asks for."""
    form = page.locator("main form[method=post]")
    fields = form.evaluate("form => Object.fromEntries(new FormData(form))")
    address = page.url.partition("?")[0]
    response = page.request.post(address, form=fields, headers={"Referer": page.url})
    assert response.headers["content-type"] == "application/pdf"
    return PdfReader(BytesIO(response.body()))


def test_badges_are_chosen_seen_printed_and_printed_again(page):
    page.goto(f"{STAFF}/print/")
    page.select_option("[name=delegation]", "ha-noi")
    page.get_by_role("button", name="Xem trước khi in").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Xem trước khi in")
    picture = page.locator(".first-sheet img")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 600
    people = Delegate.objects.filter(delegation__slug="ha-noi").count()

    assert len(print_what_is_shown(page).pages) == -(-people // 4)

    page.reload()
    expect(page.locator(".remarks")).to_contain_text(f"{people} người đã có đúng thẻ này")
    page.goto(f"{STAFF}/print/log/")
    page.locator(".entries a").first.click()
    page.get_by_role("link", name="In lại").click()
    expect(page.locator(".figures")).to_contain_text(str(people))


def test_one_of_those_found_is_ticked(page):
    page.goto(f"{STAFF}/print/badges/?search=nguyen")
    page.get_by_text("Chỉ in cho một số người").click()
    page.locator(".ticks input").first.check()
    page.get_by_role("button", name="Chỉ những người đã đánh dấu").click()

    expect(page.locator(".figures dd").first).to_have_text("1")


def test_a_lost_badge_is_revoked_and_the_new_one_printed(page):
    delegate = Delegate.objects.filter(state="confirmed").first()
    page.goto(f"/admin/delegates/delegate/{delegate.pk}/change/")
    page.get_by_role("link", name="Thu hồi thẻ").click()
    page.fill("[name=reason]", "mất trên xe")
    page.get_by_role("button", name="Thu hồi thẻ").click()
    expect(page.locator(".messages")).to_contain_text("đã mất hiệu lực")

    print_what_is_shown(page)

    assert list(PrintLog.objects.get().delegates.all()) == [delegate]
    assert page.request.get(f"/d/{delegate.token}/").status == 404
    page.goto(f"/admin/delegates/delegate/?q={delegate.code}")
    expect(page.locator(".field-standing")).to_have_text(re.compile("thẻ: đã in"))


@pytest.fixture
def paths(tmp_path):
    """What there is to look at, once something has been printed."""
    printed = tmp_path / "badges.pdf"
    call_command("print_badges", printed, "--conference", "bac-ninh-2023", "--state", "confirmed")
    delegate = Delegate.objects.filter(state="confirmed").first()
    Delegate.objects.filter(pk=delegate.pk).update(organisation_name="Trung tâm " * 24)
    return [
        f"{STAFF}/print/",
        f"{STAFF}/print/badges/?delegation={delegate.delegation.slug}",
        f"{STAFF}/print/badges/?search=khong+co+ai",
        f"{STAFF}/print/badges/?paper=cards&person={delegate.pk}",
        f"{STAFF}/print/log/",
        f"{STAFF}/print/log/{PrintLog.objects.get().pk}/",
        f"{STAFF}/delegates/{delegate.pk}/revoke/",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_pages_are_accessible_and_fit_the_screen(page, paths, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    for path in paths:
        page.goto(path)
        for summary in page.locator("main summary").all():
            if not summary.evaluate("each => each.parentElement.open"):
                summary.click()
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_pages_are_valid_html_and_nothing_is_refused(page, paths):
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    for path in paths:
        page.goto(path)

    assert_valid_html({path: page.request.get(path).text() for path in paths})
    assert complaints == []


def test_it_all_works_on_a_phone_without_a_script(page, phone):
    phone.context.add_cookies(page.context.cookies())
    phone.goto(f"{STAFF}/print/")
    phone.select_option("[name=paper]", "slips")
    phone.get_by_role("button", name="Xem trước khi in").click()

    expect(phone.locator(".first-sheet img")).to_be_visible()

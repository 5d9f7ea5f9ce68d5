"""The pages of organisers and staff: accessible, valid, and within a strict policy."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect

from conference.models import Conference, PrintJob
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.jobs import PrintJobFactory

pytestmark = pytest.mark.django_db(transaction=True)

OURS = ["/staff/", "/staff/bac-ninh-2023/print/", "/staff/bac-ninh-2023/publish/"]
#: Pages of the admin that are read daily; its forms with inlines are Django's own markup.
LISTS = ["/admin/", "/admin/delegates/delegate/", "/admin/agenda/session/", "/admin/agenda/bus/"]
ADMIN = [
    *LISTS,
    "/admin/delegates/delegate/add/",
    "/admin/agenda/presentation/add/",
    "/admin/agenda/bus/add/",
    "/admin/conference/conference/",
    "/admin/delegates/printlog/",
]


@pytest.fixture(autouse=True)
def organiser(page, live_server):
    """Logged in before the real conference."""
    call_command("load_bac_ninh")
    user = get_user_model().objects.create_superuser("admin", password="một hai ba")
    known = {"owner": user, "conference": Conference.objects.get(), "pages_total": 9}
    for state in PrintJob.State.values:  # the printing page shows them
        PrintJobFactory(title="Thẻ đại biểu – 1.000 người", state=state, error="Hết giấy.", **known)
    page.goto("/accounts/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "một hai ba")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    return user


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_staff_pages_are_accessible_and_fit_the_screen(page, organiser, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    ConferenceFactory()  # so that the head of the admin offers to switch
    for path in [*OURS, *LISTS, PrintJobFactory(owner=organiser).get_absolute_url()]:
        page.goto(path)
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_staff_pages_are_valid_html(page, organiser):
    paths = [*OURS, PrintJobFactory(owner=organiser).get_absolute_url()]

    assert_valid_html({path: page.request.get(path).text() for path in paths})


def test_who_switches_sees_the_same_list_of_the_other_conference(page):
    other = DelegateFactory(full_name="Lò Thị Mẫu", conference__short_title="Hội nghị khác")
    page.goto("/admin/delegates/delegate/")
    page.select_option("#switch-conference", label=page_label(other))
    page.click(".switch button")

    expect(page).to_have_url(re.compile("/admin/delegates/delegate/$"))
    expect(page.locator("#result_list tbody tr")).to_have_count(1)
    expect(page.locator("#site-name")).to_have_text("Hội nghị khác")


def test_on_a_phone_a_thumb_meets_the_boxes_and_the_links_of_the_head(page):
    page.set_viewport_size({"width": 360, "height": 740})
    ConferenceFactory()
    page.goto("/admin/delegates/delegate/")

    box = page.locator("#result_list tbody input[type=checkbox]").first
    box.scroll_into_view_if_needed()
    assert box.bounding_box()["width"] >= 24
    assert box.evaluate(MEETS_44_PIXELS)
    page.evaluate("scrollTo(0, 0)")
    head = page.locator("#header :is(a, button, select):visible").all()
    assert len(head) > 5
    assert [each.inner_text() for each in head if each.bounding_box()["height"] < 44] == []


#: Whether the box itself is hit so far from its middle on every side.
MEETS_44_PIXELS = """box => {
  const place = box.getBoundingClientRect();
  const x = place.left + place.width / 2, y = place.top + place.height / 2;
  return [[-21, 0], [21, 0], [0, -21], [0, 21]].every(
    ([right, down]) => document.elementFromPoint(x + right, y + down) === box);
}"""


def page_label(delegate):
    conference = delegate.delegation.conference
    return f"{conference.place}, {conference.starts_on:%m/%Y} – {conference.short_title}"


def test_the_admin_works_under_the_strict_policy(page):
    refused = []
    page.on("console", lambda message: message.type == "error" and refused.append(message.text))
    delegate = "/admin/delegates/delegate/"
    page.goto(delegate)
    first = page.locator("#result_list th a").first.get_attribute("href")
    history = first.replace("change/", "history/")
    for path in [*ADMIN, first, history]:
        assert page.goto(path).ok, path
        assert "'unsafe" not in page.request.get(path).headers["content-security-policy"]

    assert refused == []


def test_the_calendar_of_the_admin_writes_the_day_first(page):
    page.goto("/admin/agenda/session/add/")
    page.fill("#id_starts_at_0", "04/10/2023")
    page.locator("#id_starts_at_0 ~ .datetimeshortcuts a").nth(1).click()
    page.locator(".calendarbox:visible td a", has_text="25").first.click()

    assert page.input_value("#id_starts_at_0") == "25/10/2023"

"""Public pages without a network, and a delegate's own page that nobody else is given."""

import re
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from delegates.models import Delegate
from sessions.services.publication import publish_agenda
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.e2e.wire import wire_to
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db(transaction=True)

AGENDA = "/bac-ninh-2023/agenda/"
OWN, OTHER = f"/d/{'A' * 22}/", f"/d/{'B' * 22}/"
OWN_NAME, OTHER_NAME = "Nguyễn Thị Mẫu", "Trần Văn Khác"
KEEP, FORGET = "Giữ trên máy này", "Xóa khỏi máy này"
CONTROLLED = """() => navigator.serviceWorker.controller
    || new Promise((done) => { navigator.serviceWorker.oncontrollerchange = () => done(); })"""
PATHS = """async (name) => (await (await caches.open(name)).keys())
    .map(({ url }) => new URL(url).pathname)"""
KEPT = """async ([name, path]) => Boolean(await (await caches.open(name)).match(path))"""


@pytest.fixture(autouse=True)
def conference():
    """One session now, one that is over, two delegates."""
    now, hour, day = timezone.now().replace(microsecond=0), timedelta(hours=1), timedelta(days=1)
    conference = ConferenceFactory(
        slug="bac-ninh-2023", starts_on=(now - day).date(), ends_on=(now + day).date()
    )
    SessionFactory(
        conference=conference, title="Phiên này", starts_at=now - hour, ends_at=now + hour
    )
    SessionFactory(conference=conference, starts_at=now - 3 * hour, ends_at=now - 2 * hour)
    publish_agenda(conference=conference)
    delegate = DelegateFactory(conference=conference, token="A" * 22, full_name=OWN_NAME)
    jpeg = BytesIO()
    Image.new("RGB", (30, 40), "#789").save(jpeg, "JPEG")
    delegate.photo.save("x.jpg", ContentFile(jpeg.getvalue()))
    DelegateFactory(conference=conference, token="B" * 22, full_name=OTHER_NAME)
    return conference


def publish_more(conference):
    now = timezone.now()
    ends_at = now + timedelta(minutes=5)
    SessionFactory(conference=conference, title="Phiên mới", starts_at=now, ends_at=ends_at)
    publish_agenda(conference=conference)


def visit(page, path):
    """Open a page and wait for the worker to serve the site."""
    page.goto(path)
    page.evaluate(CONTROLLED)


def is_kept(page, name, path):
    return page.evaluate(KEPT, [name, path])


def wait_until_kept(page, name, path):
    for _ in range(50):
        if is_kept(page, name, path):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{path} is not kept")


def keep(page, path):
    """Press the button of an own page."""
    visit(page, path)
    page.get_by_role("button", name=KEEP).click()
    expect(page.locator("[data-own] [role=status]")).to_contain_text("Đã giữ trên máy này")


def test_the_agenda_opens_without_a_network_after_one_visit_and_says_of_when_it_is(page, context):
    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)
    context.set_offline(True)

    page.goto(AGENDA)

    expect(page.locator("h3", has_text="Phiên này")).to_be_visible()
    expect(page.locator(".offline-note")).to_have_text(re.compile(r"cập nhật lúc \d\d:\d\d\.$"))
    assert page.evaluate("getComputedStyle(document.body).display") == "flex"  # the style sheet
    assert_accessible(page)


def test_keeping_the_page_asks_the_network_for_nothing_again(page, base_url):
    asked = []
    page.context.on("request", lambda request: asked.append(request))

    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)

    over_network = [request.url for request in asked if came_over_network(request)]
    assert over_network.count(f"{base_url}{AGENDA}") == 1


def came_over_network(request):
    response = request.response()
    return response and not response.from_service_worker and request.sizes()["responseBodySize"] > 0


def test_a_new_version_is_shown_at_once_when_there_is_a_network(page, conference):
    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)
    publish_more(conference)

    page.goto(AGENDA)

    expect(page.locator("h3", has_text="Phiên mới")).to_be_visible()
    expect(page.locator(".offline-note")).to_have_count(0)


def test_the_copy_follows_what_is_read_with_a_network(page, context, conference):
    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)
    publish_more(conference)
    page.goto(AGENDA, wait_until="networkidle")
    context.set_offline(True)

    page.goto(AGENDA)

    expect(page.locator(".offline-note")).to_be_visible()
    expect(page.locator("h3", has_text="Phiên mới")).to_be_visible()


@pytest.fixture
def weak_signal(page, live_server):
    """The agenda is kept; from now on each answer takes longer than anybody waits."""
    with wire_to(live_server.thread.port) as wire:
        visit(page, wire.url + AGENDA)
        wait_until_kept(page, "pages", AGENDA)
        wire.delay = 5
        yield wire


def test_on_a_weak_signal_the_copy_comes_first_and_the_newer_one_is_offered(
    page, weak_signal, conference
):
    publish_more(conference)

    page.goto(weak_signal.url + AGENDA)

    expect(page.locator(".offline-note")).to_contain_text("cập nhật lúc")
    expect(page.locator("h3", has_text="Phiên mới")).to_have_count(0)
    expect(page.locator(".offline-note")).to_contain_text("Có bản mới", timeout=15_000)
    weak_signal.delay = 0
    page.locator(".offline-note a").click()
    expect(page.locator("h3", has_text="Phiên mới")).to_be_visible()


def test_on_a_weak_signal_the_note_goes_when_the_copy_proves_to_be_the_newest(page, weak_signal):
    page.goto(weak_signal.url + AGENDA)

    expect(page.locator(".offline-note")).to_contain_text("cập nhật lúc")
    expect(page.locator(".offline-note")).to_be_hidden(timeout=15_000)


def test_what_nobody_kept_is_a_plain_page_that_leads_to_what_is_kept(page, context):
    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)
    context.set_offline(True)

    page.goto("/bac-ninh-2023/")

    expect(page.locator("h1")).to_have_text("Không có mạng")
    assert_accessible(page)
    page.locator("[data-kept-pages] a").click()
    expect(page.locator("h3", has_text="Phiên này")).to_be_visible()


@pytest.mark.parametrize("path", ["/bac-ninh-2023/", OWN])
def test_what_a_page_leads_to_is_kept_with_it(page, context, path):
    visit(page, path)
    wait_until_kept(page, "pages", AGENDA)
    context.set_offline(True)

    page.goto(AGENDA)

    expect(page.locator("h3", has_text="Phiên này")).to_be_visible()


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


def test_a_kept_page_follows_the_register(page, context):
    keep(page, OWN)
    Delegate.objects.filter(token="A" * 22).update(full_name="Tên Mới")
    page.goto(OWN, wait_until="networkidle")
    context.set_offline(True)

    page.goto(OWN)

    expect(page.locator("h1")).to_contain_text("Tên Mới")


def test_staff_pages_are_never_kept(page, context):
    visit(page, AGENDA)
    page.goto("/accounts/login/", wait_until="networkidle")

    kept = page.evaluate("""async () => (await Promise.all((await caches.keys()).map(
        async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()""")

    assert [url for url in kept if "/accounts/" in url or "/admin/" in url] == []


def test_what_goes_on_now_is_marked_while_the_page_is_read(page):
    page.goto(AGENDA)

    expect(page.locator(".is-now h3")).to_have_text("Phiên này")
    expect(page.locator(".now-word")).to_have_text("Đang diễn ra")


def test_the_mark_goes_when_the_session_ends(page):
    page.clock.install()
    page.goto(AGENDA)
    expect(page.locator(".is-now")).to_have_count(1)

    page.clock.fast_forward("01:02:00")

    expect(page.locator(".is-now, .now-word")).to_have_count(0)


def test_without_javascript_nothing_is_offered_that_does_not_work(phone):
    phone.goto(OWN)

    expect(phone.get_by_role("button", name=KEEP)).to_have_count(0)


def test_all_scripts_of_the_public_pages_are_smaller_than_10_kb():
    scripts = [Path(settings.BASE_DIR, "static/js", name) for name in ("public.js", "sw.js")]

    assert sum(script.stat().st_size for script in scripts) < 10_000


def test_the_parts_for_want_of_a_network_are_valid_html(client):
    paths = ["/offline/", AGENDA, OWN, "/bac-ninh-2023/"]

    assert_valid_html({path: client.get(path).content.decode() for path in paths})

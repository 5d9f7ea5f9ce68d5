"""Public pages without a network."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import expect

from sessions.services.publication import publish_agenda
from tests.e2e.accessibility import assert_accessible
from tests.e2e.keeping import (
    AGENDA,
    OWN,
    publish_more,
    running_conference,
    visit,
    wait_until_kept,
)
from tests.e2e.validity import assert_valid_html
from tests.e2e.wire import wire_to
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def conference():
    return running_conference()


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


@pytest.mark.parametrize("more", ["?utm_source=zalo", "?fbclid=1&bus="])
def test_the_copy_follows_what_is_read_from_a_link_that_others_have_added_to(
    page, context, conference, more
):
    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)
    publish_more(conference)
    page.goto(AGENDA + more, wait_until="networkidle")
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


def test_what_nobody_kept_is_told_in_the_language_it_was_asked_for(page, context):
    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)
    context.set_offline(True)

    page.goto("/en/bac-ninh-2023/")

    expect(page.locator("h1")).to_have_text("There is no network")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("[data-kept-pages] a")).to_have_attribute("lang", "vi")
    assert_accessible(page)


def test_pages_of_both_languages_are_served_by_one_worker(page, context):
    visit(page, f"/en{AGENDA}")
    wait_until_kept(page, "pages", f"/en{AGENDA}")
    context.set_offline(True)

    page.goto("/bac-ninh-2023/")
    expect(page.locator("h1")).to_have_text("Không có mạng")
    page.locator("[data-kept-pages] a").click()

    expect(page.locator("h3", has_text="Phiên này")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")


@pytest.mark.parametrize("path", ["/bac-ninh-2023/", OWN])
def test_what_a_page_leads_to_is_kept_with_it(page, context, path):
    visit(page, path)
    wait_until_kept(page, "pages", AGENDA)
    context.set_offline(True)

    page.goto(AGENDA)

    expect(page.locator("h3", has_text="Phiên này")).to_be_visible()


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


@pytest.mark.parametrize("path", [AGENDA, "/bac-ninh-2023/", OWN])
def test_the_box_of_what_is_on_follows_the_clock_of_a_page_left_open(page, conference, path):
    now = timezone.now()
    SessionFactory(
        conference=conference,
        title="Phiên sau",
        starts_at=now + timedelta(minutes=61),
        ends_at=now + timedelta(minutes=90),
    )
    publish_agenda(conference=conference)
    page.clock.install()
    page.goto(path)
    box = page.locator(".status")
    expect(box.locator("h2")).to_have_text(["Phiên này", "Phiên sau"])
    expect(box.locator(".label")).to_have_text(["Đang diễn ra", "Tiếp theo"])

    page.clock.fast_forward("01:03:00")

    expect(box.locator("h2").filter(visible=True)).to_have_text(["Phiên sau"])
    expect(box.locator(".label").filter(visible=True)).to_have_text(["Đang diễn ra"])
    page.clock.fast_forward("01:00:00")
    expect(box).to_be_hidden()


def test_all_scripts_of_the_public_pages_are_smaller_than_10_kb():
    scripts = [Path(settings.BASE_DIR, "static/js", name) for name in ("public.js", "sw.js")]

    assert sum(script.stat().st_size for script in scripts) < 10_000


def test_the_parts_for_want_of_a_network_are_valid_html(client):
    pages = {path: client.get(path).content.decode() for path in (AGENDA, OWN, "/bac-ninh-2023/")}
    script = client.get("/sw.js").content.decode()

    assert_valid_html(pages | json.loads(re.search(r"const OFFLINE = (.*);\n", script)[1]))


def test_a_part_of_the_agenda_neither_replaces_the_kept_whole_nor_is_lost_without_a_network(
    page, context, conference
):
    theme = conference.themes.create(title="Sinh kế")
    conference.sessions.filter(title="Phiên này").update(theme=theme)
    publish_agenda(conference=conference)
    visit(page, AGENDA)
    wait_until_kept(page, "pages", AGENDA)
    page.goto(f"{AGENDA}?theme={theme.pk}", wait_until="networkidle")
    assert page.locator(".session").count() == 1
    context.set_offline(True)

    page.goto(f"{AGENDA}?theme={theme.pk}")

    expect(page.locator(".offline-note")).to_be_visible()
    assert page.locator(".session").count() == 2

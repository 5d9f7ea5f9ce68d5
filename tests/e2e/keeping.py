"""A conference that runs now, and what a browser keeps of its pages."""

from datetime import timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SessionFactory

AGENDA = "/bac-ninh-2023/agenda/"
OWN, OTHER = f"/d/{'A' * 22}/", f"/d/{'B' * 22}/"
OWN_NAME, OTHER_NAME = "Nguyễn Thị Mẫu", "Trần Văn Khác"
KEEP, FORGET = "Giữ trên máy này", "Xóa khỏi máy này"
CONTROLLED = """() => navigator.serviceWorker.controller
    || new Promise((done) => { navigator.serviceWorker.oncontrollerchange = () => done(); })"""
PATHS = """async (name) => (await (await caches.open(name)).keys())
    .map(({ url }) => new URL(url).pathname)"""
KEPT = """async ([name, path]) => Boolean(await (await caches.open(name)).match(path))"""


def running_conference():
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

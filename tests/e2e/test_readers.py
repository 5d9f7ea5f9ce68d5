"""Three readers of the Bắc Ninh conference: a villager, a journalist, and one who only listens."""

import re
from io import StringIO

import pytest
from django.core.management import call_command

from delegates.models import Delegate

pytestmark = pytest.mark.django_db(transaction=True)

BASE = "/bac-ninh-2023"


@pytest.fixture(autouse=True)
def site():
    call_command("load_bac_ninh", stdout=StringIO())


def test_a_villager_finds_talk_visit_bus_and_own_page_without_javascript(phone):
    phone.goto("/")
    phone.click(".button-gold")
    phone.click("text=Quỹ quay vòng con giống trong thôn")
    assert phone.locator("main").inner_text().count("Trưởng thôn") >= 1

    phone.click(".crumbs a")
    phone.click(".visit h3 a >> nth=0")
    assert "Xe 1" in phone.locator("main").inner_text()

    phone.click(".crumbs a")
    phone.click(".filters >> text=Xe 2")
    text = phone.locator("main").inner_text()
    assert "Giờ tập trung: 07:00" in text
    assert "Xe 3" not in phone.locator(".stops").first.inner_text()
    chosen = phone.locator(".filters [aria-current]")
    assert chosen.inner_text() == "Xe 2"
    assert 0 <= chosen.bounding_box()["x"] <= 360 - chosen.bounding_box()["width"]

    delegate = Delegate.objects.exclude(passenger=None).first()
    phone.goto(f"/d/{delegate.token}/")
    assert delegate.full_name in phone.locator("h1").inner_text()
    assert phone.locator('a[href^="tel:"]').count() >= 1
    bus = phone.locator("[aria-labelledby=bus]")
    assert bus.bounding_box()["y"] < 1.5 * phone.viewport_size["height"]
    phone.click("text=Xem mã QR")
    assert phone.locator(".qr svg").bounding_box()["y"] < 100


def test_a_journalist_reads_it_in_english_on_a_desk(page):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{BASE}/")
    page.click("text=English")
    assert page.url.endswith(f"/en{BASE}/")
    assert "models of poverty reduction" in page.locator("h1").inner_text()
    assert page.locator("h2", has_text="Objectives").count() == 1
    assert page.locator("html").get_attribute("lang") == "en"

    page.click("nav >> text=Agenda")
    assert page.locator(".days a").first.inner_text().startswith("Wednesday")
    titles = page.locator(".session h3")
    assert titles.count() > 5
    assert titles.locator("[lang=vi]").count() == 0
    assert page.locator(".stops [lang=vi]").first.inner_text().startswith("Xe ")

    page.click("nav >> text=Speakers")
    assert page.locator("h1").inner_text() == "Speakers"
    page.click("nav >> text=Tiếng Việt")
    assert page.url.endswith(f"{BASE}/speakers/")
    assert "/en/" not in page.url


@pytest.mark.parametrize(
    ("path", "headings"),
    [
        (f"{BASE}/", ["Thông tin chung", "Mục tiêu", "Chủ đề", "Phát biểu khai mạc"]),
        (f"{BASE}/agenda/", ["Thứ Tư, 04/10/2023", "Thứ Sáu, 06/10/2023", "Tham quan thực tế"]),
        (f"{BASE}/speakers/", ["TS. Nguyễn Thị Vân", "Ông Đoàn Xuân Thanh"]),
        (f"{BASE}/models/", ["Mô hình 1 (Gia Bình)", "Mô hình 2 (Gia Bình)"]),
    ],
)
def test_one_who_only_listens_finds_landmarks_headings_and_names(page, path, headings):
    page.goto(path)

    tree = page.locator("body").aria_snapshot()

    for landmark in ("banner", "main", "contentinfo"):
        assert len(re.findall(rf"^- {landmark}\b", tree, re.MULTILINE)) == 1
    assert '- navigation "Hội nghị"' in tree
    assert len(re.findall(r'heading "[^"]+(?:\\"[^"]*)*" \[level=1\]', tree)) == 1
    spoken = [heading.inner_text() for heading in page.get_by_role("heading", level=2).all()]
    assert [each for each in headings if each not in spoken] == []


def test_the_links_of_the_agenda_say_where_they_lead(page):
    page.goto(f"{BASE}/agenda/")

    names = [link.inner_text().strip() for link in page.get_by_role("link").all()]

    assert "" not in names
    assert [name for name in names if name.lower() in ("here", "tại đây", "xem thêm")] == []
    assert (
        page.get_by_role("link", name="Bỏ qua")
        .or_(page.get_by_role("link", name="Đến nội dung"))
        .count()
        == 1
    )

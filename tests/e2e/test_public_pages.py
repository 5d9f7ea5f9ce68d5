from io import BytesIO

import pytest
import zxingcpp
from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image

from sessions.models import FieldVisit
from sessions.services.publication import publish_agenda
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html
from tests.factories.conference import (
    ConferenceFactory,
    PovertyModelFactory,
    RoomFactory,
    ThemeFactory,
    VenueFactory,
)
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    BusFactory,
    FieldVisitFactory,
    PassengerFactory,
    PresentationFactory,
    SpeakerFactory,
    StopFactory,
)

pytestmark = pytest.mark.django_db(transaction=True)

LONG_TITLE = "Hội nghị “Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo bền vững”"
LONG_UNIT = (
    "Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động – xã hội, "
    "Bộ Lao động – Thương binh và Xã hội"
)
TOKEN = "A" * 22
PATHS = ["/bac-ninh-2023/", "/bac-ninh-2023/agenda/", f"/d/{TOKEN}/", f"/d/{'B' * 22}/"]
PATHS += [f"/en/d/{TOKEN}/", "/accounts/login/", "/khong-co/", "/conferences/"]
#: The keys are those of `site`; every kind of page in each language, and the agenda in parts.
ITEMS = ["agenda/", "talks/81/", "visits/82/", "models/", "models/83/", "speakers/"]
PATHS += [f"/bac-ninh-2023/{item}" for item in ITEMS[1:]]
PATHS += [f"/en/bac-ninh-2023/{item}" for item in ["", *ITEMS]]
PATHS += [f"/bac-ninh-2023/agenda/?{part}" for part in ("theme=84", "bus=85")]
TARGETS = ".button, button, nav a, .brand, .more, summary"


@pytest.fixture(autouse=True)
def site():
    """Every part of every page, with texts as long as they come."""
    conference = ConferenceFactory(
        slug="bac-ninh-2023",
        title=LONG_TITLE,
        short_title=LONG_TITLE[:55],
        host=LONG_UNIT,
        governing_body="Bộ Lao động – Thương binh và Xã hội",
        objectives="Không để ai bị bỏ lại phía sau.\nTạo niềm tin.",
        legal_basis="Quyết định số 90/QĐ-TTg",
        contact_name="Nguyễn Văn Mẫu",
        contact_phone="0912345678",
    )
    venue = VenueFactory(conference=conference, address=LONG_UNIT, map_url="https://example.org/")
    talk = fill_agenda(conference, RoomFactory(venue=venue))
    SpeakerFactory(presentation=talk, delegate=register(conference))
    publish_agenda(conference=conference)
    talk.session.title = f"{LONG_TITLE} (buổi chiều)"
    talk.session.save()
    publish_agenda(conference=conference)


def fill_agenda(conference, room):
    theme = ThemeFactory(pk=84, conference=conference, description="Liên kết chuỗi giá trị")
    model = PovertyModelFactory(
        pk=83,
        conference=conference,
        theme=theme,
        name=LONG_TITLE,
        summary="Ba năm làm chung\nVà chia nhau phần lãi",
        figures="Hộ tham gia: 25\nHộ thoát nghèo: 12",
        clip_url="https://example.org/clip",
    )
    FieldVisitFactory(
        pk=82, conference=conference, name=LONG_TITLE, model=model, description="Hai giờ"
    )
    for pk, kind in ((79, "opening"), (80, "break"), (81, "talks")):
        talk = PresentationFactory(
            pk=pk,
            model=model,
            session__conference=conference,
            session__kind=kind,
            session__room=room,
            session__theme=theme,
            session__chair="Bà Chủ Trì",
            session__notes="Mang theo thẻ",
            title=LONG_TITLE,
            abstract="Ba năm làm chung",
            clip_url="https://example.org/clip",
        )
        SpeakerFactory(presentation=talk, affiliation=LONG_UNIT)
    return talk


def register(conference):
    delegate = DelegateFactory(
        conference=conference,
        token=TOKEN,
        full_name="Công Tằng Tôn Nữ Nguyễn Thị Phương Thảo Uyên",
        honorific="PGS.TS.",
        position="Phó Trưởng phòng Bảo trợ xã hội và Giảm nghèo",
        organisation_name=LONG_UNIT,
        delegation__name="Đoàn đại biểu tỉnh Hưng Yên",
        delegation__focal_point_name="Hoàng Thị Mẫu",
        delegation__focal_point_phone="0977123456",
    )
    jpeg = BytesIO()
    Image.new("RGB", (30, 40), "#789").save(jpeg, "JPEG")
    delegate.photo.save("x.jpg", ContentFile(jpeg.getvalue()))
    bus = BusFactory(pk=85, conference=conference, guide="Phạm Văn Mẫu", guide_phone="0987654321")
    StopFactory(bus=bus, visit=FieldVisit.objects.get(pk=82))
    PassengerFactory(bus=bus, delegate=delegate)
    DelegateFactory(conference=conference, token="B" * 22, state="cancelled")
    return delegate


def test_home_agenda_and_day_are_reached_on_a_phone_without_javascript(phone):
    phone.goto("/")
    phone.click(".button-gold")
    phone.click(".days a")

    assert phone.url.endswith("/bac-ninh-2023/agenda/#day-2023-10-04")
    assert phone.locator("#day-2023-10-04").bounding_box()["y"] < 200


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_wider_than_a_phone(phone, path):
    phone.goto(path)

    assert phone.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("path", PATHS)
def test_what_is_pressed_is_as_high_as_a_thumb(phone, path):
    phone.goto(path)

    targets = phone.locator(TARGETS).filter(visible=True).all()
    boxes = [(target.inner_text(), target.bounding_box()) for target in targets]
    assert boxes
    assert [text for text, box in boxes if box["height"] < 48] == []


def test_the_first_tab_leads_past_the_header(page):
    page.goto("/bac-ninh-2023/agenda/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_pages_are_accessible_in_light_and_dark(page, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(path)

    assert_accessible(page)


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_loaded_from_elsewhere_and_nothing_is_refused(page, base_url, path):
    """The security policy would refuse, in the console, whatever is inline or foreign."""
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))

    response = page.goto(path)

    assert [url for url in requests if not url.startswith(base_url)] == []
    # A browser says of every page that was not found that it was not found.
    assert len(complaints) == (response.status == 404)
    assert [text for text in complaints if "404" not in text] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_scanner_reads_the_code_from_the_phone(phone, scheme):
    phone.emulate_media(color_scheme=scheme)
    phone.goto(f"/d/{TOKEN}/")

    code = phone.locator(".qr svg")
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(code.screenshot())))
    assert found.text == f"{settings.SITE_URL}/d/{TOKEN}/"
    assert min(code.bounding_box()["width"], code.bounding_box()["height"]) >= 160


def test_pages_are_valid_html(client):
    """As the server sent them: a browser would have mended them already."""
    assert_valid_html({path: client.get(path).content.decode() for path in PATHS})

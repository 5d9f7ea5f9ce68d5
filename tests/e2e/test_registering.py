"""Twenty people of a list on paper are registered by keyboard alone; every key is counted."""

from dataclasses import dataclass

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from conference.models import Conference
from delegates.models import Delegate
from tests.e2e.accessibility import assert_accessible
from tests.e2e.typist import ADD, typist_at

pytestmark = pytest.mark.django_db(transaction=True)


BANK = (
    "Phòng giao dịch Ngân hàng Chính sách xã hội huyện Lục Ngạn, "
    "chi nhánh Ngân hàng Chính sách xã hội tỉnh Bắc Giang"
)
NEW_UNIT = "Hội Người cao tuổi xã Đồng Than"


@dataclass(frozen=True)
class Unit:
    """How a typist enters what the people of a unit have in common."""

    delegation: str
    category: str
    words: str
    people: list[str]
    is_suggested: bool = True


UNITS = [
    Unit(
        "bac g",
        "ngan",
        "ngan hang luc ngan",
        [
            "Giáp Thị Hạnh",
            "Thân Văn Độ",
            "Nguyễn Thị Lụa",
            "Đỗ Quang Sự",
            "Vi Thị Ước",
            "Lăng Văn Đẩu",
            "Hoàng Thị Ngữ",
        ],
    ),
    Unit(
        "hung",
        "hoi lien",
        NEW_UNIT,
        [
            "Nguyễn Thị Đượm",
            "Trần Văn Quỹ",
            "Lê Thị Ngoãn",
            "Phạm Thị Thoa",
            "Vũ Văn Cừ",
            "Đặng Thị Ỷ",
            "Bùi Văn Xứng",
        ],
        is_suggested=False,
    ),
    Unit(
        "ha n",
        "mat tran",
        "mat tran",
        ["Chu Văn Ẩn", "Kiều Thị Ỏn", "Đinh Văn Ngoạn", "Lý Thị Ưng", "Dương Văn Ký", "Ngô Thị Ỡm"],
    ),
]


@pytest.fixture(autouse=True)
def conference(live_server):
    call_command("load_bac_ninh")
    return Conference.objects.get(slug="bac-ninh-2023")


@pytest.fixture
def typist(page, conference):
    return typist_at(page, conference)


def phone_of(number) -> str:
    return f"09123450{number:02}"


def test_twenty_people_are_registered_by_keyboard_in_as_many_pages(typist, page):
    number, keys = 0, {}
    for unit in UNITS:
        for name in unit.people:
            before, number = typist.keys, number + 1
            # The tenth has her neighbour's phone: somebody else all the same.
            phone = phone_of(9 if number == 10 else number)
            typist.enter(name, phone, unit if name == unit.people[0] else None)
            if number == 10:
                expect(page.locator(".lookalikes")).to_contain_text("Trần Văn Quỹ")
                expect(page.locator("#id_different")).to_be_focused()
                typist.press("Space", "Enter")
            expect(page.locator(".success")).to_contain_text(name)
            expect(page.locator("#id_full_name")).to_be_focused()
            keys[name] = typist.keys - before

    registered = Delegate.objects.filter(phone__startswith="09123450").order_by("pk")
    assert [each.full_name for each in registered] == [n for unit in UNITS for n in unit.people]
    places = [
        (each.delegation.name, each.category.slug, each.organisation_name) for each in registered
    ]
    assert places[0] == places[6] == ("Bắc Giang", "ngan-hang-csxh", BANK)
    assert places[7] == places[13] == ("Hưng Yên", "hoi-phu-nu", NEW_UNIT)
    assert places[14] == places[19]
    assert places[14][:2] == ("Hà Nội", "mat-tran-xa")
    assert "Mặt trận Tổ quốc" in places[14][2]
    assert [each.honorific for each in registered[:2]] == ["Bà", "Ông"]
    # The empty form, one page a person, and one that asks whether it is another person.
    assert typist.loads <= 1 + 20 + 1
    # Six Tabs and Enter; who comes first of a unit has it looked for; the question costs two.
    rest = [keys[name] for unit in UNITS for name in unit.people[1:] if name != "Lê Thị Ngoãn"]
    assert max(rest) <= 7
    assert keys["Lê Thị Ngoãn"] <= 9
    assert max(keys[unit.people[0]] for unit in UNITS) <= 7 + 5 + 8 + len("ngan hang luc ngan")
    # As measured: ten keys a person beyond the 25 or so letters of name, title and phone.
    assert typist.keys <= 205
    assert typist.refused == []


def test_somebody_entered_twice_is_left_out_by_keyboard(typist, page):
    typist.enter("Giáp Thị Hạnh", phone_of(1), UNITS[0])
    expect(page.locator(".success")).to_be_visible()
    typist.enter("giap thi hanh", phone_of(2))
    expect(page.locator("#id_different")).to_be_focused()

    typist.press("Tab", "Enter")

    expect(page.locator("#id_full_name")).to_be_focused()
    expect(page.locator("#id_full_name")).to_have_value("")
    expect(page.locator("#id_organisation_name")).to_have_value(BANK)
    assert Delegate.objects.filter(phone__startswith="09123450").count() == 1


def test_a_mistake_is_mended_where_it_was_made(typist, page):
    typist.enter("Giáp Thị Hạnh", "không nhớ", UNITS[0])
    expect(page.locator("#id_phone")).to_be_focused()
    expect(page.locator("#id_organisation_name")).to_have_value(BANK)

    typist.press("Control+a")
    typist.write(phone_of(1))
    typist.press("Enter")

    expect(page.locator(".success")).to_contain_text("Giáp Thị Hạnh")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_question_is_accessible_and_fits_the_screen(typist, page, scheme, width):
    known = Delegate.objects.exclude(photo="").first()
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(ADD)
    for box in ["full_name", "organisation_name", "phone"]:
        page.fill(f"#id_{box}", getattr(known, box))
    page.select_option("#id_delegation", str(known.delegation_id))
    page.select_option("#id_category", str(known.category_id))
    page.press("#id_phone", "Enter")

    expect(page.locator(".lookalikes img")).to_be_visible()
    page.locator("#id_organisation_name").press("ArrowDown")
    expect(page.locator("[role=option]").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert typist.refused == []
    assert_accessible(page)


def test_without_javascript_it_is_a_plain_form(phone, typist, page):
    phone.context.add_cookies(page.context.cookies())
    phone.goto(ADD)
    for number in range(2):
        phone.fill("#id_full_name", "Giáp Thị Hạnh")
        phone.select_option("#id_delegation", label="Bắc Giang")
        phone.select_option("#id_category", index=1)
        phone.fill("#id_organisation_name", "Đơn vị mới")
        phone.press("#id_full_name", "Enter")
        assert phone.locator(".success").count() == (number == 0)
    phone.check("#id_different")
    phone.click("[name=_save]")

    expect(phone.locator(".success")).to_contain_text("Giáp Thị Hạnh")
    assert Delegate.objects.filter(full_name="Giáp Thị Hạnh").count() == 2

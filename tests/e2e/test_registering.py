"""Twenty people of a list on paper are registered by keyboard alone; every key is counted."""

from dataclasses import dataclass, field

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect

from conference.models import Conference
from delegates.models import Delegate
from tests.e2e.accessibility import assert_accessible
from tests.factories.conference import RoleFactory

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/delegates/delegate/add/"
PASSWORD = "một hai ba bốn"
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


@dataclass
class Typist:
    """Somebody without a mouse: `keys` moves and chooses, `text` is what the list itself says."""

    page: object
    keys: int = 0
    text: int = 0
    loads: int = 0
    refused: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.page.on("load", lambda page: setattr(self, "loads", self.loads + 1))
        self.page.on("console", lambda it: it.type == "error" and self.refused.append(it.text))
        self.page.on("pageerror", lambda error: self.refused.append(str(error)))

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)
        self.keys += len(keys)

    def choose(self, letters):
        """Letters that look for something."""
        self.page.keyboard.type(letters)
        self.keys += len(letters)

    def write(self, text):
        self.page.keyboard.type(text)
        self.text += len(text)

    def take_first_suggestion(self, words):
        self.choose(words)
        self.press("ArrowDown")
        expect(self.page.locator("[aria-selected=true]")).to_have_count(1)

    def enter_unit(self, unit):
        """From the delegation's list to the workplace, all of which the next person keeps."""
        self.choose(unit.delegation)
        self.press("Tab")
        self.choose(unit.category)
        self.press("Tab")
        if unit.is_suggested:
            self.take_first_suggestion(unit.words)
        else:
            self.write(unit.words)

    def enter(self, name, phone, unit=None):
        self.write(name)
        self.press("Tab")
        self.write("Bà" if " Thị " in name else "Ông")
        self.press("Tab")
        if unit:
            self.enter_unit(unit)
        else:
            self.press("Tab", "Tab")
        self.press("Tab", "Tab")
        self.write(phone)
        self.press("Enter")


@pytest.fixture(autouse=True)
def conference(live_server):
    call_command("load_bac_ninh")
    return Conference.objects.get(slug="bac-ninh-2023")


@pytest.fixture
def typist(page, conference):
    """A member of staff before the empty form."""
    user = get_user_model().objects.create_user("vanthu", password=PASSWORD)
    RoleFactory(user=user, conference=conference)
    page.goto("/accounts/login/")
    page.fill("[name=username]", "vanthu")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    typist = Typist(page)
    page.goto(ADD)
    expect(page.locator("#id_full_name")).to_be_focused()
    return typist


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


def test_suggestions_obey_the_keys_of_a_combobox(typist, page):
    unit = page.locator("#id_organisation_name")
    options = page.locator("#id_organisation_name_suggestions [role=option]")
    unit.focus()
    typist.choose("hoi phu nu")
    expect(options.first).to_be_visible()
    expect(unit).to_have_attribute("aria-expanded", "true")
    assert_accessible(page)

    typist.press("ArrowUp")  # the last, from the box itself
    expect(unit).to_have_attribute("aria-activedescendant", options.last.get_attribute("id"))
    typist.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    first = options.first.inner_text()
    typist.press("Enter")  # takes it, and saves nothing yet
    expect(unit).to_have_value(first)
    expect(unit).to_have_attribute("aria-expanded", "false")
    assert first.startswith("Hội Liên hiệp Phụ nữ")

    typist.press("ArrowDown")
    expect(options.first).to_be_visible()
    typist.press("Escape")
    expect(options.first).to_be_hidden()
    typist.choose(" x")  # what is typed stands
    typist.press("Tab")
    expect(unit).to_have_value(f"{first} x")
    expect(page.locator("#id_position")).to_be_focused()


def test_a_suggestion_is_taken_by_a_click(typist, page):
    page.locator("#id_position").focus()
    typist.choose("pho giam")
    page.locator("#id_position_suggestions [role=option]").first.click()

    expect(page.locator("#id_position")).to_have_value("Phó Giám đốc")
    expect(page.locator("#id_position")).to_be_focused()


@pytest.mark.parametrize(
    ("letters", "chosen"),
    [("bac g", "Bắc Giang"), ("BẮC N", "Bắc Ninh"), ("hung", "Hưng Yên"), ("moi", "Khách mời")],
)
def test_a_delegation_is_chosen_by_letters_without_marks(typist, page, letters, chosen):
    page.locator("#id_delegation").focus()
    typist.choose(letters)

    assert page.locator("#id_delegation option:checked").inner_text() == chosen


def test_one_letter_again_goes_on_to_the_next_and_arrows_stay_native(typist, page):
    delegation = page.locator("#id_delegation")
    chosen = delegation.locator("option:checked")
    delegation.focus()
    typist.choose("bb")
    assert chosen.inner_text() == "Bắc Giang"
    typist.press("ArrowUp")
    assert chosen.inner_text() == "Bắc Ninh"


def test_ctrl_enter_saves_from_a_list(typist, page):
    typist.write("Giáp Thị Hạnh")
    typist.press("Tab", "Tab")
    typist.choose("bac g")
    typist.press("Tab")
    typist.choose("ngan")
    typist.press("Control+Enter")

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

"""Somebody who registers people by keyboard alone, every key counted."""

from dataclasses import dataclass, field

from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from tests.factories.conference import RoleFactory

ADD = "/admin/delegates/delegate/add/"
PASSWORD = "một hai ba bốn"


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


def typist_at(page, conference):
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

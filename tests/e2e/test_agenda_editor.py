"""The agenda put in order by keyboard, by drag and without JavaScript; delegates see it."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import expect

from conference.models import Conference
from tests.e2e.accessibility import assert_accessible
from tests.e2e.validity import assert_valid_html

pytestmark = pytest.mark.django_db(transaction=True)

EDITOR = "/staff/bac-ninh-2023/agenda/"
PUBLISH = "/staff/bac-ninh-2023/publish/"
#: The talks of the first day's first theme.
VEGETABLES, FRUIT, CLIP = "trồng rau an toàn", "trồng cây ăn quả", "Vườn nhãn liên kết"


@pytest.fixture(autouse=True)
def site(live_server):
    call_command("load_bac_ninh")
    get_user_model().objects.create_superuser("admin", password="một hai ba")


@pytest.fixture
def refused(page):
    """What the browser refused or could not run: a strict policy must cost nothing."""
    found = []
    page.on("console", lambda message: message.type == "error" and found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


@pytest.fixture
def editor(page):
    return opened(page)


def opened(page):
    page.goto("/accounts/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", "một hai ba")
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    page.goto(EDITOR)
    return page


def themed(page):
    """The session of the first theme."""
    return page.locator("article", has=page.get_by_role("heading", name="Chủ đề 1:"))


def talks(page):
    """What stands at each talk of the first theme: its time and the last words of its title."""
    rows = themed(page).locator("ol.talks > li")
    known = [VEGETABLES, FRUIT, CLIP]
    return [
        (row.locator("time").inner_text(), next(each for each in known if each in row.inner_text()))
        for row in rows.all()
    ]


def arrow(page, title, way):
    return themed(page).locator("ol.talks > li", has_text=title).locator(f"[name={way}]")


SWAPPED = [("09:20", FRUIT), ("09:50", VEGETABLES), ("10:20", CLIP)]


def test_two_talks_are_swapped_by_keyboard_alone(editor, refused):
    arrow(editor, VEGETABLES, "down").focus()

    editor.keyboard.press("Enter")

    expect(arrow(editor, VEGETABLES, "down")).to_be_focused()  # with the talk that was moved
    assert talks(editor) == SWAPPED
    editor.keyboard.press("Enter")
    expect(arrow(editor, VEGETABLES, "up")).to_be_focused()  # the last one goes up only
    assert [title for _time, title in talks(editor)] == [FRUIT, CLIP, VEGETABLES]
    assert refused == []


def drag(page, title, onto):
    grip = themed(page).locator("ol.talks > li", has_text=title).locator(".grip")
    grip.scroll_into_view_if_needed()
    start = grip.bounding_box()
    end = themed(page).locator("ol.talks > li", has_text=onto).bounding_box()
    page.mouse.move(start["x"] + 10, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(start["x"] + 10, end["y"] + 5, steps=8)


def test_a_talk_is_dragged_to_the_first_place(editor, refused):
    drag(editor, FRUIT, VEGETABLES)

    with editor.expect_navigation():
        editor.mouse.up()

    assert talks(editor) == SWAPPED
    assert refused == []


def test_escape_calls_a_drag_off(editor):
    before = talks(editor)
    drag(editor, FRUIT, VEGETABLES)
    assert [title for _time, title in talks(editor)] == [FRUIT, VEGETABLES, CLIP]

    editor.keyboard.press("Escape")
    editor.mouse.up()

    assert talks(editor) == before


def test_all_of_it_works_on_a_phone_without_javascript(phone):
    editor = opened(phone)

    arrow(editor, FRUIT, "up").click()
    themed(editor).locator("ol.talks > li").last.locator("summary").click()
    themed(editor).locator("ol.talks > li").last.locator("[name=minutes]").fill("5")
    themed(editor).locator("ol.talks > li").last.get_by_role("button", name="Muộn hơn").click()

    assert talks(editor) == [*SWAPPED[:2], ("10:25", CLIP)]
    expect(editor.locator(".grip").first).to_be_hidden()


def test_what_is_edited_is_published_and_taken_back(editor, refused):
    arrow(editor, VEGETABLES, "down").click()
    themed(editor).locator("> div > .extras summary").click()
    themed(editor).locator("> div > .extras [name=minutes]").fill("10")
    themed(editor).locator("> div > .extras").get_by_role("button", name="Muộn hơn").click()
    assert [time for time, _title in talks(editor)] == ["09:30", "10:00", "10:30"]
    editor.locator(".draft-state a").click()
    expect(editor.locator("main")).to_contain_text(f"{VEGETABLES} (dữ liệu mẫu) chuyển từ 09:20")

    editor.get_by_role("button", name="Công bố các thay đổi này").click()

    editor.goto("/bac-ninh-2023/agenda/")
    expect(editor.locator(".talks > li", has_text=VEGETABLES)).to_contain_text("10:00")

    editor.goto(PUBLISH)
    editor.get_by_role("link", name="Quay lại phiên bản 1").click()
    expect(editor.locator("main")).to_contain_text("chuyển từ 10:00 sang 09:20")
    editor.get_by_role("button", name="Công bố lại phiên bản 1").click()
    expect(editor.locator(".success")).to_have_text("Đã công bố phiên bản 3.")

    editor.goto("/bac-ninh-2023/agenda/")
    expect(editor.locator(".talks > li", has_text=VEGETABLES)).to_contain_text("09:20")
    editor.goto(EDITOR)  # the draft is as it was
    assert [time for time, _title in talks(editor)] == ["09:30", "10:00", "10:30"]
    assert refused == []


@pytest.fixture
def pages(editor):
    """The pages in their full state: warnings, changes, gaps, an older version, an empty day."""
    conference = Conference.objects.get()
    conference.venues.get().rooms.update(seats=10)
    arrow(editor, VEGETABLES, "down").click()
    editor.goto(PUBLISH)
    editor.get_by_role("button", name="Công bố các thay đổi này").click()
    conference.sessions.filter(starts_at__date="2023-10-06").delete()
    sessions = conference.sessions.filter(starts_at__date="2023-10-04")
    sessions.filter(kind="discussion").update(starts_at=sessions.get(kind="opening").starts_at)
    days = [f"{EDITOR}?day=2023-10-0{day}" for day in (4, 5, 6)]
    return [*days, PUBLISH, f"{PUBLISH}1/", f"{PUBLISH}2/"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_pages_are_accessible_and_fit_the_screen(page, pages, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 740})
    for path in pages:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_whatever_is_pressed_is_large_enough(page, pages):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(pages[0])
    pressed = page.locator(".more, .grip, summary, .timetable button").all()

    heights = [each.bounding_box() for each in pressed if each.is_visible()]

    assert min(box["height"] for box in heights) >= 48


def test_the_pages_are_valid_html(page, pages):
    assert_valid_html({path: page.request.get(path).text() for path in pages})

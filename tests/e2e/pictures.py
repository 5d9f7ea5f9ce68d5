"""The README's pictures, made from the Bắc Ninh conference: python -m tests.e2e.pictures

And the mark as PNG, for phones' first screens and for the pictures of links.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

from tests.serving import serving, throwaway_environment

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
CONFERENCE = "bac-ninh-2023"
PASSWORD = "pictures only"
DESKTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 740}
IMAGES = Path(__file__).resolve().parents[2] / "static" / "img"
PAGES = [
    ("home", f"/{CONFERENCE}/", DESKTOP),
    ("agenda-phone", f"/{CONFERENCE}/agenda/#day-2023-10-04", PHONE),
    ("admin-front", "/admin/", DESKTOP),
    ("timetable", f"/staff/{CONFERENCE}/agenda/", DESKTOP),
    ("admin-delegates", "/admin/delegates/delegate/", DESKTOP),
    ("print", f"/staff/{CONFERENCE}/print/", DESKTOP),
    ("before-printing", f"/staff/{CONFERENCE}/print/badges/?delegation=bac-ninh", DESKTOP),
    ("badge-design", "/admin/delegates/badgedesign/1/change/", DESKTOP),
]
PAPERS = [
    ("badges", ["print_badges", "--province", "bac-ninh"]),
    ("sheet", ["print_sheet", "--day", "2023-10-04"]),
    ("agenda", ["print_agenda"]),
]
#: Sent by the form of a page, as by the button with that name and value.
SENT_PAPERS = [
    ("invitation", "invitations/", "action", "pdf"),
    ("card", "badges/?paper=cards&delegation=bac-ninh", "print", ""),
]


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    with throwaway_environment() as environment:
        environment |= {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}
        manage(environment, "migrate", "--verbosity=0")
        manage(environment, "collectstatic", "--no-input", "--verbosity=0")
        manage(environment, "load_bac_ninh")
        manage(environment, "createsuperuser", "--no-input", "--username=admin", "--email=")
        with serving(environment) as port:
            take_pages(f"http://127.0.0.1:{port}")
        take_papers(environment)


def manage(environment, *arguments):
    subprocess.run([sys.executable, "manage.py", *arguments], env=environment, check=True)


def take_pages(site):
    with sync_playwright() as playwright:
        arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments
        )
        take_icons(browser.new_page())
        page = browser.new_page(locale="vi-VN")
        log_in(page, site)
        for name, path, viewport in PAGES:
            page.set_viewport_size(viewport)
            page.goto(site + path, wait_until="networkidle")
            page.screenshot(path=PICTURES / f"{name}.png")
            shrink(PICTURES / f"{name}.png")
        for name, path, *button in SENT_PAPERS:
            page.goto(f"{site}/staff/{CONFERENCE}/print/{path}")
            picture_of(send(page, button), name)
        browser.close()


#: One person is enough for a picture.
FIELDS = """form => {
    for (const box of [...form.querySelectorAll("[name=delegate]:checked")].slice(1)) {
        box.checked = false;
    }
    return Array.from(new FormData(form), pair => Array.from(pair));
}"""


def send(page, button) -> bytes:
    """What the page's main form is answered with."""
    fields = page.eval_on_selector("main form[method=post]", FIELDS)
    answer = page.request.post(
        page.url,
        data=urlencode([*map(tuple, fields), tuple(button)]),
        headers={"Content-Type": "application/x-www-form-urlencoded", "Referer": page.url},
    )
    return answer.body()


def take_icons(page):
    for size in (192, 512):
        page.set_viewport_size({"width": size, "height": size})
        mark = (IMAGES / "mark.svg").read_text().replace("<svg", f'<svg width="{size}"', 1)
        page.set_content(f'<body style="margin:0">{mark}')
        page.screenshot(path=IMAGES / f"icon-{size}.png", omit_background=True)
    # The small one keeps its exact red, which pictures of links lay on the same.
    large = IMAGES / "icon-512.png"
    Image.open(large).quantize(64).save(large, optimize=True)


def log_in(page, site):
    page.goto(f"{site}/accounts/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", PASSWORD)
    page.click("main button")


def take_papers(environment):
    with TemporaryDirectory() as folder:
        for name, command in PAPERS:
            pdf = Path(folder) / f"{name}.pdf"
            manage(environment, command[0], str(pdf), "--conference", CONFERENCE, *command[1:])
            picture_of(pdf.read_bytes(), name)


def picture_of(pdf: bytes, name: str):
    first_page = pypdfium2.PdfDocument(pdf)[0].render(scale=80 / 72)
    first_page.to_pil().save(PICTURES / f"paper-{name}.png")
    shrink(PICTURES / f"paper-{name}.png")


def shrink(path):
    """Fewer colours: flat pages look the same, and a repository keeps every version."""
    Image.open(path).convert("RGB").quantize(128).save(path, optimize=True)


if __name__ == "__main__":
    main()

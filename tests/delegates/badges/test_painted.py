"""Painted badges against WeasyPrint's own layout of each: designs × people, long names too."""

import logging
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from conference.lib.pdf.bulk import BulkPaper, lay_out_all
from conference.lib.text import given_name
from delegates.badges.look import BadgePart, Look
from delegates.badges.render import STYLESHEETS, pages_of, paper_style, render_badges
from sessions.seed.people import invent_people
from sessions.seed.units import UNIT_KINDS
from tests.conference.lib.pdf.comparing import differing_pixels

from .paper import AGENDA, LONGEST, PLAIN

PEOPLE = 36
LARGE = tuple(
    BadgePart(part.name, "large" if part.name != "label" else "small") for part in Look().parts
)
DESIGNS = {
    "four": Look(),
    "single": Look(paper="a6"),
    "90 × 130": Look(paper="a4-90x130", is_framed=True),
    "ten": Look(paper="a4-86x54"),
    "photo": Look(photo=True),
    "wide photo": Look(paper="a4-86x54", photo=True, is_framed=True),
    "large": Look(paper="a6", parts=LARGE, accent="#0b5345", second="#1f4e79"),
    "fewer parts": Look(parts=tuple(part for part in Look().parts if part.name != "position")),
    "calibrated": Look(left=1.3, down=-0.7, scale=0.985),
    "long edge": Look(back="agenda"),
    "short edge": Look(paper="a4-86x54", back="agenda", turns_short_edge=True, left=0.8),
    "pictures": Look(paper="a4-90x130"),
    "four with pictures": Look(paper="a4", left=0.4),
}


@pytest.fixture
def uploaded(settings):
    """Addresses of uploaded pictures: photo, logo, background."""
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    paths = [settings.MEDIA_ROOT / name for name in ("photo.jpg", "logo.png", "ground.jpg")]
    for path, size in zip(paths, [(300, 400), (320, 160), (900, 1300)], strict=True):
        Image.effect_noise(size, 60).convert("RGB").save(path)
    return [path.as_uri() for path in paths]


def people_of(design, photo):
    """Invented people as the demo has them, every third with a photo, and the longest there is."""
    people = invent_people(design, PEOPLE - 2, UNIT_KINDS, "bac-ninh", "tỉnh Bắc Ninh")
    badges = [
        replace(
            PLAIN,
            given_name=given_name(person.full_name),
            full_name=f"{person.honorific} {person.full_name}",
            position=person.position,
            organisation=f"{person.unit}, {person.place}" if number % 2 else "",
            label=["ĐẠI BIỂU", "NGƯỜI DÂN CÓ MÔ HÌNH GIẢM NGHÈO", "BÁO CHÍ"][number % 3],
            colour=["#1f4e79", "#f2c94c", "#9b1c1c"][number % 3],
            code=f"M{number:05}",
            url=f"https://hoinghi.example.vn/d/{number:022}/",
            photo=photo if number % 3 == 0 else "",
            back=AGENDA,
        )
        for number, person in enumerate(people)
    ]
    return [replace(LONGEST, back=AGENDA), *badges, replace(PLAIN, organisation="", back=AGENDA)]


@pytest.mark.parametrize("design", DESIGNS)
def test_painted_badges_look_as_if_each_were_laid_out_in_full(design, uploaded, caplog):
    caplog.set_level(logging.INFO, "conference.lib.pdf")
    photo, logo, ground = uploaded
    look = DESIGNS[design]
    if "pictures" in design:
        look = replace(look, logo=logo, background=ground)
    badges = people_of(design, photo if look.photo else "")
    painted, in_full = BytesIO(), BytesIO()

    render_badges(badges, painted, look=look)
    pages = list(pages_of(badges, look))
    lay_out_all(BulkPaper(pages, PLAIN.event, STYLESHEETS, paper_style(look)), in_full)

    assert caplog.text == ""  # nothing fell back to full layout
    assert set(differing_pixels(painted.getvalue(), in_full.getvalue())) == {0}

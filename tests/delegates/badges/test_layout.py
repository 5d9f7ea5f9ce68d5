"""Nothing leaves its place on a badge: judged by the ink of the printed letters."""

from dataclasses import replace
from io import BytesIO
from itertools import combinations, product

import pdfplumber
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from conference.lib.pdf.measure import ink_reach, text_width
from conference.lib.qr import qr_code
from delegates.badges.geometry import FORMATS
from delegates.badges.layout import lay_out_badge
from delegates.badges.look import SIZES, BadgePart, Look
from delegates.badges.places import TooMuchError
from delegates.badges.specs import measures_of
from delegates.badges.stack import stack_of
from tests.conference.lib.pdf.letters import LETTERS

from .paper import (
    A6,
    LONGEST,
    PAPERS,
    PLAIN,
    TEXTS,
    Ink,
    ink_of,
    letters_of,
    printed,
    rooms_of,
    without,
)

words = st.text(st.sampled_from(LETTERS), min_size=1, max_size=9)
SYLLABLES = st.sampled_from(["Ẳng", "ẨN", "Ỹ", "Nghiêng", "Quỵ", "xã", "huyện", "Đặng", "và", "Ộp"])


def texts(most):
    return st.lists(words | SYLLABLES, min_size=1, max_size=most).map(" ".join)


badges = st.builds(
    lambda **changes: replace(PLAIN, **changes),
    event=texts(14),
    given_name=words | SYLLABLES,
    full_name=texts(12),
    position=st.just("") | texts(25),
    organisation=st.just("") | texts(40),
    delegation=texts(15),
    label=texts(7).map(str.upper),
)
sizes = st.sampled_from(sorted(SIZES))
orders = st.permutations([*TEXTS, "qr"]).flatmap(
    lambda names: st.tuples(
        *[sizes.map(lambda size, name=name: BadgePart(name, size)) for name in names]
    )
)
PAPER = pytest.mark.parametrize("paper", PAPERS)
#: What printers cannot reach, on papers where badges end at the edge of the sheet; else for looks.
MARGIN = {"a4": 4, "a6": 4, "a4-90x130": 3, "a4-86x54": 2}


def assert_in_place(badge, look):
    """Texts in their boxes, boxes apart from one another and off the edge, the QR in white."""
    form, rooms = FORMATS[look.paper], rooms_of(badge, look)
    page = Ink(0, 0, form.width, form.height).grown(-MARGIN[look.paper])
    for name, room in rooms.items():
        assert room.is_within(page.grown(0.01)), name
    for (name, room), (other, other_room) in combinations(rooms.items(), 2):
        assert not room.grown(-0.01).touches(other_room), (name, other)
    letters = letters_of(badge, look)
    ink = ink_of(badge, look)
    assert ink.keys() == rooms.keys()
    for name, box in ink.items():
        assert box.is_within(page), name
        assert box.is_within(rooms[name].grown(overhang(badge, look, name))), name
    for name, other in combinations(ink, 2):
        assert not any(meet(letters[name], letters[other])), (name, other)
    for rule, name in product(stack_of(look, has_photo=bool(badge.photo)).rules, ink):
        line = Ink(rule.left, rule.top, rule.right, rule.bottom)
        assert not any(meet([line], letters[name])), name
    assert_quiet(badge, look, ink)


def meet(some, others):
    """Marks above capitals may come as near as the thinnest line to what is above them."""
    return (one.grown(-0.15).touches(other.grown(-0.15)) for one, other in product(some, others))


def overhang(badge, look, name):
    """How far marks on capitals may stand out of their line: a third of the type's size, in mm."""
    fitted = lay_out_badge(badge, look).fitted.get(name)
    if fitted is None:
        return 0.02
    slots = stack_of(look, has_photo=bool(badge.photo)).slots
    spec = next(slot.spec for slot in slots if slot.name == name)
    return spec.steps[fitted.step].size * 25.4 / 72 * 0.35


def assert_quiet(badge, look, ink):
    """Four modules stay white around the QR, on the badge itself."""
    qr = ink.get("qr")
    if qr is None:
        return
    around = qr.grown(qr.width / qr_code(badge.url).size * 4)
    form = FORMATS[look.paper]
    assert around.is_within(Ink(0, 0, form.width, form.height))
    touching = {name for name, box in ink.items() if name != "qr" and box.touches(around)}
    assert touching == set()


@pytest.fixture
def photo(settings):
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    path = settings.MEDIA_ROOT / "photo.jpg"
    Image.new("RGB", (300, 400), "gray").save(path)
    return path.as_uri()


@PAPER
@pytest.mark.parametrize("badge", [PLAIN, LONGEST], ids=["plain", "longest"])
def test_a_badge_keeps_its_texts_apart_and_inside(badge, paper):
    assert_in_place(badge, Look(paper=paper))


@PAPER
@pytest.mark.parametrize("badge", [PLAIN, LONGEST], ids=["plain", "longest"])
def test_so_does_one_with_a_photo(badge, paper, photo):
    badge, look = replace(badge, photo=photo), Look(paper=paper, photo=True)

    assert "photo" in ink_of(badge, look)
    assert_in_place(badge, look)


@PAPER
@pytest.mark.parametrize(
    "parts",
    [
        without("qr"),
        without("qr", "delegation", "code"),
        without("event", "occasion"),
        without("position", "organisation"),
        without("given_name"),
        without("event", "occasion", "position", "organisation", "delegation", "code"),
    ],
    ids=["no QR", "bare", "no head", "no work", "no given name", "name alone"],
)
def test_so_do_designs_of_fewer_texts(parts, paper, photo):
    assert_in_place(LONGEST, Look(paper=paper, parts=parts))
    assert_in_place(replace(LONGEST, photo=photo), Look(paper=paper, parts=parts, photo=True))


#: Marks on capitals in the first line, which is near the edge of the smallest badge.
HIGH = replace(
    PLAIN,
    event="ÁéáÊỔổọểl A ẦPh ỹỏÕŨẬẰÍ Ẳng ZÈsờỷMjẢÝ ỂỲSWỢểẩỗỒ A A A A Nghiêng ờợa A" + 9 * " ẲNG",
    occasion="ẲỢ",
    position="",
    organisation="",
)


@given(badge=badges, paper=st.sampled_from(PAPERS))
@example(badge=HIGH, paper="a4-86x54")
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_written_stays_in_its_place(badge, paper):
    assert_in_place(badge, Look(paper=paper))


@given(parts=orders, paper=st.sampled_from(PAPERS), badge=st.sampled_from([PLAIN, LONGEST]))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_so_it_does_in_any_order_and_size_that_a_paper_takes(parts, paper, badge):
    look = Look(paper=paper, parts=parts)
    try:
        stack_of(look, has_photo=False)
    except TooMuchError:
        return
    assert_in_place(badge, look)


@PAPER
@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("name", ["event", "occasion"])
def test_marks_on_whatever_a_badge_begins_with_stay_off_the_edge(paper, name, size):
    parts = (BadgePart(name, size), *without(name))

    ink = ink_of(HIGH, Look(paper=paper, parts=parts))

    assert len(lay_out_badge(HIGH, Look(paper=paper, parts=parts)).fitted["event"].lines) == 2
    assert ink[name].top >= MARGIN[paper]


def test_more_than_a_paper_holds_is_refused():
    """Here the event stands below the name, so that nothing lies beside it, and all is large."""
    names = ["given_name", "full_name", "event", "occasion", "code", "position", "organisation"]
    large = tuple(BadgePart(name, "large") for name in [*names, "delegation", "label"])

    with pytest.raises(TooMuchError):
        stack_of(Look(paper="a4-86x54", parts=large), has_photo=False)


@PAPER
def test_the_lines_of_every_size_fit_the_room_of_their_text(paper):
    too_high = [
        (name, step)
        for name, spec in measures_of(paper).texts.items()
        for step in spec.steps
        if step.lines * step.leading > spec.height + 0.01
    ]

    assert too_high == []


@PAPER
def test_lines_leave_room_for_marks_on_vowels_below_dots_of_the_line_above(paper):
    lines = ["đạị ộ", "ẳ ằ ổ Đ"]
    near = [
        (name, step)
        for name, spec in measures_of(paper).texts.items()
        for step in spec.steps
        if step.lines > 1
        and step.leading
        < (ink_reach(lines[0], face=spec.face)[1] + ink_reach(lines[1], face=spec.face)[0])
        * step.size
        * 25.4
        / 72
    ]

    assert near == []


@PAPER
@pytest.mark.parametrize("size", sorted(SIZES))
@pytest.mark.parametrize("is_framed", [False, True])
@pytest.mark.parametrize("label", ["ĐẠI BIỂU", "KHÁCH MỜI, BÁO CHÍ", LONGEST.label])
def test_marks_of_the_category_stay_inside_its_frame(paper, size, is_framed, label):
    look = Look(paper=paper, is_framed=is_framed, parts=without(label=size))
    badge = replace(PLAIN, label=label)

    ink, room = ink_of(badge, look)["label"], rooms_of(badge, look)["label"]

    frame = (0.3 if FORMATS[paper].is_wide else 0.9) if is_framed else 0
    assert ink.top - room.top >= frame + 0.03
    assert room.bottom - ink.bottom >= frame + 0.03


@PAPER
@pytest.mark.parametrize("size", sorted(SIZES))
def test_the_ground_of_the_category_reaches_beyond_its_letters(paper, size):
    """Two millimetres on each side, however long it is and in whatever size that sets it."""
    look = Look(paper=paper, parts=without(label=size))
    narrow = []
    for letters in range(1, 80):
        laid_out = lay_out_badge(replace(PLAIN, label="H" * letters), look)
        fitted, room = laid_out.fitted["label"], laid_out.boxes["label"]
        spec = next(s.spec for s in stack_of(look, has_photo=False).slots if s.name == "label")
        step = spec.steps[fitted.step]
        width = max(text_width(line, face=spec.face, size=step.size) for line in fitted.lines)
        narrow += [letters] if room.width - width < 4 - 1e-6 else []

    assert narrow == []


@pytest.mark.parametrize(("colour", "ink"), [("#1f4e79", 1.0), ("#ffe08a", 0.0)])
def test_the_category_is_white_on_dark_grounds_and_black_on_light_ones(colour, ink):
    with pdfplumber.open(BytesIO(printed([replace(PLAIN, colour=colour)]))) as paper:
        label = paper.pages[0].chars[-len(PLAIN.label) :]

    assert "".join(char["text"] for char in label) == PLAIN.label
    assert {value for char in label for value in char["non_stroking_color"]} == {ink}


def test_beside_a_photo_all_of_a_small_badge_begins_at_the_left(photo):
    texts = ("given_name", "full_name", "position", "organisation", "delegation")
    look, badge = Look(paper="a4-86x54", photo=True), replace(PLAIN, given_name="Mai", photo=photo)

    ink = ink_of(badge, look)

    assert [ink[name].left for name in texts] == pytest.approx([3.5] * len(texts), abs=1.2)


def test_longer_texts_than_there_is_room_for_end_with_an_ellipsis():
    fitted = lay_out_badge(LONGEST, A6).fitted

    assert {name for name in TEXTS if fitted[name].is_cut} == {"organisation", "position"}
    assert fitted["organisation"].lines[-1].endswith("…")

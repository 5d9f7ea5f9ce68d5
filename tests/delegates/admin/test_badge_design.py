import re
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from delegates.models import BadgeDesign
from delegates.models.badge_design import usual_parts
from tests.delegates.views.test_badge_design import entered
from tests.factories.conference import RoleFactory
from tests.factories.delegates import BadgeDesignFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/delegates/badgedesign/add/"


@pytest.fixture
def role(client):
    role = RoleFactory(kind="organiser")
    client.force_login(role.user)
    return role


def saved(client, role, url=ADD, **values):
    form = entered(**values) | {"name": "Mẫu chung", "conference": role.conference_id}
    return client.post(url, form)


def test_a_design_is_saved_with_its_texts_in_order_and_size(client, role):
    parts = [["full_name", "large"], ["qr", "normal"], ["code", "small"], ["label", "normal"]]

    saved(client, role, parts=parts, paper="a4-86x54", back="bus")

    design = BadgeDesign.objects.get()
    assert (design.parts, design.paper, design.back) == (parts, "a4-86x54", "bus")
    assert (design.slug, design.conference) == ("mau-chung", role.conference)


def test_texts_go_by_their_numbers_and_those_without_come_last(client, role):
    places = {"parts-label-place": "1", "parts-event-place": "", "parts-code-place": "-3"}

    saved(client, role, **places)

    names = [name for name, _size in BadgeDesign.objects.get().parts]
    assert (names[0], names[-2:]) == ("label", ["event", "code"])


def test_a_form_that_comes_back_keeps_what_was_entered(client, role):
    parts = [["label", "small"], ["full_name", "large"]]

    page = saved(client, role, parts=parts, accent="#ffe08a")

    form = page.context["adminform"].form
    assert list(form.errors) == ["accent"]
    rows = page.content.decode().split("<tr>")
    assert 'name="parts-label-shown"' in rows[2]
    assert "checked" in rows[2]
    assert '<option value="small" selected>' in rows[2]
    assert "checked" not in rows[4]


def test_a_pale_colour_is_refused_the_sooner_with_a_ground_below_it(client, role):
    jpeg = BytesIO()
    Image.new("RGB", (60, 80), "black").save(jpeg, "JPEG")
    grey = {"accent": "#707070"}  # 4.95 on white, 3.4 on the darkest ground

    page = saved(client, role, **grey, background=SimpleUploadedFile("a.jpg", jpeg.getvalue()))
    saved(client, role, **grey)

    assert list(page.context["adminform"].form.errors) == ["accent"]
    assert BadgeDesign.objects.get().accent == "#707070"


def test_pictures_are_encoded_anew_and_can_be_taken_away(client, role):
    png = BytesIO()
    Image.new("RGBA", (900, 900), "red").save(png, "PNG")
    saved(client, role, logo=SimpleUploadedFile("bi-mat.png", png.getvalue()))
    design = BadgeDesign.objects.get()

    with Image.open(design.logo.path) as logo:
        assert (logo.format, logo.size) == ("PNG", (360, 360))
    assert "bi-mat" not in design.logo.name

    url = f"/admin/delegates/badgedesign/{design.pk}/change/"
    saved(client, role, url=url, **{"logo-clear": "on"})

    design.refresh_from_db()
    assert not design.logo


def test_what_is_no_picture_is_refused_in_words(client, role):
    page = saved(client, role, logo=SimpleUploadedFile("a.svg", b"<svg/>"))

    (error,) = page.context["adminform"].form.errors["logo"]
    assert error.startswith("Hãy chọn")


def test_a_new_design_begins_as_badges_have_always_looked(client, role):
    page = client.get(ADD)

    form = page.context["adminform"].form
    assert form["parts"].value() == usual_parts()
    assert f"/staff/{role.conference.slug}/badge-designs/preview/" in page.content.decode()


@pytest.mark.parametrize(
    ("kind", "preview", "test"),
    [("organiser", True, True), ("staff", False, True), ("viewer", False, False)],
)
def test_who_may_not_design_sees_no_preview_and_who_prints_the_test_page(
    client, kind, preview, test
):
    design = BadgeDesignFactory()
    client.force_login(RoleFactory(conference=design.conference, kind=kind).user)

    page = client.get(f"/admin/delegates/badgedesign/{design.pk}/change/").content.decode()

    assert ("/preview/" in page, "/test-page/" in page) == (preview, test)


def test_who_only_looks_reads_the_texts_in_words(client):
    design = BadgeDesignFactory(parts=[["full_name", "large"], ["label", "normal"]])
    client.force_login(RoleFactory(conference=design.conference, kind="viewer").user)

    page = client.get(f"/admin/delegates/badgedesign/{design.pk}/change/").content.decode()

    assert "họ và tên kèm danh xưng; đối tượng, bằng chữ" in page
    assert "full_name" not in page


@pytest.mark.parametrize("typed", ["0,5", "0.5"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_numbers_are_read_with_comma_and_with_point_in_either_language(
    client, role, settings, typed, language
):
    settings.LANGUAGE_CODE = language

    saved(client, role, offset_x=typed, offset_y=f"-{typed}", scale=typed.replace("0", "100", 1))

    design = BadgeDesign.objects.get()
    assert (design.offset_x, design.offset_y) == (Decimal("0.5"), Decimal("-0.5"))
    assert design.scale == Decimal("100.5")


def test_numbers_are_shown_as_the_test_page_prints_them(client, role):
    design = BadgeDesignFactory(conference=role.conference, offset_x="0.5")

    page = client.get(f"/admin/delegates/badgedesign/{design.pk}/change/").content.decode()

    (box,) = [each for each in page.split("<input")[1:] if 'name="offset_x"' in each]
    assert 'type="text"' in box
    assert 'inputmode="decimal"' in box
    assert 'value="0,5"' in box


@pytest.mark.parametrize("typed", ["1.2.3", "nửa", "0,55", "12"])
def test_numbers_that_cannot_be_are_refused_in_vietnamese(client, role, typed):
    page = saved(client, role, offset_x=typed)

    (error,) = page.context["adminform"].form.errors["offset_x"]
    assert re.search("[Nn]hập|[Đđ]ảm bảo|[Gg]iá trị|tối đa", error), error
    assert not BadgeDesign.objects.exists()


def test_a_picture_that_an_error_elsewhere_loses_is_said_to_be_lost(client, role):
    png = BytesIO()
    Image.new("RGB", (90, 90), "red").save(png, "PNG")

    page = saved(client, role, accent="#ffe08a", logo=SimpleUploadedFile("a.png", png.getvalue()))

    text = page.content.decode()
    logo, background = text.split('name="background"')
    assert "hãy chọn lại ảnh này" in logo.split('name="logo"')[1]
    assert "hãy chọn lại ảnh này" not in background


@pytest.mark.parametrize("kind", ["staff", "viewer"])
def test_who_only_looks_sees_the_picture_and_colours_and_no_file_names(client, kind):
    design = BadgeDesignFactory(logo="designs/x.png", background="designs/y.jpg")
    client.force_login(RoleFactory(conference=design.conference, kind=kind).user)

    page = client.get(f"/admin/delegates/badgedesign/{design.pk}/change/").content.decode()

    picture = f"/staff/{design.conference.slug}/badge-designs/{design.pk}/picture.png"
    assert f'<img src="{picture}"' in page
    assert 'fill="#9b1c1c"' in page
    assert [name in page for name in ("x.png", "y.jpg")] == [False, False]

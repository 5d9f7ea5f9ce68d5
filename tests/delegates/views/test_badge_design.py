import base64
from io import BytesIO

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from PIL import Image
from pypdf import PdfReader

from delegates.badges.backside import Back, BackLine
from delegates.models.badge_design import usual_parts
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def design():
    return BadgeDesignFactory(paper="a6")


@pytest.fixture
def organiser(client, design):
    client.force_login(RoleFactory(conference=design.conference, kind="organiser").user)
    return client


def entered(parts=None, **values):
    """What the form sends; the browser sends no box that is not ticked."""
    form = {
        "paper": "a6",
        "label_style": "ground",
        "accent": "#9b1c1c",
        "second_colour": "#c8a03c",
        "back": "",
        "duplex_edge": "long",
        "offset_x": "0.0",
        "offset_y": "0.0",
        "scale": "100.0",
    }
    for place, (name, size) in enumerate(parts or usual_parts(), start=1):
        form |= {f"parts-{name}-shown": "on", f"parts-{name}-place": place}
        form |= {f"parts-{name}-size": size}
    return form | values


def asked(client, design, is_new=False, **values):
    own = "" if is_new else f"{design.pk}/"
    url = f"/staff/{design.conference.slug}/badge-designs/{own}preview/"
    return client.post(url, entered(**values), headers={"accept": "application/json"})


def picture(response):
    return Image.open(BytesIO(base64.b64decode(response.json()["picture"]))).convert("RGB")


def test_the_longest_and_the_shortest_name_are_shown_side_by_side(organiser, design):
    for name in ("Nguyễn Thị Vân", "Lê An", "Công Tằng Tôn Nữ Thị Quỳnh Như"):
        DelegateFactory(conference=design.conference, full_name=name)
    DelegateFactory(conference=design.conference, full_name="Ý", state="cancelled")

    response = asked(organiser, design)

    told = response.json()
    assert told["alt"] == "Tên dài nhất: Công Tằng Tôn Nữ Thị Quỳnh Như. Tên ngắn nhất: Lê An."
    assert (told["warnings"], told["errors"]) == ([], [])
    assert response["Cache-Control"] == "no-store, private"
    width, height = picture(response).size
    assert width / 2 < height < width


def test_backs_stand_below_fronts(organiser, design):
    DelegateFactory(conference=design.conference)

    alone, with_backs = (picture(asked(organiser, design, back=back)) for back in ("", "agenda"))

    assert with_backs.height == pytest.approx(2 * alone.height, abs=20)


def test_what_is_entered_is_shown_and_nothing_is_saved(organiser, design):
    DelegateFactory(conference=design.conference)
    colours = {"#9b1c1c": (155, 28, 28), "#004080": (0, 64, 128)}

    seen = [
        {colour for colour, rgb in colours.items() if has(picture(response), rgb)}
        for response in (asked(organiser, design, accent=accent) for accent in colours)
    ]

    design.refresh_from_db()
    assert seen == [{"#9b1c1c"}, {"#004080"}]
    assert design.accent == "#9b1c1c"


def has(image, rgb):
    near = [
        max(abs(a - b) for a, b in zip(rgb, pixel, strict=True)) < 12
        for _n, pixel in image.getcolors(maxcolors=1 << 20)
    ]
    return any(near)


@pytest.mark.parametrize("is_new", [False, True])
def test_a_logo_just_chosen_is_shown_and_its_file_is_gone_afterwards(organiser, design, is_new):
    png = BytesIO()
    Image.new("RGB", (90, 90), (0, 160, 60)).save(png, "PNG")
    logo = SimpleUploadedFile("bieu-trung.png", png.getvalue())

    response = asked(organiser, design, is_new=is_new, logo=logo)

    assert has(picture(response), (0, 160, 60))
    assert [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()] == []


def test_a_design_of_a_conference_without_people_is_shown_with_invented_ones(organiser, design):
    told = asked(organiser, design).json()

    assert "Lê An" in told["alt"]
    assert told["warnings"][0] == "Hội nghị chưa có đại biểu: hai người này là ví dụ."


def test_it_warns_in_words_of_whose_text_does_not_fit(organiser, design):
    unit = "Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động – xã hội " * 4
    for name in ("Lê An", "Trần Bình"):
        DelegateFactory(
            conference=design.conference, full_name=name, organisation_name=unit[:255].strip()
        )

    told = asked(organiser, design).json()

    assert told["warnings"] == ["Bị cắt bớt trên 2 thẻ: đơn vị công tác (Lê An, Trần Bình)."]


#: With the title below the name nothing stands beside the code.
TOO_MANY = ["given_name", "full_name", "event", "occasion", "code", "position", "organisation"]
TOO_MANY += ["delegation", "label"]


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"accent": "#ffe08a"}, "Màu chính: Hãy chọn màu đậm hơn"),
        ({"scale": "120"}, "Tỉ lệ (%): "),
        ({"parts": [["given_name", "normal"]]}, "Nội dung: Phải giữ đối tượng bằng chữ"),
        ({"parts": [["label", "normal"]]}, "Nội dung: Thẻ phải có tên đại biểu."),
        (
            {"paper": "a4-86x54", "parts": [[name, "large"] for name in TOO_MANY]},
            "Nội dung: Thẻ không đủ chỗ",
        ),
        ({"parts": [["label", "huge"], ["full_name", "normal"]]}, "Nội dung: Hãy chọn trong"),
    ],
)
def test_what_cannot_be_printed_is_said_instead_of_shown(organiser, design, values, error):
    told = asked(organiser, design, **values).json()

    assert told["picture"] == ""
    assert [each[: len(error)] for each in told["errors"]] == [error]


@pytest.mark.parametrize("secret", ["phone", "email", "id_number", "notes", "is_poor"])
def test_a_forged_form_brings_no_other_text_onto_a_badge(organiser, design, secret):
    forged = {f"parts-{secret}-shown": "on", f"parts-{secret}-place": "1"}
    forged |= {f"parts-{secret}-size": "normal"}
    DelegateFactory(conference=design.conference, phone="0912345678")

    plain, response = asked(organiser, design), asked(organiser, design, **forged)

    assert response.json() == plain.json()


def test_without_a_script_the_button_opens_a_page_that_says_the_same(organiser, design):
    DelegateFactory(conference=design.conference, full_name="Lê An")
    url = f"/staff/{design.conference.slug}/badge-designs/{design.pk}/preview/"

    page = organiser.post(url, entered(), headers={"accept": "text/html"})

    assert 'src="data:image/png;base64,' in page.content.decode()
    assert "Tên dài nhất: Lê An." in page.content.decode()
    assert "Mọi nội dung đều vừa." in page.content.decode()
    policy = dict(each.split(maxsplit=1) for each in page["Content-Security-Policy"].split("; "))
    assert (policy["img-src"], policy["script-src"]) == ("'self' data:", "'self'")


def test_a_preview_leaves_the_conference_at_hand_as_it_is(organiser, design):
    other = ConferenceFactory()
    RoleFactory(user_id=organiser.session["_auth_user_id"], conference=other, kind="organiser")
    organiser.get(f"/staff/{other.slug}/publish/")

    asked(organiser, design)

    assert organiser.session["conference"] == other.pk


@pytest.mark.parametrize("kind", ["staff", "viewer"])
def test_only_organisers_design(client, design, kind):
    client.force_login(RoleFactory(conference=design.conference, kind=kind).user)

    assert asked(client, design).status_code == 404


def test_a_design_of_another_conference_is_not_there(organiser, design):
    foreign = BadgeDesignFactory()
    url = f"/staff/{design.conference.slug}/badge-designs/{foreign.pk}/"

    assert organiser.post(f"{url}preview/", entered()).status_code == 404
    assert organiser.get(f"{url}test-page/").status_code == 404


def test_the_test_page_is_a_pdf_of_the_design_as_it_is_saved(organiser, design):
    url = f"/staff/{design.conference.slug}/badge-designs/{design.pk}/test-page/"

    response = organiser.get(url)

    assert response["Content-Type"] == "application/pdf"
    assert design.name in PdfReader(BytesIO(response.content)).pages[0].extract_text()


@pytest.mark.parametrize("count", [2, 5])
def test_a_preview_takes_the_same_queries_whatever_the_count(
    organiser, design, count, django_assert_max_num_queries
):
    DelegateFactory.create_batch(count, conference=design.conference)
    asked(organiser, design)

    with override("vi"), django_assert_max_num_queries(12):
        asked(organiser, design)


def test_it_says_once_that_the_back_is_cut_on_every_badge(organiser, design, monkeypatch):
    DelegateFactory.create_batch(3, conference=design.conference)
    lines = tuple(BackLine(f"Phiên thứ {n}", "07h30") for n in range(200))
    endless = Back("CHƯƠNG TRÌNH", lines)
    monkeypatch.setattr("sessions.backs.backs.agenda_back", lambda conference: endless)

    told = asked(organiser, design, back="agenda").json()

    assert told["warnings"] == [
        "Mặt sau không đủ chỗ cho toàn bộ nội dung: phần cuối bị cắt trên mọi thẻ."
    ]


@pytest.mark.parametrize("kind", ["viewer", "staff", "organiser"])
def test_who_may_look_at_a_design_sees_it_as_a_picture(client, design, kind):
    DelegateFactory(conference=design.conference)
    client.force_login(RoleFactory(conference=design.conference, kind=kind).user)

    response = client.get(f"/staff/{design.conference.slug}/badge-designs/{design.pk}/picture.png")

    assert response["Content-Type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")

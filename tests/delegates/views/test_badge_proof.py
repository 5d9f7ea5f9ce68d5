from io import BytesIO

import pytest
from PIL import Image

from delegates.badges.backside import Back, BackLine
from delegates.badges.proof import Proof, ProofPerson, Remark
from delegates.models import Delegate
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory

from .printing import get, names_in, post

pytestmark = pytest.mark.django_db
#: Queries, whoever is printed.
QUERIES = {"badges": 16, "slips": 16, "cards": 17, "signs": 17}
ENDLESS = Back("CHƯƠNG TRÌNH", tuple(BackLine(f"Phiên thứ {n}", "07h30") for n in range(200)))


def people_on(page):
    return [person.name for person in page.context["proof"].people]


def remarks_on(page):
    remarks = page.context["proof"].remarks
    return {each.kind: [person.name for person in each.people] for each in remarks}


def test_the_page_before_printing_counts_and_logs_nothing(staff, design):
    DelegateFactory.create_batch(5, conference=design.conference)

    page = get(staff, design)

    proof = page.context["proof"]
    assert (len(proof.people), proof.sheets, proof.pages, proof.volumes) == (5, 2, 2, 1)
    assert not design.conference.prints.exists()


def with_backs(design, **values):
    type(design).objects.update(back="agenda", **values)
    design.refresh_from_db()
    return design


def test_with_backs_it_counts_sheets_and_sides_and_says_how_to_turn_them(staff, design):
    DelegateFactory.create_batch(5, conference=design.conference)

    front = get(staff, design)
    long = get(staff, with_backs(design))
    short = get(staff, with_backs(design, duplex_edge="short"))

    proof = short.context["proof"]
    assert (proof.sheets, proof.pages) == (2, 4)
    said = "In hai mặt, lật theo cạnh"
    texts = [page.content.decode() for page in (front, long, short)]
    assert [said in text for text in texts] == [False, True, True]
    assert f"{said} dài." in texts[1]
    assert f"{said} ngắn." in texts[2]
    assert ["không chọn “Vừa trang”" in text for text in texts] == [True] * 3
    assert ["side=back" in text for text in texts] == [False, True, True]


def test_the_back_of_the_first_sheet_is_a_picture_that_stands_upright(staff, design):
    DelegateFactory(conference=design.conference)
    assert get(staff, design, "first.png", side="back").status_code == 404

    long = get(staff, with_backs(design), "first.png", side="back").content
    turned = with_backs(design, duplex_edge="short")
    short = get(staff, turned, "first.png", side="back").content

    ink = [Image.open(BytesIO(png)).convert("L").point(lambda g: 255 - g) for png in (long, short)]
    assert get(staff, turned, "first.png").content != short
    assert ink[0].getbbox() == pytest.approx(ink[1].getbbox(), abs=2)


def test_a_back_that_is_cut_on_every_badge_is_said_once_and_of_nobody(staff, design, monkeypatch):
    DelegateFactory.create_batch(3, conference=design.conference)
    monkeypatch.setattr("sessions.backs.backs.agenda_back", lambda conference: ENDLESS)

    page = get(staff, with_backs(design))

    remarks = remarks_on(page)
    assert len(remarks["back_of_all"]) == 3
    assert remarks.keys() & {"cut", "back"} == set()
    assert "bị cắt trên mọi thẻ" in page.content.decode()


def test_who_has_a_badge_of_another_design_is_not_said_to_have_this_one(staff, design):
    DelegateFactory(conference=design.conference, full_name="Nguyễn Thị Vân")
    post(staff, design)
    other = BadgeDesignFactory(conference=design.conference, is_default=False)

    remarks = remarks_on(get(staff, other))

    assert remarks["other_design"] == ["Nguyễn Thị Vân"]
    assert "unchanged" not in remarks


def test_every_name_of_a_remark_can_be_opened_in_a_tab_of_its_own(staff, design):
    DelegateFactory.create_batch(15, conference=design.conference, position="")

    page = get(staff, design).content.decode()

    (remark,) = [each for each in page.split("<li>") if "15 người chưa có chức vụ" in each]
    assert remark.count('target="_blank" rel="noopener"') == 15
    assert remark.count("(mở ở thẻ mới)") == 15
    assert "<summary>và 3 người khác</summary>" in remark


def test_thousands_are_told_as_people_write_them(staff, design, monkeypatch):
    person = ProofPerson(1, "Nguyễn Thị Vân", "ABC234", "Hà Nội", "none")
    whole = Proof((person,) * 1200, 1300, 2600, 1, True, (Remark("no_unit", (person,) * 1234),))
    monkeypatch.setattr("delegates.views.badge.proof_of", lambda **asked: whole)

    page = get(staff, design).content.decode()

    for number in ("1.200", "1.300", "2.600"):
        assert f"<dd>{number}</dd>" in page
    assert "1.234 người" in page
    assert "và 1.222 người khác" in page


def test_it_says_what_will_be_missing(staff, design):
    conference = design.conference
    type(design).objects.update(show_photo=True)
    whole = {"position": "Giám đốc", "organisation_name": "Sở Y tế", "photo": "photos/x.jpg"}
    known = {"conference": conference} | whole
    DelegateFactory(full_name="Không Thiếu", **known)
    DelegateFactory(full_name="Thiếu Đơn Vị", **known | {"organisation_name": ""})
    DelegateFactory(full_name="Thiếu Chức Vụ", **known | {"position": ""})
    DelegateFactory(full_name="Thiếu Ảnh", **known | {"photo": ""})
    DelegateFactory(full_name="Chữ Dài", **known | {"organisation_name": "Trung tâm " * 22})
    DelegateFactory(full_name="Đã Hủy", **known | {"state": "cancelled"})
    Delegate.objects.update(photo="")  # there are no files here

    remarks = remarks_on(get(staff, design))

    assert remarks["no_unit"] == ["Thiếu Đơn Vị"]
    assert remarks["no_position"] == ["Thiếu Chức Vụ"]
    assert remarks["cancelled"] == ["Đã Hủy"]
    assert remarks["cut"] == ["Chữ Dài"]
    assert "Thiếu Ảnh" in remarks["no_photo"]


def test_who_has_this_very_badge_is_named(staff, design):
    DelegateFactory(conference=design.conference, full_name="Nguyễn Thị Vân")
    post(staff, design)
    DelegateFactory(conference=design.conference, full_name="Đoàn Xuân Thanh")

    assert remarks_on(get(staff, design))["unchanged"] == ["Nguyễn Thị Vân"]


def test_who_changed_since_is_printed_alone(staff, design):
    people = DelegateFactory.create_batch(2, conference=design.conference)
    post(staff, design)
    Delegate.objects.filter(pk=people[1].pk).update(full_name="Trần Thị Mới")

    assert people_on(get(staff, design, only="changed")) == ["Trần Thị Mới"]
    assert names_in(post(staff, design, only="changed")) == {"Trần Thị Mới"}
    assert people_on(get(staff, design, only="changed")) == []


def test_nobody_to_print_for_is_said_in_place(staff, design):
    page = get(staff, design, search="khong co ai")

    assert page.status_code == 200
    assert "Không có đại biểu nào phù hợp" in page.content.decode()


def test_the_first_sheet_is_a_picture(staff, design):
    DelegateFactory(conference=design.conference)

    response = get(staff, design, "first.png")

    assert response["Content-Type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))


def test_a_sheet_of_nobody_is_no_picture(staff, design):
    assert get(staff, design, "first.png").status_code == 404
    assert get(staff, design, "first.png", delegation="khong-co").status_code == 404


def test_the_choice_is_kept_for_the_picture_and_the_print(staff, design):
    people = DelegateFactory.create_batch(2, conference=design.conference)

    page = get(staff, design, person=[each.pk for each in people], order="name")

    chosen = [("person", str(each.pk)) for each in people]
    assert page.context["form"].pairs() == [
        ("design", design.slug),
        ("order", "name"),
        *chosen,
    ]


@pytest.mark.parametrize("forged", [{"person": "x"}, {"log": "99"}, {"bus": "1"}, {"only": "x"}])
def test_a_forged_choice_is_answered_in_words(staff, design, forged):
    response = get(staff, design, **forged)

    assert response["Location"] == f"/staff/{design.conference.slug}/print/"


@pytest.mark.parametrize("paper", ["badges", "slips", "cards", "signs"])
@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_many_questions_whoever_is_printed(
    staff, design, django_assert_num_queries, paper, count
):
    DelegateFactory.create_batch(count, conference=design.conference)
    get(staff, design)

    with django_assert_num_queries(QUERIES[paper]):
        page = get(staff, design, paper=paper)

    assert len(page.context["proof"].people) == count


#: session, user, roles; the choices of the form; designs; the chosen and those who cancelled;
#: and what the paper itself reads.

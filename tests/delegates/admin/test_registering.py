"""From a list on paper: one person after the other, nothing typed twice, nobody twice."""

import re
from base64 import b64encode
from io import BytesIO

import pytest
from PIL import Image

from delegates.models import Delegate
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db

ADD = "/admin/delegates/delegate/add/"
UNIT = "Hội Liên hiệp Phụ nữ xã Đại Bái"


@pytest.fixture
def delegation():
    return DelegationFactory(name="Bắc Ninh")


@pytest.fixture
def form(delegation):
    return {
        "full_name": "Nguyễn Thị Vân",
        "delegation": delegation.pk,
        "category": CategoryFactory(conference=delegation.conference).pk,
        "organisation_name": UNIT,
        "phone": "0912345678",
        "duty": "member",
        "payroll": "unknown",
        "rank": "100",
        "state": "registered",
    }


def asked(response) -> list[Delegate]:
    """Whom the page shows beside the person being entered."""
    return [each.delegate for each in response.context["adminform"].form.lookalikes]


def answered(form, response) -> dict:
    return form | {"different": response.context["adminform"].form.lookalike_ids}


def photo_of(colour) -> BytesIO:
    file = BytesIO()
    Image.new("RGB", (600, 600), colour).save(file, "PNG")
    file.seek(0)
    file.name = "photo.png"
    return file


def test_the_cursor_starts_in_the_name_and_enter_goes_on_to_the_next(admin_client, delegation):
    page = admin_client.get(ADD).content.decode()

    assert re.findall(r'name="(\w+)"[^>]*autofocus', page) == ["full_name"]
    assert re.findall(r'type="submit"[^>]*name="(\w+)"', page) == ["_addanother", "_save"]


def test_what_is_rarely_filled_is_folded_away_until_something_in_it_is_wrong(admin_client, form):
    empty = admin_client.get(ADD).content.decode()
    wrong = admin_client.post(ADD, form | {"email": "không có"}).content.decode()

    assert ("<details>" in empty, "<details>" in wrong) == (True, False)


def test_the_next_person_shares_delegation_category_and_unit_and_nothing_else(admin_client, form):
    response = admin_client.post(ADD, form | {"_addanother": "1"})
    she = Delegate.objects.get()
    page = admin_client.get(response["Location"])

    assert response["Location"] == f"{ADD}?like={she.pk}"
    boxes = page.context["adminform"].form
    assert boxes.initial == {
        "like": str(she.pk),
        "delegation": form["delegation"],
        "category": form["category"],
        "organisation_name": UNIT,
    }
    assert "Nguyễn Thị Vân" not in str(boxes)


def test_the_message_names_the_person_with_her_code(admin_client, form):
    page = admin_client.post(ADD, form | {"_addanother": "1"}, follow=True)

    she = Delegate.objects.get()
    (message,) = page.context["messages"]
    link = f'<a href="/admin/delegates/delegate/{she.pk}/change/">Nguyễn Thị Vân</a>'
    assert str(message) == f"Đã đăng ký: {link}, mã {she.code}."


def test_the_list_s_filters_are_still_there_after_the_last_person(admin_client, form):
    filters = "_changelist_filters=state__exact%3Dregistered"

    response = admin_client.post(f"{ADD}?{filters}", form | {"_addanother": "1"})

    assert response["Location"] == f"{ADD}?like={Delegate.objects.get().pk}&{filters}"


def test_saving_a_change_may_go_on_to_a_new_person_too(admin_client, form):
    admin_client.post(ADD, form)
    she = Delegate.objects.get()

    response = admin_client.post(
        f"/admin/delegates/delegate/{she.pk}/change/", form | {"_addanother": "1"}
    )

    assert response["Location"] == f"{ADD}?like={she.pk}"


@pytest.mark.parametrize("like", ["", "x", "9" * 40, "foreign"])
def test_nothing_is_taken_from_a_person_out_of_sight(client, like, delegation):
    client.force_login(RoleFactory(conference=delegation.conference).user)
    foreign = DelegateFactory(organisation_name=UNIT)

    page = client.get(ADD, {"like": foreign.pk if like == "foreign" else like})

    assert set(page.context["adminform"].form.initial) == {"like"}


def test_a_namesake_of_the_delegation_is_shown_and_nothing_saved(admin_client, form, delegation):
    other = DelegateFactory(delegation=delegation, full_name="Nguyen Thi Ván", position="Chủ tịch")

    response = admin_client.post(ADD, form)

    page = response.content.decode()
    assert asked(response) == [other]
    assert Delegate.objects.get() == other
    for seen in ["Nguyen Thi Ván", "Chủ tịch", other.code, "trùng họ tên", UNIT, "0912 345 678"]:
        assert seen.replace(" 345 ", "\xa0345\xa0") in page
    assert f'href="/admin/delegates/delegate/{other.pk}/change/" target="_blank"' in page


def test_the_question_is_no_error_and_the_cursor_waits_at_it(admin_client, form, delegation):
    DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")

    page = admin_client.post(ADD, form).content.decode()

    assert "errornote" not in page
    assert re.findall(r'name="(\w+)"[^>]*autofocus', page) == ["different"]


def test_the_answer_saves_her(admin_client, form, delegation):
    DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")
    response = admin_client.post(ADD, form)

    admin_client.post(ADD, answered(form, response))

    assert Delegate.objects.filter(full_name="Nguyễn Thị Vân").count() == 2


def test_an_answer_is_about_those_who_were_shown(admin_client, form, delegation):
    first = DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")
    answer = answered(form, admin_client.post(ADD, form))
    second = DelegateFactory(conference=delegation.conference, phone="0912345678")

    response = admin_client.post(ADD, answer)

    assert set(asked(response)) == {first, second}
    assert Delegate.objects.count() == 2


def test_an_answer_is_kept_while_something_else_is_mended(admin_client, form, delegation):
    DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")
    answer = answered(form, admin_client.post(ADD, form))

    page = admin_client.post(ADD, answer | {"email": "không có"}).content.decode()

    assert re.search(r'name="different" value="\d+" checked', page)
    assert re.findall(r'name="(\w+)"[^>]*autofocus', page) == ["email"]


def test_what_is_wrong_is_told_together_with_the_question(admin_client, form, delegation):
    DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")

    response = admin_client.post(ADD, form | {"phone": "12"})

    assert list(response.context["adminform"].form.errors) == ["phone"]
    assert len(asked(response)) == 1


def test_a_person_known_already_is_asked_about_only_when_she_becomes_another(
    admin_client, form, delegation
):
    DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")
    admin_client.post(ADD, answered(form, admin_client.post(ADD, form)))
    change = f"/admin/delegates/delegate/{Delegate.objects.get(phone='0912345678').pk}/change/"

    promoted = admin_client.post(change, form | {"position": "Chủ tịch"})
    renamed = admin_client.post(change, form | {"full_name": "NGUYỄN THỊ VÂN"})

    assert promoted.status_code == 302
    assert len(asked(renamed)) == 1


def test_a_photo_chosen_stays_chosen_while_the_question_is_answered(admin_client, form, delegation):
    DelegateFactory(delegation=delegation, full_name="Nguyễn Thị Vân")
    response = admin_client.post(ADD, form | {"photo": photo_of("red")})
    page = response.content.decode()
    kept = re.search(r'name="photo-kept" value="([^"]+)"', page)[1]

    admin_client.post(ADD, answered(form, response) | {"photo-kept": kept})

    she = Delegate.objects.get(phone="0912345678")
    with she.photo.open() as file, Image.open(file) as photo:
        assert (photo.format, photo.size) == ("JPEG", (300, 400))
        assert photo.getpixel((150, 200))[0] > 240
    assert "Ảnh đã chọn vẫn được giữ." in page


@pytest.mark.parametrize("kept", ["no base64!", b64encode(b"<script>").decode(), "ả"])
def test_what_pretends_to_be_a_kept_photo_is_judged_like_any_upload(admin_client, form, kept):
    admin_client.post(ADD, form | {"photo-kept": kept})

    assert not Delegate.objects.exclude(photo="").exists()


def test_staff_register_and_open_the_photo_where_they_may(client, form, delegation):
    client.force_login(RoleFactory(conference=delegation.conference).user)

    client.post(ADD, form | {"photo": photo_of("red")})

    she = Delegate.objects.get()
    page = client.get(f"/admin/delegates/delegate/{she.pk}/change/").content.decode()
    path = f"/staff/{delegation.conference.slug}/delegates/{she.pk}/photo/"
    assert page.count(path) == 2
    assert "/media/" not in page


def test_no_link_stands_between_the_boxes_of_the_list(admin_client, delegation):
    page = admin_client.get(ADD).content.decode()

    assert re.findall(r'id="add_id_(\w+)"', page) == ["organisation"]


def test_boxes_know_where_their_suggestions_come_from(admin_client, delegation):
    form = admin_client.get(ADD).context["adminform"].form

    sources = {
        name: field.widget.attrs["data-suggestions"]
        for name, field in form.fields.items()
        if "data-suggestions" in field.widget.attrs
    }
    path = f"/staff/{delegation.conference.slug}/suggestions/?field="
    names = ["organisation_name", "position", "place_name"]
    assert sources == {name: path + name for name in names}


def test_a_conference_without_delegations_says_what_is_missing(admin_client):
    ConferenceFactory()

    page = admin_client.get(ADD).content.decode()

    assert "Hội nghị chưa có đoàn nào" in page
    assert 'href="/admin/delegates/delegation/"' in page


def test_a_conference_without_categories_says_what_is_missing(admin_client, delegation):
    page = admin_client.get(ADD).content.decode()

    assert "Hội nghị chưa có đối tượng đại biểu nào" in page


@pytest.mark.parametrize(("quota", "warned"), [(0, True), (1, False), (None, False)])
def test_who_registers_more_than_the_quota_is_told(admin_client, form, delegation, quota, warned):
    delegation.quota = quota
    delegation.save()

    response = admin_client.post("/admin/delegates/delegate/add/", form, follow=True)

    tags = [message.level_tag for message in response.context["messages"]]
    assert ("warning" in tags) == warned

from datetime import date

import pytest

from conference.models import Conference
from sessions.forms.conference import CopyConferenceForm
from sessions.views.conference import copy_as_asked
from tests.factories.conference import ConferenceFactory, RoleFactory, ThemeFactory, UserFactory
from tests.factories.delegates import BadgeDesignFactory, CategoryFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db

FORM = {
    "title": "Hội nghị nhân rộng mô hình giảm nghèo vùng Tây Nguyên",
    "short_title": "Đắk Lắk 2024",
    "slug": "",
    "starts_on": "05/03/2024",
    "ends_on": "",
    "place": "Đắk Lắk",
}


@pytest.fixture
def role(client):
    """An organiser, logged in."""
    role = RoleFactory(kind="organiser", conference__slug="bac-ninh-2023")
    client.force_login(role.user)
    return role


@pytest.fixture
def path(role):
    return f"/staff/{role.conference.slug}/copy/"


def told(response):
    return [str(message) for message in response.context["messages"]]


def test_the_page_says_how_much_is_copied(client, role, path):
    CategoryFactory.create_batch(2, conference=role.conference)
    ThemeFactory.create_batch(3, conference=role.conference)
    BadgeDesignFactory(conference=role.conference)
    SessionFactory.create_batch(4, conference=role.conference)

    page = client.get(path).content.decode()

    for words in ["2 đối tượng", "3 chủ đề", "1 mẫu thẻ", "4 phiên"]:
        assert words in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_many_questions_whatever_there_is(
    client, role, path, count, django_assert_num_queries
):
    SessionFactory.create_batch(count, conference=role.conference)
    ThemeFactory.create_batch(count, conference=role.conference)

    with django_assert_num_queries(11):  # the last four are the counts
        client.get(path)


def test_the_title_is_there_to_be_changed_and_the_rest_to_be_written(client, role, path):
    form = client.get(path).context["form"]

    assert {name: form[name].value() for name in form.fields} == {
        "title": role.conference.title,
        "short_title": None,
        "slug": None,
        "starts_on": None,
        "ends_on": None,
        "place": None,
    }


def test_one_goes_on_working_at_the_copy(client, role, path):
    response = client.post(path, FORM)

    copy = Conference.objects.get(slug="dak-lak-2024")
    assert response.url == f"/admin/conference/conference/{copy.pk}/change/"
    page = client.get(response.url)
    assert page.status_code == 200
    assert page.wsgi_request.scope.conference == copy
    assert copy.dates == [date(2024, 3, 5), date(2024, 3, 6), date(2024, 3, 7)]


def test_the_role_that_comes_with_the_copy_is_in_the_history(client, role, path):
    client.post(path, FORM)

    made = Conference.objects.get(slug="dak-lak-2024").roles.get()
    assert made.history.get().history_user == role.user


def test_one_is_told_what_comes_next(client, path):
    response = client.post(path, FORM, follow=True)

    made, following = told(response)
    assert made == "Đã tạo “Đắk Lắk 2024” ở dạng bản nháp: hiện chỉ ban tổ chức thấy."
    assert '<a href="/admin/delegates/delegation/">đoàn đại biểu</a>' in following


def test_one_is_told_of_sessions_that_are_left_out(client, role, path):
    SessionFactory(conference=role.conference)  # on the first day
    late = SessionFactory(conference=role.conference)
    late.starts_at = late.starts_at.replace(day=6)
    late.ends_at = late.ends_at.replace(day=6)
    late.save()

    response = client.post(path, FORM | {"ends_on": "06/03/2024"}, follow=True)

    assert told(response)[1] == "Đã bỏ 1 phiên vì hội nghị mới không có ngày tương ứng."


def test_a_superuser_copies_without_a_role(admin_client):
    source = ConferenceFactory()

    response = admin_client.post(f"/staff/{source.slug}/copy/", FORM)

    assert response.status_code == 302
    assert not Conference.objects.get(slug="dak-lak-2024").roles.exists()


def test_a_second_submit_makes_no_second_copy(client, path):
    client.post(path, FORM)

    again = client.post(path, FORM)

    assert again.context["form"].errors == {
        "slug": ["Định danh này đã có hội nghị khác dùng: hãy chọn định danh khác."]
    }
    assert Conference.objects.count() == 2


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": ""}, "title"),
        ({"short_title": ""}, "short_title"),
        ({"short_title": "Staff"}, "slug"),
        ({"slug": "bac-ninh-2023"}, "slug"),
        ({"slug": "Đắk Lắk"}, "slug"),
        ({"starts_on": "31/02/2024"}, "starts_on"),
        ({"ends_on": "04/03/2024"}, "__all__"),
        ({"place": ""}, "place"),
    ],
)
def test_an_error_stands_at_its_field_and_what_was_typed_stays(client, path, changed, field):
    response = client.post(path, FORM | changed)

    form = response.context["form"]
    assert field in form.errors
    typed = {name: form[name].value() for name in form.fields}
    assert typed == FORM | changed
    assert Conference.objects.count() == 1


def test_a_slug_that_somebody_takes_after_the_form_has_looked_is_told_at_the_slug(role):
    form = CopyConferenceForm(FORM, source=role.conference)
    assert form.is_valid()
    ConferenceFactory(slug="dak-lak-2024")

    assert copy_as_asked(form, role.user) is None
    assert list(form.errors) == ["slug"]


@pytest.mark.parametrize("kind", ["staff", "viewer"])
def test_only_organisers_copy(client, kind):
    role = RoleFactory(kind=kind)
    client.force_login(role.user)
    path = f"/staff/{role.conference.slug}/copy/"

    assert client.get(path).status_code == 404
    assert client.post(path, FORM).status_code == 404
    assert Conference.objects.count() == 1


def test_another_conference_is_not_there(client, role):
    foreign = ConferenceFactory()

    assert client.post(f"/staff/{foreign.slug}/copy/", FORM).status_code == 404


def test_who_is_not_logged_in_is_asked_to(client):
    path = f"/staff/{ConferenceFactory().slug}/copy/"

    assert client.get(path).url == f"/accounts/login/?next={path}"


@pytest.mark.parametrize(("kind", "led"), [("organiser", True), ("staff", False)])
def test_the_admin_leads_organisers_to_copying(client, kind, led):
    role = RoleFactory(kind=kind)
    client.force_login(role.user)
    link = f'href="/staff/{role.conference.slug}/copy/"'

    form = f"/admin/conference/conference/{role.conference.pk}/change/"
    pages = ["/admin/conference/conference/", form]

    assert [link in client.get(page).content.decode() for page in pages] == [led, led]


def test_the_list_of_conferences_leads_viewers_nowhere_they_may_not_go(client):
    user = UserFactory()
    RoleFactory(user=user, kind="viewer", conference__slug="chi-xem")
    RoleFactory(user=user, kind="staff", conference__slug="phuc-vu")
    client.force_login(user)

    page = client.get("/admin/conference/conference/").content.decode()

    assert "/staff/chi-xem/" not in page.partition("result_list")[2]
    assert "/staff/phuc-vu/print/" in page
    assert "/staff/phuc-vu/publish/" not in page


@pytest.mark.parametrize("day", ["31/12/9999", "01/01/0001", "30/12/9999"])
def test_a_year_that_no_calendar_reckons_with_is_a_slip_of_the_pen(client, role, path, day):
    response = client.post(path, FORM | {"starts_on": day})

    assert response.context["form"].errors["starts_on"] == ["Hãy kiểm tra lại năm."]
    assert Conference.objects.get() == role.conference


def test_a_draft_is_opened_to_the_public_where_its_agenda_is_published(client):
    role = RoleFactory(kind="organiser", conference__state="draft")
    client.force_login(role.user)
    home, publish = f"/{role.conference.slug}/", f"/staff/{role.conference.slug}/publish/"
    assert client.get(home).status_code == 404
    assert "Hội nghị còn là bản nháp" in client.get(publish).content.decode()

    response = client.post(f"/staff/{role.conference.slug}/open/", follow=True)

    assert told(response) == ["Hội nghị đã được công bố."]
    assert client.get(home).status_code == 200
    assert "Hội nghị còn là bản nháp" not in client.get(publish).content.decode()


def test_an_archived_conference_stays_archived(client):
    role = RoleFactory(kind="organiser", conference__state="archived")
    client.force_login(role.user)

    client.post(f"/staff/{role.conference.slug}/open/")

    role.conference.refresh_from_db()
    assert role.conference.state == "archived"

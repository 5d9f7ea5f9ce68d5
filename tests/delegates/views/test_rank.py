"""The people of one delegation are put in official order."""

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delegates.models import Delegate
from delegates.views import rank
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import CategoryFactory, DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def delegation(conference):
    return DelegationFactory(conference=conference, name="Hưng Yên")


@pytest.fixture
def organiser(client, conference):
    client.force_login(RoleFactory(conference=conference, kind="organiser").user)
    return client


def address(delegation):
    return f"/staff/{delegation.conference.slug}/delegations/{delegation.pk}/order/"


def person(delegation, name, **fields):
    fields = {"conference": delegation.conference} | fields
    return DelegateFactory(delegation=delegation, full_name=name, **fields)


def names(delegation):
    return list(delegation.delegates.in_list_order().values_list("full_name", flat=True))


def said(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_typed_numbers_are_saved_at_once_and_equals_go_by_name(organiser, delegation):
    an, ánh, yên = [person(delegation, f"Lê Văn {given}") for given in ("An", "Ánh", "Yên")]
    sent = {f"rank-{an.pk}": 5, f"rank-{ánh.pk}": 5, f"rank-{yên.pk}": 1}

    response = organiser.post(address(delegation), sent)

    assert response["Location"] == address(delegation)
    assert said(response) == ["Đã lưu thứ bậc: 3 số thay đổi."]
    assert names(delegation) == ["Lê Văn Yên", "Lê Văn An", "Lê Văn Ánh"]


def test_an_empty_box_leaves_the_number(organiser, delegation):
    an = person(delegation, "Lê Văn An", rank=7)

    organiser.post(address(delegation), {f"rank-{an.pk}": ""})

    an.refresh_from_db()
    assert an.rank == 7


@pytest.mark.parametrize("wrong", ["-1", "40000", "một"])
def test_a_wrong_number_is_refused_in_words_and_the_others_are_kept(organiser, delegation, wrong):
    an, bình = person(delegation, "Lê Văn An"), person(delegation, "Lê Văn Bình")
    sent = {f"rank-{an.pk}": wrong, f"rank-{bình.pk}": 3}

    page = organiser.post(address(delegation), sent)

    assert list(page.context["form"].errors) == [f"rank-{an.pk}"]
    values = {delegate.full_name: value for delegate, _box, value in page.context["form"].rows()}
    assert values == {"Lê Văn An": wrong, "Lê Văn Bình": "3"}
    assert Delegate.objects.filter(rank=100).count() == 2


def test_numbers_are_kept_when_somebody_has_left_meanwhile(organiser, delegation):
    an, gone = person(delegation, "Lê Văn An"), person(delegation, "Lê Văn Bình")
    sent = {f"rank-{an.pk}": 3, f"rank-{gone.pk}": 1}
    gone.delete()

    page = organiser.post(address(delegation), sent)

    assert said(page)[0].startswith("Danh sách vừa thay đổi.")
    assert 'value="3"' in page.content.decode()
    an.refresh_from_db()
    assert an.rank == 100


def test_somebody_registered_meanwhile_keeps_the_own_number(organiser, delegation):
    an, new = person(delegation, "Lê Văn An"), person(delegation, "Lê Văn Bình")

    organiser.post(address(delegation), {f"rank-{an.pk}": 3})

    an.refresh_from_db()
    new.refresh_from_db()
    assert (an.rank, new.rank) == (3, 100)


def test_people_of_another_delegation_cannot_be_slipped_in(organiser, delegation):
    person(delegation, "Lê Văn An")
    stranger = DelegateFactory(conference=delegation.conference)

    organiser.post(address(delegation), {f"rank-{stranger.pk}": 1})

    stranger.refresh_from_db()
    assert stranger.rank == 100


@pytest.mark.parametrize(("kind", "status"), [("organiser", 200), ("staff", 404), ("viewer", 404)])
def test_organisers_alone_put_people_in_order(client, delegation, kind, status):
    an = person(delegation, "Lê Văn An")
    client.force_login(RoleFactory(conference=delegation.conference, kind=kind).user)

    opened = client.get(address(delegation)).status_code
    client.post(address(delegation), {f"rank-{an.pk}": 1})

    an.refresh_from_db()
    assert (opened, an.rank) == (status, 1 if status == 200 else 100)


def test_a_delegation_of_another_conference_is_not_there(organiser, conference):
    foreign = DelegationFactory()

    page = organiser.get(f"/staff/{conference.slug}/delegations/{foreign.pk}/order/")

    assert page.status_code == 404


def test_an_empty_delegation_says_so(organiser, delegation):
    page = organiser.get(address(delegation)).content.decode()

    assert "Đoàn chưa có đại biểu nào." in page


def test_of_a_very_large_delegation_the_highest_are_shown(organiser, delegation, monkeypatch):
    monkeypatch.setattr(rank, "SHOWN", 2)
    for given in ("An", "Bình", "Chi"):
        person(delegation, f"Lê Văn {given}")

    page = organiser.get(address(delegation)).content.decode()

    assert "Trang này hiện 2 người đứng đầu trong số 3 người." in page
    assert "Lê Văn Chi" not in page
    assert "rank_order.js" not in page  # numbers given by dragging would count too few people


def test_the_page_asks_as_many_questions_for_three_as_for_one(organiser, delegation):
    category = CategoryFactory(conference=delegation.conference)
    person(delegation, "Lê Văn An", category=category)
    organiser.get(address(delegation))
    one = questions(organiser, delegation)

    person(delegation, "Lê Văn Bình", category=category)
    person(delegation, "Lê Văn Chi", category=category)

    assert questions(organiser, delegation) == one


def questions(client, delegation):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address(delegation)).status_code == 200
    return len(queries)

"""What is done to many delegates is said first, and happens once it is confirmed."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delegates.models import Delegate
from tests.delegates.admin.confirming import LIST, act, ask, confirm, consequences, said
from tests.factories.conference import RoleFactory
from tests.factories.delegates import (
    CategoryFactory,
    DelegateFactory,
    DelegationFactory,
)
from tests.factories.sessions import PassengerFactory

pytestmark = pytest.mark.django_db


def states():
    return list(Delegate.objects.order_by("pk").values_list("state", flat=True))


def choices(page):
    return [str(label) for _value, label in page.context["form"].fields["value"].choices]


def test_choosing_an_action_changes_nothing_and_says_what_will_happen(admin_client, people):
    PassengerFactory(bus__conference=people[0].delegation.conference, delegate=people[0])
    Delegate.objects.filter(pk=people[1].pk).update(state="cancelled")

    page = ask(admin_client, "change_state", *people[:2])

    assert choices(page) == [
        "đã đăng ký – 1 người thay đổi, 1 người giữ nguyên",
        "đã xác nhận – 2 người thay đổi",
        "đã hủy – 1 người thay đổi, 1 người giữ nguyên; trả lại 1 chỗ trên xe",
    ]
    assert "2 đại biểu được chọn:" in page.content.decode()
    assert states() == ["registered", "cancelled", "registered"]


def test_the_confirmed_action_happens_to_the_ticked_alone(admin_client, admin_user, people):
    response = act(admin_client, "change_state", *people[:2], value="confirmed")

    assert response["Location"] == LIST
    assert states() == ["confirmed", "confirmed", "registered"]
    assert people[0].history.first().history_user == admin_user


def test_who_cancels_leaves_the_bus_and_the_message_says_so(admin_client, people):
    seat = PassengerFactory(bus__conference=people[0].delegation.conference, delegate=people[0])

    response = act(admin_client, "change_state", *people[:2], value="cancelled")

    assert not seat.bus.passengers.exists()
    (message,) = said(response)
    assert "Đã thay đổi 2 đại biểu. 1 chỗ trên xe đã được trả lại." in message
    assert f"changed={people[0].pk}%2C{people[1].pk}" in message


def test_an_answer_without_a_value_is_asked_again(admin_client, people):
    page = act(admin_client, "change_state", *people)

    assert list(page.context["form"].errors) == ["value"]
    assert states() == ["registered"] * 3


def test_all_of_a_filtered_list_are_found_anew_not_sent_one_by_one(admin_client, people):
    Delegate.objects.filter(pk=people[2].pk).update(state="cancelled")
    query = "?state=coming"

    page = ask(admin_client, "change_state", people[0], across=True, query=query)
    confirm(admin_client, page, query=query, value="confirmed")

    assert page.context["selection"].total == 2
    assert page.content.decode().count('name="_selected_action"') == 1
    assert states() == ["confirmed", "confirmed", "cancelled"]


def test_a_list_that_has_grown_meanwhile_is_shown_again(admin_client, conference, people):
    page = ask(admin_client, "change_state", people[0], across=True)
    DelegateFactory(conference=conference)

    again = confirm(admin_client, page, value="cancelled")

    assert again.context["selection"].total == 4
    assert states() == ["registered"] * 4
    confirm(admin_client, again, value="cancelled")
    assert states() == ["cancelled"] * 4


def test_ticked_people_who_have_gone_are_left_alone(admin_client, people):
    page = ask(admin_client, "change_state", people[0])
    people[0].delete()

    response = confirm(admin_client, page, value="cancelled")

    assert response["Location"] == LIST
    assert said(response) == ["Những đại biểu đã chọn không còn trong danh sách."]


def test_a_ticked_delegate_of_another_conference_is_not_touched(admin_client, people):
    foreign = DelegateFactory()
    admin_client.get(f"{LIST}{people[0].pk}/change/")

    page = ask(admin_client, "change_state", people[0], foreign)
    confirm(admin_client, page, value="cancelled")

    assert page.context["selection"].total == 1
    foreign.refresh_from_db()
    assert foreign.state == "registered"


def test_categories_change_to_one_of_the_same_conference(admin_client, conference, people):
    chosen, foreign = CategoryFactory(conference=conference), CategoryFactory()
    admin_client.get(f"{LIST}{people[0].pk}/change/")

    refused = act(admin_client, "change_category", *people, value=foreign.pk)
    act(admin_client, "change_category", *people, value=chosen.pk)

    assert list(refused.context["form"].errors) == ["value"]
    assert chosen.delegates.count() == 3


def test_people_move_to_another_delegation(admin_client, conference, people):
    target = DelegationFactory(conference=conference)

    act(admin_client, "change_delegation", *people, value=target.pk)

    assert target.delegates.count() == 3


def test_a_head_who_would_meet_another_head_is_refused_in_words(admin_client, conference, people):
    target = DelegateFactory(conference=conference, duty="head").delegation
    Delegate.objects.filter(pk=people[0].pk).update(duty="head")

    page = ask(admin_client, "change_delegation", *people)
    refused = confirm(admin_client, page, value=target.pk)

    assert f"{target} – không chuyển được: đoàn sẽ có hai trưởng đoàn" in choices(page)
    (error,) = refused.context["form"].errors["value"]
    assert error.startswith(f"Đoàn {target} sẽ có hai trưởng đoàn")
    assert target.delegates.count() == 1


@pytest.mark.parametrize(("heads", "word"), [(1, "có một trưởng đoàn"), (2, "có 2 trưởng đoàn")])
def test_heads_among_the_moved_are_named(admin_client, people, heads, word):
    for delegate in people[:heads]:
        Delegate.objects.filter(pk=delegate.pk).update(duty="head")

    page = ask(admin_client, "change_delegation", *people)

    assert word in consequences(page)[1]


def test_many_are_said_not_to_be_on_a_payroll_at_once(admin_client, people):
    page = ask(admin_client, "change_payroll", *people)

    confirm(admin_client, page, value="no")

    assert set(Delegate.objects.values_list("payroll", flat=True)) == {"no"}


ALL = ["change_state", "change_category", "change_payroll", "change_delegation"]
ALL += ["print_selected_badges"]
ALL += ["export_selected", "revoke_selected_tokens", "delete_selected"]
OF_STAFF = ["change_state", "change_payroll", "print_selected_badges"]
OF_STAFF += ["export_selected", "revoke_selected_tokens"]


@pytest.mark.parametrize(
    ("kind", "actions"), [("organiser", ALL), ("staff", OF_STAFF), ("viewer", [])]
)
def test_each_role_is_offered_what_it_may_do(client, conference, people, kind, actions):
    client.force_login(RoleFactory(conference=conference, kind=kind).user)

    page = client.get(LIST)

    form = page.context["action_form"]
    offered = [name for name, _text in form.fields["action"].choices if name] if form else []
    assert offered == actions
    assert ("action-select" in page.content.decode()) == bool(actions)


FORGED = [("viewer", action) for action in ALL]
FORGED += [("staff", action) for action in ALL if action not in OF_STAFF]


@pytest.mark.parametrize(("kind", "action"), FORGED)
def test_a_forged_action_does_nothing(client, conference, people, design, kind, action):
    client.force_login(RoleFactory(conference=conference, kind=kind).user)
    other = DelegationFactory(conference=conference)
    forged = {"action": action, "_selected_action": [each.pk for each in people], "index": 0}
    before = list(Delegate.objects.order_by("pk").values())

    for value in (other.pk, "cancelled"):
        answer = {"reviewed": "x", "value": value, "design": design.pk, "post": "yes"}
        client.post(LIST, forged)
        client.post(LIST, forged | answer)

    assert list(Delegate.objects.order_by("pk").values()) == before
    assert not conference.prints.exists()


@pytest.mark.parametrize("action", ALL[:-1])
def test_the_page_asks_as_many_questions_for_three_as_for_one(
    admin_client, people, design, many, action
):
    few = questions(admin_client, action, people[:1])

    assert questions(admin_client, action, people) == few


def questions(client, action, delegates):
    with CaptureQueriesContext(connection) as queries:
        assert ask(client, action, *delegates).status_code == 200
    return len(queries)

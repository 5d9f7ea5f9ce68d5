import pytest

from tests.factories.conference import RoleFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory

pytestmark = pytest.mark.django_db

UNIT = "Hội Chữ thập đỏ"


@pytest.fixture
def delegate():
    return DelegateFactory(organisation_name=UNIT)


def asked(client, conference, **query):
    return client.get(f"/staff/{conference.slug}/suggestions/", query)


@pytest.mark.parametrize("kind", ["staff", "organiser"])
def test_who_registers_is_offered_what_was_used_before(client, delegate, kind):
    conference = delegate.delegation.conference
    client.force_login(RoleFactory(conference=conference, kind=kind).user)

    response = asked(client, conference, field="organisation_name", q="chu thap")

    assert response.json() == {"suggestions": [UNIT], "status": "1 gợi ý"}
    assert response["Cache-Control"] == "no-store, private"


def test_without_a_suggestion_it_says_so(client, delegate):
    conference = delegate.delegation.conference
    client.force_login(RoleFactory(conference=conference).user)

    response = asked(client, conference, field="organisation_name", q="x", delegation="x")

    assert response.json() == {
        "suggestions": [],
        "status": "Không có gợi ý: nội dung gõ vào được giữ nguyên.",
    }


def test_whoever_only_looks_on_is_offered_nothing(client, delegate):
    conference = delegate.delegation.conference
    client.force_login(RoleFactory(conference=conference, kind="viewer").user)

    assert asked(client, conference, field="organisation_name").status_code == 404


def test_a_conference_out_of_sight_is_not_there(client, delegate):
    client.force_login(RoleFactory().user)

    response = asked(client, delegate.delegation.conference, field="organisation_name")

    assert response.status_code == 404


def test_a_stranger_is_asked_to_log_in(client, delegate):
    response = asked(client, delegate.delegation.conference, field="organisation_name")

    assert response["Location"].split("?")[0] == "/accounts/login/"


@pytest.mark.parametrize("field", ["", "full_name", "phone", "notes", "token"])
def test_only_boxes_that_offer_something_are_answered(client, delegate, field):
    conference = delegate.delegation.conference
    client.force_login(RoleFactory(conference=conference).user)

    assert asked(client, conference, field=field).status_code == 404


def test_typing_in_one_tab_leaves_the_conference_of_the_others(client, delegate):
    role = RoleFactory(conference=delegate.delegation.conference)
    other = RoleFactory(user=role.user).conference
    client.force_login(role.user)
    client.get(f"/staff/{other.slug}/print/")

    asked(client, role.conference, field="organisation_name")

    page = client.get("/admin/delegates/delegate/")
    assert page.context["scope"].conference == other


@pytest.mark.parametrize("count", [1, 3])
def test_the_questions_do_not_grow(client, django_assert_num_queries, count):
    delegation = DelegationFactory()
    DelegateFactory.create_batch(count, delegation=delegation, organisation_name=UNIT)
    client.force_login(RoleFactory(conference=delegation.conference).user)

    with django_assert_num_queries(5):  # session, user, roles, delegates, catalogue
        asked(client, delegation.conference, field="organisation_name", q="chu", delegation=1)

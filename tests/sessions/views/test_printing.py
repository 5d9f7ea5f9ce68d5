import pytest
from django.contrib.auth import get_user_model

from delegates.models import Delegate
from tests.factories.conference import ConferenceFactory, RoleFactory, UserFactory
from tests.factories.delegates import BadgeDesignFactory, DelegateFactory, DelegationFactory
from tests.factories.jobs import PrintJobFactory
from tests.factories.sessions import BusFactory, SessionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", ["organiser", "staff"])
def test_organisers_and_staff_print(client, kind):
    role = RoleFactory(kind=kind)
    client.force_login(role.user)

    assert client.get(f"/staff/{role.conference.slug}/print/").status_code == 200


def test_a_viewer_does_not(client):
    role = RoleFactory(kind="viewer")
    client.force_login(role.user)

    assert client.get(f"/staff/{role.conference.slug}/print/").status_code == 404


def test_staff_of_one_conference_arrive_at_its_page(client):
    role = RoleFactory(kind="staff")
    client.force_login(role.user)

    assert client.get("/staff/")["Location"] == f"/staff/{role.conference.slug}/print/"


def test_staff_of_two_conferences_choose(client):
    role = RoleFactory(kind="staff")
    other = RoleFactory(kind="staff", user=role.user)
    ConferenceFactory()
    client.force_login(role.user)

    conferences = client.get("/staff/").context["conferences"]

    assert {c.pk for c in conferences} == {role.conference.pk, other.conference.pk}


def test_a_user_without_a_role_is_told_so(client):
    client.force_login(UserFactory())

    assert list(client.get("/staff/").context["conferences"]) == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_many_questions_whatever_is_there(
    admin_client, django_assert_num_queries, count
):
    conference = BadgeDesignFactory().conference
    DelegateFactory.create_batch(count, conference=conference)
    DelegationFactory.create_batch(count, conference=conference)
    SessionFactory.create_batch(count, conference=conference)
    BusFactory.create_batch(count, conference=conference)
    user = get_user_model().objects.get(username="admin")
    PrintJobFactory.create_batch(count, owner=user, conference=conference)

    path = f"/staff/{conference.slug}/print/"
    admin_client.get(path)  # from now on it is the conference at hand

    # session, user, conferences; three counts, for one of them the designs; the choices of both
    # forms, whether there is a design and a bus; one's jobs, dead and alive; the latest prints
    with django_assert_num_queries(24):
        response = admin_client.get(path)

    assert (response.context["coming"], response.context["unprinted"]) == (count, count)


def test_badges_that_have_changed_are_counted_and_lead_to_their_print(client):
    design = BadgeDesignFactory()
    people = DelegateFactory.create_batch(2, conference=design.conference)
    client.force_login(RoleFactory(conference=design.conference, kind="staff").user)
    address = f"/staff/{design.conference.slug}/print/"
    client.post(f"{address}badges/", {"design": design.slug})
    Delegate.objects.filter(pk=people[0].pk).update(position="Giám đốc")

    page = client.get(address)

    assert page.context["changed"] == 1
    assert f"{address}badges/?only=changed" in page.content.decode()

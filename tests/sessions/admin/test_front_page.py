"""The front page of the admin, and the way from one conference to another."""

import pytest

from conference.models import Conference
from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory, RoleFactory, ThemeFactory, UserFactory
from tests.factories.delegates import DelegateFactory, DelegationFactory
from tests.factories.sessions import SessionFactory, SpeakerFactory

pytestmark = pytest.mark.django_db

FRONT = "/admin/"


def logged_in(client, kind, **fields):
    role = RoleFactory(kind=kind, **fields)
    client.force_login(role.user)
    return role


def test_it_tells_of_the_conference_at_hand_alone(client):
    role = logged_in(client, "viewer")
    DelegateFactory(delegation__conference=role.conference, delegation__name="Hà Nội")
    DelegationFactory(name="Đoàn khác")

    lines = client.get(FRONT).context["lines"]

    assert [(line.name, line.coming) for line in lines] == [("Hà Nội", 1)]


def test_what_nobody_has_published_yet_is_told_in_words(client):
    role = logged_in(client, "organiser")
    session = SessionFactory(conference=role.conference, title="Khai mạc")
    publish_agenda(conference=role.conference)
    session.title = "Lễ khai mạc"
    session.save()

    assert client.get(FRONT).context["changes"] == ["“Khai mạc” đổi tên thành “Lễ khai mạc”."]


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        ("organiser", {"add": True, "print": True, "publish": True}),
        ("staff", {"add": True, "print": True, "publish": False}),
        ("viewer", {"add": False, "print": False, "publish": False}),
    ],
)
def test_each_role_is_offered_what_it_may_do(client, kind, offered):
    slug = logged_in(client, kind).conference.slug

    page = client.get(FRONT).content.decode()

    assert {
        "add": 'href="/admin/delegates/delegate/add/"' in page,
        "print": f'href="/staff/{slug}/print/' in page,
        "publish": f'href="/staff/{slug}/publish/"' in page,
    } == offered


def test_a_new_installation_leads_to_the_first_conference(admin_client):
    page = admin_client.get(FRONT).content.decode()

    assert 'href="/admin/conference/conference/add/"' in page
    assert admin_client.get("/admin/conference/conference/add/").status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_it_asks_as_many_questions_whatever_is_there(
    admin_client, django_assert_num_queries, count
):
    conference = ConferenceFactory()
    for _ in range(count):
        DelegateFactory(conference=conference)
        SpeakerFactory(presentation__session__conference=conference)
    publish_agenda(conference=conference)
    admin_client.get(FRONT)

    # session, user, conferences; delegations, two counts of what is missing; next session;
    # publication and the draft's sessions, visits and what hangs on them; publication
    with django_assert_num_queries(15):
        admin_client.get(FRONT)


def switch(client, conference, **place):
    return client.post("/admin/switch/", {"conference": conference.pk} | place)


def test_who_switches_is_at_the_other_conference_in_the_same_place(client):
    user = UserFactory()
    logged_in(client, "organiser", user=user)
    other = ThemeFactory(conference=RoleFactory(user=user).conference)

    response = switch(client, other.conference, next="/admin/conference/theme/")

    assert response["Location"] == "/admin/conference/theme/"
    assert list(client.get(response["Location"]).context["cl"].result_list) == [other]


def test_nobody_is_sent_to_another_site(client):
    role = logged_in(client, "viewer")

    assert switch(client, role.conference, next="https://example.com/")["Location"] == FRONT


@pytest.mark.parametrize("chosen", ["", "x", "0", "99999999999999999999"])
def test_what_is_no_conference_is_not_there(client, chosen):
    logged_in(client, "viewer")

    assert client.post("/admin/switch/", {"conference": chosen}).status_code == 404


def test_who_opens_a_row_is_at_its_conference(client):
    user = UserFactory()
    logged_in(client, "organiser", user=user)
    theme = ThemeFactory(conference=RoleFactory(user=user, kind="organiser").conference)

    client.get(f"/admin/conference/theme/{theme.pk}/change/")

    assert client.get(FRONT).context["conference"] == theme.conference


def test_a_new_row_belongs_to_the_conference_whose_form_was_open(client):
    """Another tab has switched meanwhile."""
    user = UserFactory()
    form_of = logged_in(client, "organiser", user=user).conference
    other = RoleFactory(user=user, kind="organiser").conference
    switch(client, other)

    form = {"_conference": form_of.pk, "conference": form_of.pk, "title": "Một", "position": 1}
    client.post("/admin/conference/theme/add/", form)

    assert form_of.themes.count() == 1
    assert not other.themes.exists()
    assert client.get(FRONT).context["conference"] == form_of


def test_two_rows_of_one_name_are_refused_in_words(client):
    role = logged_in(client, "organiser")
    ThemeFactory(conference=role.conference, title="Một")
    two = ThemeFactory(conference=role.conference, title="Hai")

    form = {"title": "Một", "position": 1}
    response = client.post(f"/admin/conference/theme/{two.pk}/change/", form)

    assert response.status_code == 200
    assert response.context["adminform"].form.non_field_errors()


def test_a_conference_is_added_by_superusers_alone(client):
    logged_in(client, "organiser")

    assert client.post("/admin/conference/conference/add/", {}).status_code == 404
    assert Conference.objects.count() == 1


@pytest.mark.parametrize(("state", "public"), [("draft", False), ("published", True)])
def test_the_public_page_is_offered_where_there_is_one(client, state, public):
    conference = logged_in(client, "organiser", conference__state=state).conference

    page = client.get(f"/admin/conference/conference/{conference.pk}/change/").content.decode()

    assert (f'href="/{conference.slug}/"' in page) == public
    assert ("viewsitelink" in page) == public


def test_a_bus_without_stops_changes_nothing_for_the_public(client):
    conference = logged_in(client, "organiser").conference
    inline = {"stops-TOTAL_FORMS": 0, "stops-INITIAL_FORMS": 0}

    response = client.post(
        "/admin/agenda/bus/add/",
        {"conference": conference.pk, "name": "Xe 1", "seats": 9} | inline,
        follow=True,
    )

    assert [message.level_tag for message in response.context["messages"]] == ["success"]

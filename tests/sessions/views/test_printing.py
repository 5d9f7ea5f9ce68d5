from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from conference.models.print_job import KEPT_FOR, STALE_AFTER
from delegates.models import Delegate
from sessions.services.publication import publish_agenda
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
    # forms, whether there is a design and a bus; one's jobs, dead and alive; the latest prints; the
    # agenda, as it is and as it is published
    with django_assert_num_queries(30):
        response = admin_client.get(path)

    assert (response.context["coming"], response.context["unprinted"]) == (count, count)


def test_the_page_says_which_agenda_is_printed(client):
    role = RoleFactory(kind="staff")
    session = SessionFactory(conference=role.conference, title="Khai mạc")
    client.force_login(role.user)
    address = f"/staff/{role.conference.slug}/print/"

    def said():
        return " ".join(client.get(address).content.decode().split())

    assert "Cả hai là bản dự thảo, chưa công bố" in said()
    published = publish_agenda(conference=role.conference)
    at = published.published_at.astimezone(role.conference.tz)
    assert f"Cả hai là bản công bố số 1, lúc {at:%H:%M %d/%m/%Y}." in said()
    assert "thay đổi chưa công bố" not in said()
    session.title = "Khai mạc, văn nghệ"
    session.save()
    assert "Còn 1 thay đổi chưa công bố" in said()


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


@pytest.fixture
def role():
    return RoleFactory(kind="staff")


def jobs_on(client, role):
    client.force_login(role.user)
    return client.get(f"/staff/{role.conference.slug}/print/")


def test_ones_own_jobs_are_there_the_newest_first_and_nobody_elses(client, role):
    known = {"owner": role.user, "conference": role.conference}
    hours = [timezone.now() - timedelta(hours=number) for number in range(7)]
    jobs = [PrintJobFactory(title=f"Thẻ {at:%H}", created_at=at, **known) for at in hours]
    PrintJobFactory(owner=role.user)
    PrintJobFactory(conference=role.conference)
    PrintJobFactory(created_at=timezone.now() - KEPT_FOR, **known)

    page = jobs_on(client, role)

    assert list(page.context["jobs"]) == jobs[:5]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("waiting", "đang chờ"),
        ("running", "Đã xong 50/250 trang"),
        ("done", "/download/"),
        ("failed", "Hết giấy"),
    ],
)
def test_a_job_says_what_it_prints_and_how_far_it_is(client, role, state, told):
    job = PrintJobFactory(
        owner=role.user,
        conference=role.conference,
        title="Giấy mời – 96 người",
        state=state,
        pages_done=50 if state == "running" else 0,
        pages_total=250 if state == "running" else 0,
        error="Hết giấy" if state == "failed" else "",
    )

    page = jobs_on(client, role).content.decode()

    assert "Giấy mời – 96 người" in page
    assert told in page
    assert (str(job.pk) in page, "/download/" in page) == (True, state == "done")


def test_whoever_comes_back_finds_a_dead_workers_job_queued_again(client, role):
    heartbeat = timezone.now() - 2 * STALE_AFTER
    known = {"state": "running", "heartbeat": heartbeat, "attempts": 1}
    job = PrintJobFactory(owner=role.user, conference=role.conference, **known)
    PrintJobFactory(conference=role.conference, **known)

    jobs_on(client, role)
    jobs_on(client, role)

    assert DBTaskResult.objects.get().args_kwargs["args"] == [str(job.pk)]


@pytest.mark.parametrize(("count", "told"), [(100, 0), (101, 1)])
def test_where_people_cannot_be_ticked_the_page_says_where_they_can(client, role, count, told):
    design = BadgeDesignFactory(conference=role.conference)
    delegation = DelegationFactory(conference=design.conference)
    DelegateFactory.create_batch(count, delegation=delegation, conference=design.conference)

    page = jobs_on(client, role).content.decode()

    assert page.count("Khi có trên 100 đại biểu") == told

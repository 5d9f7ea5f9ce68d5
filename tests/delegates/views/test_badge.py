from io import BytesIO

import pytest
from django_tasks_db.models import DBTaskResult
from pypdf import PdfReader

from conference.models import PrintJob
from delegates.badges.job import print_badges_in_background
from delegates.models import Delegate
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import (
    BadgeDesignFactory,
    CategoryFactory,
    DelegateFactory,
    DelegationFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def design():
    return BadgeDesignFactory()


@pytest.fixture
def staff(client, design):
    """A member of staff of the design's conference, logged in."""
    client.force_login(RoleFactory(conference=design.conference, kind="staff").user)
    return client


def post(client, chosen, **choices):
    url = f"/staff/{chosen.conference.slug}/print/badges/"
    return client.post(url, {"design": chosen.slug} | choices)


def names_in(response):
    text = "\n".join(page.extract_text() for page in PdfReader(BytesIO(response.content)).pages)
    return {name for name in Delegate.objects.values_list("full_name", flat=True) if name in text}


def test_badges_come_as_a_pdf_that_no_cache_keeps(staff, design):
    DelegateFactory(conference=design.conference, full_name="Nguyễn Thị Vân")

    response = post(staff, design)

    assert response["Content-Type"] == "application/pdf"
    assert response["Cache-Control"] == "no-store, private"
    assert names_in(response) == {"Nguyễn Thị Vân"}


def test_the_choice_of_a_delegation_is_kept_to(staff, design):
    chosen = DelegationFactory(conference=design.conference)
    DelegateFactory(delegation=chosen, full_name="Nguyễn Thị Vân")
    DelegateFactory(conference=design.conference, full_name="Đoàn Xuân Thanh")

    assert names_in(post(staff, design, delegation=chosen.slug)) == {"Nguyễn Thị Vân"}


def test_what_was_printed_is_not_printed_again_when_only_the_rest_is_asked_for(staff, design):
    DelegateFactory(conference=design.conference, full_name="Nguyễn Thị Vân")
    post(staff, design)
    DelegateFactory(conference=design.conference, full_name="Đoàn Xuân Thanh")

    assert names_in(post(staff, design, only="unprinted")) == {"Đoàn Xuân Thanh"}


def test_who_printed_whom_is_logged(staff, design):
    delegate = DelegateFactory(conference=design.conference)
    DelegateFactory()

    post(staff, design)

    log = design.conference.prints.get()
    assert (log.kind, log.user, log.design, log.count) == (
        "badges",
        design.conference.roles.get().user,
        design,
        1,
    )
    assert list(log.delegates.all()) == [delegate]


def test_those_who_cancelled_get_no_badge(staff, design):
    DelegateFactory(conference=design.conference, state="cancelled")

    response = post(staff, design)

    assert response["Location"] == f"/staff/{design.conference.slug}/print/"
    assert not design.conference.prints.exists()


@pytest.mark.parametrize("foreign", [DelegationFactory, CategoryFactory, BadgeDesignFactory])
def test_a_forged_choice_of_another_conference_prints_nothing(staff, design, foreign):
    DelegateFactory(conference=design.conference)
    field = {"Delegation": "delegation", "Category": "category", "BadgeDesign": "design"}
    row = foreign()

    response = post(staff, design, **{field[type(row).__name__]: row.slug})

    assert response["Location"] == f"/staff/{design.conference.slug}/print/"
    assert not design.conference.prints.exists()


@pytest.mark.parametrize("kind", ["viewer", None])
def test_viewers_and_strangers_get_a_404(client, design, kind):
    conference = design.conference if kind else ConferenceFactory()
    client.force_login(RoleFactory(conference=conference, kind=kind or "organiser").user)

    assert post(client, design).status_code == 404


def test_more_than_two_hundred_sheets_are_a_job(staff, design, monkeypatch, settings, tmp_path):
    settings.JOBS_DIR = tmp_path
    monkeypatch.setattr("delegates.views.badge.PAGES_AT_ONCE", 1)
    monkeypatch.setattr("delegates.badges.printing.VOLUME", 4)
    DelegateFactory.create_batch(5, conference=design.conference)

    response = post(staff, design)

    job = PrintJob.objects.get()
    assert response["Location"] == f"/staff/jobs/{job.pk}/"
    print_badges_in_background.func(str(job.pk))
    job.refresh_from_db()
    assert (job.state, job.pages_done, job.pages_total) == ("done", 2, 2)
    assert job.filename.endswith("badges.zip")
    assert design.conference.prints.get().count == 5


def test_a_job_is_queued_when_its_row_is_committed(
    staff, design, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("delegates.views.badge.PAGES_AT_ONCE", 0)
    DelegateFactory(conference=design.conference)

    with django_capture_on_commit_callbacks(execute=True):
        post(staff, design)

    task = DBTaskResult.objects.get()
    assert task.task_path == "delegates.badges.job.print_badges_in_background"
    assert task.args_kwargs["args"] == [str(PrintJob.objects.get().pk)]


def test_the_log_still_names_who_printed_when_the_account_is_gone(staff, design):
    DelegateFactory(conference=design.conference)
    post(staff, design)
    user = design.conference.roles.get().user
    name = user.get_username()

    user.delete()

    log = design.conference.prints.get()
    assert (log.user, log.actor) == (None, name)

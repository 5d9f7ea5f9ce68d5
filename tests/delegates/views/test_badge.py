from zipfile import ZipFile

import pytest
from django_tasks_db.models import DBTaskResult

from conference.models import PrintJob
from delegates.badges.job import print_in_background
from delegates.models import Delegate
from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.delegates import (
    BadgeDesignFactory,
    CategoryFactory,
    DelegateFactory,
    DelegationFactory,
)

from .printing import names_in, post, text_of

pytestmark = pytest.mark.django_db


def test_badges_come_as_a_pdf_that_no_cache_keeps(staff, design):
    DelegateFactory(conference=design.conference, full_name="Nguyễn Thị Vân")

    response = post(staff, design)

    assert response["Content-Type"] == "application/pdf"
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
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


def test_more_than_two_hundred_pages_are_a_job(staff, design, monkeypatch, settings, tmp_path):
    settings.JOBS_DIR = tmp_path
    monkeypatch.setattr("delegates.badges.papers.PAGES_AT_ONCE", 1)
    monkeypatch.setattr("delegates.badges.printing.VOLUME", 4)
    DelegateFactory.create_batch(5, conference=design.conference)

    response = post(staff, design)

    job = PrintJob.objects.get()
    assert response["Location"] == f"/staff/jobs/{job.pk}/"
    print_in_background.func(str(job.pk))
    job.refresh_from_db()
    assert (job.state, job.pages_done, job.pages_total) == ("done", 2, 2)
    assert job.filename.endswith(f"/{design.conference.slug}-the-dai-bieu.zip")
    assert design.conference.prints.get().count == 5
    with ZipFile(job.folder / job.filename) as volumes:
        stem = f"{design.conference.slug}-the-dai-bieu"
        assert volumes.namelist() == [f"{stem}-1.pdf", f"{stem}-2.pdf"]
        texts = [text_of(volumes.read(name)) for name in volumes.namelist()]
    codes = [each.code for each in Delegate.objects.in_list_order()]
    assert [[code for code in codes if code in text] for text in texts] == [codes[:4], codes[4:]]
    assert [file.name for file in (job.folder / job.filename).parent.iterdir()] == [f"{stem}.zip"]


@pytest.mark.parametrize("paper", ["slips", "cards", "signs"])
def test_papers_laid_out_in_full_are_a_job_much_sooner(staff, design, monkeypatch, paper):
    monkeypatch.setattr("delegates.badges.papers.PAGES_IN_FULL_AT_ONCE", 0)
    DelegateFactory(conference=design.conference)

    response = post(staff, design, paper=paper)

    assert response["Location"] == f"/staff/jobs/{PrintJob.objects.get().pk}/"


def test_a_job_is_queued_when_its_row_is_committed(
    staff, design, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr("delegates.badges.papers.PAGES_AT_ONCE", 0)
    DelegateFactory(conference=design.conference)

    with django_capture_on_commit_callbacks(execute=True):
        post(staff, design)

    task = DBTaskResult.objects.get()
    assert task.task_path == "delegates.badges.job.print_in_background"
    assert task.args_kwargs["args"] == [str(PrintJob.objects.get().pk)]


def test_the_log_still_names_who_printed_when_the_account_is_gone(staff, design):
    DelegateFactory(conference=design.conference)
    post(staff, design)
    user = design.conference.roles.get().user
    name = user.get_username()

    user.delete()

    log = design.conference.prints.get()
    assert (log.user, log.actor) == (None, name)


@pytest.mark.parametrize(
    ("paper", "stem"),
    [
        ("badges", "the-dai-bieu"),
        ("slips", "phieu-giao-the"),
        ("cards", "bien-ten"),
        ("signs", "bien-doan"),
    ],
)
def test_files_have_vietnamese_names(staff, design, paper, stem):
    DelegateFactory(conference=design.conference)

    response = post(staff, design, paper=paper)

    name = f"{design.conference.slug}-{stem}.pdf"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'


@pytest.mark.parametrize("paper", ["slips", "cards", "signs"])
def test_other_papers_are_printed_and_logged_as_what_they_are(staff, design, paper):
    delegate = DelegateFactory(conference=design.conference)

    response = post(staff, design, paper=paper)

    assert response.content.startswith(b"%PDF")
    log = design.conference.prints.get()
    assert (log.kind, list(log.delegates.all())) == (paper, [delegate])
    assert list(Delegate.objects.unprinted()) == [delegate]


def test_more_than_a_volume_of_badges_is_a_job(staff, design, monkeypatch):
    monkeypatch.setattr("delegates.badges.printing.VOLUME", 1)
    DelegateFactory.create_batch(2, conference=design.conference)

    assert post(staff, design)["Location"].startswith("/staff/jobs/")

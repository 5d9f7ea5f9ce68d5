from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from conference.models import PrintJob
from conference.models.print_job import KEPT_FOR, STALE_AFTER
from tests.factories.conference import RoleFactory, UserFactory
from tests.factories.jobs import PrintJobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def done(settings, tmp_path):
    settings.JOBS_DIR = tmp_path
    job = PrintJobFactory(state="done", filename="1/badges.pdf")
    RoleFactory(user=job.owner, conference=job.conference, kind="staff")
    (job.folder / "1").mkdir(parents=True)
    (job.folder / job.filename).write_bytes(b"%PDF")
    return job


def test_the_asker_downloads_the_result(client, done):
    client.force_login(done.owner)

    response = client.get(f"/staff/jobs/{done.pk}/download/")

    assert b"".join(response.streaming_content) == b"%PDF"
    assert response["Content-Disposition"] == 'attachment; filename="badges.pdf"'
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("path", ["", "download/"])
def test_nobody_else_sees_the_job_superusers_included(client, done, path):
    client.force_login(UserFactory(is_superuser=True))

    assert client.get(f"/staff/jobs/{done.pk}/{path}").status_code == 404


def test_an_anonymous_visitor_is_asked_to_log_in(client, done):
    assert client.get(f"/staff/jobs/{done.pk}/")["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("path", ["", "download/"])
def test_an_expired_job_is_gone(client, done, path):
    done.created_at = timezone.now() - KEPT_FOR - timedelta(seconds=1)
    done.save()
    client.force_login(done.owner)

    assert client.get(f"/staff/jobs/{done.pk}/{path}").status_code == 404


def test_the_page_of_a_running_job_reloads_itself(client):
    job = PrintJobFactory(state="running", heartbeat=timezone.now(), pages_done=50, pages_total=250)
    RoleFactory(user=job.owner, conference=job.conference, kind="staff")
    client.force_login(job.owner)

    response = client.get(f"/staff/jobs/{job.pk}/")

    assert response["Refresh"] == "3"
    assert "50" in response.content.decode()
    assert "250" in response.content.decode()


def test_the_page_of_a_finished_job_stands_still_and_offers_the_paper(client, done):
    client.force_login(done.owner)

    response = client.get(f"/staff/jobs/{done.pk}/")

    assert "Refresh" not in response
    assert f"/staff/jobs/{done.pk}/download/" in response.content.decode()


def test_a_result_of_a_job_at_work_is_not_there_yet(client):
    job = PrintJobFactory()
    client.force_login(job.owner)

    assert client.get(f"/staff/jobs/{job.pk}/download/").status_code == 404


@pytest.mark.parametrize("path", ["", "download/"])
def test_who_has_lost_the_role_has_lost_the_result(client, done, path):
    done.owner.roles.update(kind="viewer")
    client.force_login(done.owner)

    assert client.get(f"/staff/jobs/{done.pk}/{path}").status_code == 404


def test_a_result_somebody_removed_is_not_found(client, done):
    (done.folder / done.filename).unlink()
    client.force_login(done.owner)

    assert client.get(f"/staff/jobs/{done.pk}/download/").status_code == 404


def test_the_owner_s_look_takes_a_dead_workers_job_up_again(client, done):
    heartbeat = timezone.now() - 2 * STALE_AFTER
    PrintJob.objects.update(state="running", heartbeat=heartbeat, attempts=1)
    client.force_login(UserFactory(is_superuser=True))
    client.get(f"/staff/jobs/{done.pk}/")
    assert not DBTaskResult.objects.exists()  # nobody else's look does

    done.task_path = "sessions.sheets.job.print_sheet_in_background"
    done.save(update_fields=["task_path"])
    client.force_login(done.owner)
    client.get(f"/staff/jobs/{done.pk}/")

    assert DBTaskResult.objects.get().args_kwargs["args"] == [str(done.pk)]

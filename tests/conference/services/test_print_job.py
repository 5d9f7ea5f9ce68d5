from contextlib import suppress
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from conference.models import PrintJob
from conference.models.print_job import KEPT_FOR, MAX_ATTEMPTS, STALE_AFTER
from conference.services.print_job import (
    PrintJobLostError,
    PrintRefusedError,
    run_print_job,
    start_print_job,
    take_up_if_stale,
)
from tests.factories.jobs import PrintJobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jobs_dir(settings, tmp_path):
    settings.JOBS_DIR = tmp_path


def paper(job, folder, on_progress):
    """A work that prints two pages."""
    (folder / "out.pdf").write_bytes(b"%PDF")
    on_progress(1, 2)
    on_progress(2, 2)
    return "out.pdf"


def stale(**values):
    heartbeat = timezone.now() - STALE_AFTER - timedelta(seconds=1)
    return PrintJobFactory(state="running", heartbeat=heartbeat, **values)


def test_a_job_runs_counts_its_pages_and_keeps_its_result():
    job = PrintJobFactory()

    run_print_job(str(job.pk), paper)

    job.refresh_from_db()
    assert (job.state, job.pages_done, job.pages_total, job.attempts) == ("done", 2, 2, 1)
    assert (job.folder / job.filename).read_bytes() == b"%PDF"


def test_a_job_that_is_done_is_not_run_again():
    job = PrintJobFactory()
    run_print_job(str(job.pk), paper)

    run_print_job(str(job.pk), lambda *_: pytest.fail("was run twice"))

    job.refresh_from_db()
    assert job.attempts == 1


def test_a_job_at_work_is_not_taken_by_a_second_worker():
    job = PrintJobFactory(state="running", heartbeat=timezone.now(), attempts=1)

    run_print_job(str(job.pk), lambda *_: pytest.fail("was run twice"))


def test_a_job_whose_work_fails_says_so():
    job = PrintJobFactory()

    def broken(job, folder, on_progress):
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        run_print_job(str(job.pk), broken)

    job.refresh_from_db()
    assert job.state == "failed"
    assert job.error


def test_a_job_that_is_refused_says_why_and_is_no_fault():
    job = PrintJobFactory()

    def refusing(job, folder, on_progress):
        raise PrintRefusedError("Quá dài.")

    run_print_job(str(job.pk), refusing)

    job.refresh_from_db()
    assert (job.state, job.error) == ("failed", "Quá dài.")


def test_what_a_killed_worker_left_is_queued_again_and_finished():
    job = stale(attempts=1)

    take_up_if_stale(job)
    take_up_if_stale(job)  # two people look at the page

    (task,) = DBTaskResult.objects.all()
    assert task.args_kwargs["args"] == [str(job.pk)]
    run_print_job(str(job.pk), paper)
    job.refresh_from_db()
    assert (job.state, job.attempts) == ("done", 2)


def test_a_job_that_killed_every_worker_has_failed():
    job = stale(attempts=MAX_ATTEMPTS)

    take_up_if_stale(job)

    assert job.state == "failed"
    assert not DBTaskResult.objects.exists()


def test_a_worker_thought_dead_stops_and_spoils_nothing():
    job = PrintJobFactory()

    def slow(slow_job, folder, on_progress):
        PrintJob.objects.update(heartbeat=timezone.now() - 2 * STALE_AFTER)
        take_up_if_stale(PrintJob.objects.get())
        run_print_job(str(job.pk), paper)  # the second worker takes the job up and ends it
        with pytest.raises(PrintJobLostError):
            on_progress(1, 2)
        (folder / "out.pdf").write_bytes(b"spoilt")
        return "out.pdf"

    run_print_job(str(job.pk), slow)

    job.refresh_from_db()
    assert job.state == "done"
    assert (job.folder / job.filename).read_bytes() == b"%PDF"


@pytest.mark.parametrize("ending", ["done", "refused", "broken"])
def test_a_late_worker_does_not_end_the_job_that_another_is_at(ending):
    job = PrintJobFactory()

    def late(late_job, folder, on_progress):
        PrintJob.objects.update(attempts=2)  # a second worker has claimed it and is at work
        if ending == "refused":
            raise PrintRefusedError("Quá dài.")
        if ending == "broken":
            raise OSError("disk full")
        return "out.pdf"

    with suppress(OSError):
        run_print_job(str(job.pk), late)

    job.refresh_from_db()
    assert (job.state, job.filename, job.error) == ("running", "", "")


def test_pages_that_come_at_once_are_counted_at_the_first_and_the_last():
    job = PrintJobFactory()

    def fast(fast_job, folder, on_progress):
        with CaptureQueriesContext(connection) as queries:
            for page in range(1, 101):
                on_progress(page, 100)
        assert len(queries) == 2
        return "out.pdf"

    run_print_job(str(job.pk), fast)

    job.refresh_from_db()
    assert (job.pages_done, job.pages_total) == (100, 100)


def test_an_expired_result_is_removed_with_its_row():
    job = PrintJobFactory()
    run_print_job(str(job.pk), paper)
    kept = PrintJobFactory()
    PrintJob.objects.filter(pk=job.pk).update(created_at=timezone.now() - KEPT_FOR)

    call_command("remove_expired_jobs")

    assert not job.folder.exists()
    assert PrintJob.objects.get() == kept


def test_a_result_whose_owner_is_deleted_goes_too():
    job = PrintJobFactory()
    run_print_job(str(job.pk), paper)
    job.owner.delete()

    call_command("remove_expired_jobs")

    assert not job.folder.exists()


def test_a_job_at_work_is_not_taken_up_again():
    job = PrintJobFactory(state="running", heartbeat=timezone.now(), attempts=1)

    take_up_if_stale(job)

    assert job.state == "running"
    assert not DBTaskResult.objects.exists()


def test_a_new_job_clears_away_what_has_expired():
    old = PrintJobFactory(created_at=timezone.now() - KEPT_FOR)

    job = start_print_job(
        owner=old.owner,
        conference=old.conference,
        title="Thẻ đại biểu",
        task=import_string(old.task_path),
        arguments={},
    )

    assert list(PrintJob.objects.all()) == [job]


def test_a_job_whose_task_was_lost_before_it_began_is_queued_again():
    waiting = PrintJobFactory(heartbeat=timezone.now() - 2 * STALE_AFTER)

    take_up_if_stale(waiting)
    take_up_if_stale(waiting)

    assert DBTaskResult.objects.count() == 1

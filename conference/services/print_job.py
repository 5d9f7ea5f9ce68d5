"""Jobs that survive their worker: the row is the truth, the background task only runs it."""

import logging
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from conference.lib.text import shortened
from conference.models import Conference, PrintJob
from conference.models.print_job import MAX_ATTEMPTS, TITLE_LENGTH

#: Pages come faster than anybody reads how many there are.
BEAT = timedelta(seconds=1)
#: Up to so many pages somebody waits for the answer; more is a job for the worker.
PAGES_AT_ONCE = 200
#: The same for papers that are not painted from moulds but laid out in full: a page of those takes
#: some 0.3 s, and nobody looks at an empty tab for much longer than ten seconds.
PAGES_IN_FULL_AT_ONCE = 40

logger = logging.getLogger(__name__)


class PrintJobLostError(Exception):
    """Another worker has taken the job up: this one must stop and write nothing more."""


class PrintRefusedError(Exception):
    """The paper cannot be made, for a reason that its owner can mend; str() tells it to them."""


def start_print_job(
    *, owner, conference: Conference, title: str, task, arguments: dict
) -> PrintJob:
    """Queue `task`, a django-tasks task that takes the job's id, and return its row at once.

    `title` says what it prints, for whoever comes back to it.
    """
    remove_expired_jobs()
    job = PrintJob.objects.create(
        owner=owner,
        conference=conference,
        title=shortened(title, TITLE_LENGTH),
        task_path=task.module_path,
        arguments=arguments,
    )
    transaction.on_commit(lambda: task.enqueue(str(job.pk)))
    return job


@transaction.atomic
def take_up_if_stale(job: PrintJob) -> PrintJob:
    """Queue the job again if a killed worker left it running; after MAX_ATTEMPTS it has failed.

    Many may ask at once: one of them finds it stale, the others find it queued.
    """
    again = job.attempts < MAX_ATTEMPTS
    state = PrintJob.State.WAITING if again else PrintJob.State.FAILED
    stale = PrintJob.objects.stale(timezone.now()).filter(pk=job.pk)
    error = "" if again else _("The worker stopped.")
    if stale.update(state=state, error=error, heartbeat=timezone.now()):
        if again:
            import_string(job.task_path).enqueue(str(job.pk))
        job.refresh_from_db()
    return job


def take_up_stale_jobs(*, owner, conference: Conference) -> None:
    """The same for all jobs of the owner there: whoever comes back finds them going on."""
    now = timezone.now()
    for job in PrintJob.objects.kept(now).stale(now).filter(owner=owner, conference=conference):
        take_up_if_stale(job)


def remove_expired_jobs() -> None:
    """Delete results, which hold personal data: the expired ones, and those without a row."""
    PrintJob.objects.expired(timezone.now()).delete()
    folders = list(settings.JOBS_DIR.glob("*"))  # before the rows, which come before folders
    kept = {str(pk) for pk in PrintJob.objects.values_list("pk", flat=True)}
    for folder in folders:
        if folder.name not in kept:
            shutil.rmtree(folder, ignore_errors=True)  # somebody else may be at it too


def run_print_job(job_id: str, work: Callable) -> None:
    """Run `work(job, folder, on_progress)`, which returns the result's name in the folder.

    `on_progress(done, total)` counts pages and is the heartbeat. Safe to call twice: one caller
    claims the job, the others return at once. What `work` raises fails the job and is raised, but
    for a PrintRefusedError: that is an answer and no fault.
    """
    job = _claim(job_id)
    if job is None:
        return
    # Each attempt writes to a folder of its own: a worker thought dead cannot spoil the result.
    folder = job.folder / str(job.attempts)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        filename = work(job, folder, lambda done, total: _beat(job, done, total))
    except PrintJobLostError:
        logger.warning("Print job %s was taken up by another worker", job_id)
    except PrintRefusedError as refusal:
        _finish(job, state=PrintJob.State.FAILED, error=str(refusal))
    except Exception:
        # The row must say so before the task framework logs the error.
        _finish(job, state=PrintJob.State.FAILED, error=_("Please print again."))
        raise
    else:
        name = Path(folder.name) / filename
        _finish(job, state=PrintJob.State.DONE, filename=str(name))


def _claim(job_id: str) -> PrintJob | None:
    waiting = PrintJob.objects.filter(pk=job_id, state=PrintJob.State.WAITING)
    running = {"state": PrintJob.State.RUNNING, "heartbeat": timezone.now(), "pages_done": 0}
    if not waiting.update(attempts=F("attempts") + 1, **running):
        return None
    return PrintJob.objects.select_related("conference", "owner").get(pk=job_id)


def _beat(job: PrintJob, done: int, total: int) -> None:
    """Note the progress; raise PrintJobLostError when the job is no longer ours."""
    now = timezone.now()
    if job.pages_total and done < total and now - job.heartbeat < BEAT:
        return
    job.heartbeat, job.pages_total = now, total
    if not _mine(job).update(heartbeat=now, pages_done=done, pages_total=total):
        raise PrintJobLostError(job.pk)


def _finish(job: PrintJob, **values) -> None:
    _mine(job).update(**values)


def _mine(job: PrintJob):
    """The job's row, unless another attempt has taken it up since."""
    running = PrintJob.objects.filter(pk=job.pk, state=PrintJob.State.RUNNING)
    return running.filter(attempts=job.attempts)

"""The background task that prints an official paper too long to wait for."""

from pathlib import Path

from django.utils.translation import gettext as _
from django_tasks import task

from conference.services.print_job import PrintRefusedError, run_print_job
from delegates.models import PrintLog

from .invitation import LongInvitationError
from .official import official_paper, print_official


@task
def print_official_in_background(job_id: str) -> None:
    """Print the paper of a PrintJob whose arguments are those of `official_paper`."""
    run_print_job(job_id, _print)


def _print(job, folder: Path, on_progress) -> str:
    paper = official_paper(job.conference, **job.arguments)
    on_progress(0, paper.pages)
    name = PrintLog.filename(job.arguments["kind"], job.conference)
    try:
        with (folder / name).open("wb") as target:
            print_official(
                conference=job.conference,
                paper=paper,
                target=target,
                user=job.owner,
                on_progress=lambda done: on_progress(done, paper.pages),
            )
    except LongInvitationError:  # it did fit: somebody has changed a guest or the text since
        raise PrintRefusedError(
            _("A letter runs over its page: shorten the text of the letters, and print again.")
        ) from None
    return name

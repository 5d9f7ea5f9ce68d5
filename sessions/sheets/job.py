"""The background task that prints a sheet too long to wait for."""

from pathlib import Path

from django_tasks import task

from conference.services.print_job import run_print_job

from .choice import SheetChoice, choose_sheet
from .layout import lay_out_sheet
from .printing import print_sheet


@task
def print_sheet_in_background(job_id: str) -> None:
    """Print the sheet of a PrintJob whose arguments are those of a SheetChoice."""
    run_print_job(job_id, _print)


def _print(job, folder: Path, on_progress) -> str:
    choice = SheetChoice.from_arguments(job.arguments)
    laid = lay_out_sheet(choose_sheet(job.conference, choice), sheet_id=choice.sheet_id)
    name = choice.filename(job.conference)
    with (folder / name).open("wb") as target:
        print_sheet(
            conference=job.conference,
            choice=choice,
            laid=laid,
            target=target,
            user=job.owner,
            on_progress=lambda done: on_progress(done, len(laid.pages)),
        )
    return name

"""The background task that prints a sheet too long to wait for."""

from pathlib import Path

from django_tasks import task

from conference.services.print_job import run_print_job

from .attendance import page_count
from .printing import choose_sheet, print_sheet


@task
def print_sheet_in_background(job_id: str) -> None:
    """Print the sheet of a PrintJob whose arguments are those of `choose_sheet`."""
    run_print_job(job_id, _print)


def _print(job, folder: Path, on_progress) -> str:
    sheet = choose_sheet(job.conference, **job.arguments)
    total, name = page_count(sheet), f"{job.conference.slug}-{job.arguments['kind']}.pdf"
    with (folder / name).open("wb") as target:
        print_sheet(
            conference=job.conference,
            sheet=sheet,
            target=target,
            user=job.owner,
            on_progress=lambda done: on_progress(done, total),
        )
    return name

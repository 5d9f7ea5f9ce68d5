"""The background task that prints what nobody should wait for."""

import zipfile
from pathlib import Path

from django.utils.translation import gettext as _
from django_tasks import task

from conference.services.print_job import PrintRefusedError, run_print_job
from delegates.models import BadgeDesign, Delegate, PrintLog

from .papers import print_paper


@task
def print_in_background(job_id: str) -> None:
    """Print the paper of a PrintJob with the arguments `kind`, `delegates` and `design` (ids)."""
    run_print_job(job_id, _print)


def _print(job, folder: Path, on_progress) -> str:
    kind, design = job.arguments["kind"], job.arguments["design"]
    people = _still_there(job)
    if not people:
        raise PrintRefusedError(_("No delegate matches: nothing to print."))
    filename = PrintLog.filename(kind, job.conference)
    files = print_paper(
        kind=kind,
        conference=job.conference,
        delegate_ids=people,
        design=BadgeDesign.objects.get(pk=design) if design else None,
        out=folder / filename,
        opened=lambda path: path.open("wb"),
        on_progress=on_progress,
        user=job.owner,
    )
    return _together(files, folder / filename).name


def _still_there(job) -> list[int]:
    there = set(Delegate.objects.for_conference(job.conference).values_list("pk", flat=True))
    return [pk for pk in job.arguments["delegates"] if pk in there]


def _together(files: list[Path], pdf: Path) -> Path:
    """One file to download: the PDF, or its volumes in a ZIP of the same name."""
    if len(files) == 1:
        return files[0]
    archive = pdf.with_suffix(".zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as volumes:
        for file in files:
            volumes.write(file, file.name)
            file.unlink()
    return archive

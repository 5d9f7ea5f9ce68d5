"""Attendance sheets: rows a CPU second, memory and pages, by size of conference.

    python -m tests.benchmarks.sheets [DELEGATES …]

Each size has a database and a fresh process of its own. Counted is its user and system time from
the first query to the last byte, the first layout's warming up included, imports not. Tagged
sheets are laid out by WeasyPrint in full; “painted” are rows a CPU second without tags, “in full”
those of the first 20 pages laid out in full without tags, when the process is warm.
"""

import os
import subprocess
import sys
import time
from io import BytesIO
from tempfile import TemporaryDirectory

SIZES = [100, 1_000, 10_000]


def main(sizes):
    print(
        "     rows  pages  queries  CPU s  rows/CPU s  max RSS MB  bytes/row  tagged"
        "  painted  in full"
    )
    for size in sizes:
        with TemporaryDirectory() as var:
            run("--load", size, var)
            run("--measure", size, var)


def run(step, size, var):
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "conference.settings",
        "HOINGHI_LOOPBACK": "1",
        "VAR_DIR": var,
        "DATABASE_URL": f"sqlite:///{var}/bench.sqlite3",
    }
    command = [sys.executable, "-m", "tests.benchmarks.sheets", step, str(size)]
    subprocess.run(command, env=environment, check=True)


def load(size):
    from django.core.management import call_command

    with open(os.devnull, "w") as silence:
        call_command("migrate", verbosity=0)
        call_command("load_demo", conference="demo", delegates=size, seed=1, stdout=silence)


def measure(_size):
    """Print one line of the table."""
    import resource

    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from conference.lib.pdf.bulk import lay_out_all, paint_all
    from conference.models import Conference
    from sessions.queries.sheet import day_sheet
    from sessions.sheets.attendance import TAGGED_ROWS, write_attendance_sheet
    from sessions.sheets.layout import lay_out_sheet

    pdf = BytesIO()
    start = time.process_time()
    with CaptureQueriesContext(connection) as queries:
        conference = Conference.objects.get(slug="demo")
        sheet = day_sheet(conference, conference.starts_on)
    laid = lay_out_sheet(sheet, sheet_id="K7Q2M9XA")
    write_attendance_sheet(laid, pdf)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{sheet.count:9,} {len(laid.pages):6,} {len(queries):8} {seconds:6.2f}"
        f" {sheet.count / seconds:11.0f} {memory:11.0f} {pdf.tell() / sheet.count:10.0f}"
        f"  {'yes' if sheet.count <= TAGGED_ROWS else 'no':6}"
        f" {rows_a_second(paint_all, laid):8.0f} {rows_a_second(lay_out_all, laid, 20):8.0f}",
        flush=True,
    )


def rows_a_second(write, laid, most=None) -> float:
    """Of the first pages, or of all."""
    from conference.lib.pdf.bulk import BulkPaper
    from sessions.sheets.attendance import STYLESHEETS, bulk_pages

    start = time.process_time()
    write(BulkPaper(bulk_pages(laid)[:most], "", STYLESHEETS), BytesIO())
    rows = sum(bool(entry.delegate_id) for page in laid.pages[:most] for entry in page.entries)
    return rows / (time.process_time() - start)


if __name__ == "__main__":
    if sys.argv[1:2] in (["--load"], ["--measure"]):
        import django

        django.setup()
        {"--load": load, "--measure": measure}[sys.argv[1]](int(sys.argv[2]))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)

"""Badges: how many a CPU second, memory and bytes, by size of conference; one on demand.

    python -m tests.benchmarks.badges [--paper a4|a6|a4-90x130|a4-86x54] [DELEGATES …]

Each size has a database and a fresh process of its own. Counted is its user and system time from
the first query to the last byte and the log of the print: fonts are read, style sheets parsed and
moulds laid out within it, imports before it. “with start-up” counts the process whole, imports
too; “in full” are badges a CPU second when each is laid out by WeasyPrint, measured on the first
200; “one” is the median of 20 single badges, in ms of CPU, once the process has printed some.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

SIZES = [100, 1_000, 10_000]


def main():
    choices = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    choices.add_argument("sizes", type=int, nargs="*", default=SIZES, metavar="DELEGATES")
    choices.add_argument("--paper", choices=["a4", "a6", "a4-90x130", "a4-86x54"], default="a4")
    choices = choices.parse_args()
    print(
        "   badges     paper  volumes  CPU s  badges/CPU s  max RSS MB  bytes/badge  with start-up"
        "  in full   one"
    )
    for size in choices.sizes:
        with TemporaryDirectory() as var:
            run("--load", size, var)
            run("--measure", choices.paper, var)


def run(step, argument, var):
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "conference.settings",
        "HOINGHI_LOOPBACK": "1",
        "VAR_DIR": var,
        "DATABASE_URL": f"sqlite:///{var}/bench.sqlite3",
    }
    command = [sys.executable, "-m", "tests.benchmarks.badges", step, str(argument)]
    subprocess.run(command, env=environment, check=True)


def load(size):
    from django.core.management import call_command

    with open(os.devnull, "w") as silence:
        call_command("migrate", verbosity=0)
        call_command("load_demo", conference="demo", delegates=int(size), seed=1, stdout=silence)


def measure(paper):
    """Print one line of the table."""
    from conference.models import Conference
    from delegates.badges.printing import print_badges
    from delegates.badges.selection import Choice, select_delegates
    from delegates.services.badge import design_of

    start = time.process_time()
    conference = Conference.objects.get(slug="demo")
    design = design_of(conference=conference)
    ids = list(select_delegates(conference, Choice()).values_list("pk", flat=True))
    how = {"design": design, "paper": paper}
    how |= {
        "out": Path(os.environ["VAR_DIR"]) / "badges.pdf",
        "opened": lambda path: path.open("wb"),
    }
    files = print_badges(delegate_ids=ids, **how)
    report(conference.prints.get().count, paper, files, time.process_time() - start)
    singles = [cpu_of(lambda key=key: print_badges(delegate_ids=[key], **how)) for key in ids[:20]]
    print(f" {in_full(ids[:200], design, paper):8.0f} {median(singles) * 1000:5.1f}", flush=True)


def in_full(ids, design, paper) -> float:
    """Badges a CPU second, laid out one by one."""
    from conference.lib.pdf.bulk import BulkPaper, lay_out_all
    from delegates.badges.context import look_of
    from delegates.badges.printing import badges_of
    from delegates.badges.render import STYLESHEETS, pages_of, paper_style

    look = look_of(design, paper=paper)
    pages = list(pages_of(badges_of(ids, with_photo=design.show_photo), look))
    whole = BulkPaper(pages, "", STYLESHEETS, paper_style(look))
    return len(ids) / cpu_of(lambda: lay_out_all(whole, BytesIO()))


def cpu_of(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def report(count, paper, files, seconds):
    usage = resource.getrusage(resource.RUSAGE_SELF)
    size = sum(file.stat().st_size for file in files) / count
    whole = count / (usage.ru_utime + usage.ru_stime)
    print(
        f"{count:9,} {paper:>9} {len(files):8} {seconds:6.2f} {count / seconds:13.0f}"
        f" {usage.ru_maxrss / 1024:11.0f} {size:12.0f} {whole:14.0f}",
        end="",
        flush=True,
    )


if __name__ == "__main__":
    if sys.argv[1:2] in (["--load"], ["--measure"]):
        import django

        django.setup()
        {"--load": load, "--measure": measure}[sys.argv[1]](sys.argv[2])
    else:
        main()

"""Badges: how many a CPU second, memory and bytes, by size of conference.

    python -m tests.benchmarks.badges [--paper a4|a6] [DELEGATES …]

Each size has a database and a fresh process of its own. Counted is its user and system time from
the first query to the last byte and the log of the print: fonts are read and style sheets parsed
within it, imports before it. The last column counts the process whole, start and imports too.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

SIZES = [100, 1_000, 10_000]


def main():
    choices = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    choices.add_argument("sizes", type=int, nargs="*", default=SIZES, metavar="DELEGATES")
    choices.add_argument("--paper", choices=["a4", "a6"], default="a4")
    choices = choices.parse_args()
    print("   badges  paper  volumes  CPU s  badges/CPU s  max RSS MB  bytes/badge  with start-up")
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
    files = print_badges(
        conference=conference,
        delegate_ids=list(select_delegates(conference, Choice()).values_list("pk", flat=True)),
        design=design_of(conference=conference),
        paper=paper,
        out=Path(os.environ["VAR_DIR"]) / "badges.pdf",
        opened=lambda path: path.open("wb"),
    )
    report(conference.prints.get().count, paper, files, time.process_time() - start)


def report(count, paper, files, seconds):
    usage = resource.getrusage(resource.RUSAGE_SELF)
    size = sum(file.stat().st_size for file in files) / count
    whole = count / (usage.ru_utime + usage.ru_stime)
    print(
        f"{count:9,} {paper:>6} {len(files):8} {seconds:6.2f} {count / seconds:13.0f}"
        f" {usage.ru_maxrss / 1024:11.0f} {size:12.0f} {whole:14.0f}",
        flush=True,
    )


if __name__ == "__main__":
    if sys.argv[1:2] in (["--load"], ["--measure"]):
        import django

        django.setup()
        {"--load": load, "--measure": measure}[sys.argv[1]](sys.argv[2])
    else:
        main()

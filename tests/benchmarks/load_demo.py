"""The load_demo command: delegates and rows a second, and peak memory, by size of conference.

    python -m tests.benchmarks.load_demo [DELEGATES …]

Each size has a process and a database of its own; start-up and migrations are not counted. Rows
are those of every table that the command fills, histories included.
"""

import os
import resource
import subprocess
import sys
import time
from tempfile import TemporaryDirectory

SIZES = [100, 1_000, 10_000]


def main(sizes):
    print("delegates    rows  queries  seconds  CPU seconds  delegates/s   rows/s  peak MB")
    for size in sizes:
        with TemporaryDirectory() as var:
            environment = os.environ | {
                "DJANGO_SETTINGS_MODULE": "conference.settings",
                "HOINGHI_LOOPBACK": "1",
                "VAR_DIR": var,
                "DATABASE_URL": f"sqlite:///{var}/bench.sqlite3",
            }
            command = [sys.executable, "-m", "tests.benchmarks.load_demo", "--child", str(size)]
            subprocess.run(command, env=environment, check=True)


def measure(size):
    """Print one line of the table; the environment names a fresh database."""
    prepare()
    before = count_rows()
    cpu, wall = time.process_time(), time.perf_counter()
    queries = load(size)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    rows = count_rows() - before
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size:9,} {rows:7,} {queries:8,} {wall:8.2f} {cpu:12.2f}"
        f" {size / wall:12,.0f} {rows / wall:8,.0f} {megabytes:8.0f}",
        flush=True,
    )


def prepare():
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def load(size):
    """Run the command, and count its queries without keeping their texts."""
    from django.core.management import call_command
    from django.db import connection

    asked = 0

    def count(execute, *arguments):
        nonlocal asked
        asked += 1
        return execute(*arguments)

    with open(os.devnull, "w") as silence, connection.execute_wrapper(count):
        call_command("load_demo", conference="demo", delegates=size, seed=1, stdout=silence)
    return asked


def count_rows():
    from django.apps import apps

    models = apps.get_models(include_auto_created=True)
    return sum(model._base_manager.count() for model in models)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        measure(int(sys.argv[2]))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)

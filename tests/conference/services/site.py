"""A site in processes of its own: real workers on a real database, to be killed."""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django_tasks import task

from conference.services.print_job import run_print_job

#: Longer than any of these tests takes on a machine that is busy.
PATIENCE = 60
_SET_UP = "import json, time, django; django.setup()"


@task
def print_slowly(job_id: str) -> None:
    """Print the first of two pages, and at the first attempt stay at the second one."""
    run_print_job(job_id, _two_pages)


def _two_pages(job, folder, on_progress) -> str:
    on_progress(1, 2)
    if job.attempts == 1:
        time.sleep(PATIENCE)
    (folder / "out.pdf").write_bytes(b"%PDF")
    on_progress(2, 2)
    return "out.pdf"


class Site:
    """On the test's own PostgreSQL, or on a file: SQLite in memory is one process's alone."""

    def __init__(self, folder):
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "conference.settings",
            "HOINGHI_LOOPBACK": "1",
            "VAR_DIR": str(folder),
            "DATABASE_URL": _database_url(folder),
        }
        self.environment.pop("SITE_URL", None)
        if connection.vendor == "sqlite":
            subprocess.run(_manage("migrate", "-v0"), check=True, **self._place)

    @property
    def _place(self):
        return {"cwd": settings.BASE_DIR, "env": self.environment}

    def does(self, code: str):
        """What the code leaves in `answer`, run in a process of the site."""
        done = subprocess.run(
            [sys.executable, "-c", f"{_SET_UP}\n{code}\nprint(json.dumps(answer))"],
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            **self._place,
        )
        return json.loads(done.stdout.splitlines()[-1])

    @contextmanager
    def worker(self, name: str):
        """A running worker; it is ended at the end, if nothing has killed it before."""
        options = ["--worker-id", name, "--interval", "0.2", "--no-startup-delay", "-v0"]
        with subprocess.Popen(_manage("db_worker", *options), **self._place) as process:
            try:
                yield process
            finally:
                process.kill()


def _manage(*arguments):
    return [sys.executable, "manage.py", *arguments]


def _database_url(folder) -> str:
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder}/hoinghi.sqlite3"
    server = urlsplit(os.environ["DATABASE_URL"])
    return server._replace(path=f"/{connection.settings_dict['NAME']}").geturl()

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from http.client import HTTPConnection

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

HOST = "127.0.0.1"
WORKERS, THREADS = "2", "4"
SECONDS_TO_START = 30
SECONDS_TO_END = 10
WELCOME = """
Hoinghi is ready: {site}
  1. Read the agenda there, on a phone's width too.
  2. Log in at {site}/admin/ and register a delegate.
  3. Print her badge and a day's attendance sheet at {site}/staff/
Ctrl-C ends it.
"""


class Command(BaseCommand):
    help = "Serve on this machine alone, with the background worker; end both together."

    def add_arguments(self, parser):
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, port, **options):
        refuse_busy(port)
        # Both signals take the same way out, also where a shell starts us with Ctrl-C ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        children = []
        try:
            for command in (web(port), worker()):
                children.append(start(command, site=f"http://{HOST}:{port}"))
            wait_until_ready(port, children)
            self.stdout.write(WELCOME.format(site=f"http://{HOST}:{port}"))
            self.stdout.flush()
            wait_for_first_end(children)
        except KeyboardInterrupt:
            self.stdout.write("\nEnding …")
        else:
            raise CommandError("A part of the site ended by itself, so the rest was ended too.")
        finally:
            # A second Ctrl-C must not leave anything behind.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            end(children)


def refuse_busy(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            reason = error.strerror
            raise CommandError(
                f"Port {port} cannot be used ({reason}). Choose another: make run PORT={port + 1}"
            ) from None


def web(port: int) -> list[str]:
    # The control socket would be written into the home folder.
    options = ["--no-control-socket", "--log-level", "warning", "--workers", WORKERS]
    # Who prints keeps nobody else waiting: other threads of the worker go on answering.
    options += ["--threads", THREADS, "--timeout", "120"]
    return ["-m", "gunicorn", *options, "--bind", f"{HOST}:{port}", "conference.wsgi"]


def worker() -> list[str]:
    return ["manage.py", "db_worker"]


def start(arguments: list[str], *, site: str) -> subprocess.Popen:
    """A child in a session of its own: a Ctrl-C in the terminal reaches it through us alone."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env={"SITE_URL": site} | os.environ,
        start_new_session=True,
    )


def wait_until_ready(port: int, children: list[subprocess.Popen]) -> None:
    """Return when the site answers, or a child has ended."""
    deadline = time.monotonic() + SECONDS_TO_START
    while all(child.poll() is None for child in children):
        with suppress(OSError):
            connection = HTTPConnection(HOST, port, timeout=SECONDS_TO_START)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        if time.monotonic() > deadline:
            raise CommandError("The site does not answer.")
        time.sleep(0.2)


def wait_for_first_end(children: list[subprocess.Popen]) -> None:
    while all(child.poll() is None for child in children):
        time.sleep(0.5)


def end(children: list[subprocess.Popen]) -> None:
    """Ask every child to end; what has not done so in time is killed with all that it started."""
    for child in children:
        child.terminate()
    deadline = time.monotonic() + SECONDS_TO_END
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            child.wait(max(0, deadline - time.monotonic()))
        # The group outlives its leader: a dead gunicorn leaves workers behind.
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()

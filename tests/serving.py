"""A throwaway site for what pytest does not run: benchmarks and pictures."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from tempfile import TemporaryDirectory

from conference.management.commands.serve import web


@contextmanager
def throwaway_environment():
    """Environment variables of a site whose files, database included, are gone afterwards."""
    with TemporaryDirectory(prefix="hoinghi-") as var:
        yield os.environ | {
            "DJANGO_SETTINGS_MODULE": "conference.settings",
            "HOINGHI_LOOPBACK": "1",
            "VAR_DIR": var,
            "DATABASE_URL": f"sqlite:///{var}/hoinghi.sqlite3",
        }


@contextmanager
def serving(environment):
    """The port on which gunicorn serves the site of `environment`."""
    with gunicorn(environment) as (port, _pid):
        yield port


@contextmanager
def gunicorn(environment):
    """Port and process id of a gunicorn with the workers and threads that `serve` gives it."""
    port = free_port()
    server = subprocess.Popen([sys.executable, *web(port)], env=environment)
    try:
        wait_for(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def wait_for(port):
    for _ in range(100):
        with suppress(ConnectionError):
            return fetch(port, "/healthz")
        time.sleep(0.2)
    raise SystemExit("The server does not answer.")


def fetch(port, path) -> None:
    """Read a page as a browser would, compressed; anything but 200 ends the program."""
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    response.read()
    connection.close()
    if response.status != 200:
        raise SystemExit(f"{path} answers {response.status}.")

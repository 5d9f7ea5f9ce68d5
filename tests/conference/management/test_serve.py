"""`serve` as a process of its own: real servers, real signals."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager, suppress
from http.client import HTTPConnection

import psutil
import pytest
from django.conf import settings

PLACE = {"cwd": settings.BASE_DIR}


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    var = tmp_path_factory.mktemp("var")
    (var / "static").mkdir()
    variables = {
        "DJANGO_SETTINGS_MODULE": "conference.settings",
        "HOINGHI_LOOPBACK": "1",
        "VAR_DIR": str(var),
        "DATABASE_URL": f"sqlite:///{var}/hoinghi.sqlite3",
    }
    environment = os.environ | variables
    environment.pop("SITE_URL", None)
    subprocess.run(manage("migrate", "--verbosity=0"), env=environment, check=True, **PLACE)
    return environment


def manage(*arguments):
    return [sys.executable, "manage.py", *arguments]


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


@contextmanager
def serving(environment):
    """The running command, its port and all the processes below it."""
    port = free_port()
    command = manage("serve", "--port", str(port))
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, **PLACE
    ) as process:
        try:
            for line in process.stdout:
                if "Ctrl-C" in line:
                    break
            yield process, port, psutil.Process(process.pid).children(recursive=True)
        finally:
            process.terminate()
            process.wait(20)


def part_of(processes, word):
    """The first that was started with `word`.

    A worker that still starts runs short-lived programs, to find shared libraries: they may have
    ended since they were listed.
    """
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            if word in process.cmdline():
                return process
    raise AssertionError(f"No process was started with {word}.")


def alive(processes):
    """Those still running; a zombie has ended, whatever this machine's init makes of it."""
    _gone, left = psutil.wait_procs(processes, timeout=5)
    return [process for process in left if not ended(process)]


def ended(process):
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize("signal_number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_site_and_the_worker_without_orphans(environment, signal_number):
    with serving(environment) as (process, port, below):
        connection = HTTPConnection("127.0.0.1", port)
        connection.request("GET", "/readyz")
        assert connection.getresponse().status == 200
        connection.close()
        assert len(below) >= 3

        process.send_signal(signal_number)

        assert process.wait(15) == 0
        assert alive(below) == []


@pytest.mark.parametrize("part", ["gunicorn", "db_worker"])
def test_when_one_part_dies_the_other_is_ended_and_the_command_fails(environment, part):
    with serving(environment) as (process, _port, below):
        part_of(below, part).kill()

        assert process.wait(15) == 1
        assert alive(below) == []


def test_a_busy_port_is_told_in_one_line(environment):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        done = subprocess.run(
            manage("serve", "--port", str(port)),
            env=environment,
            capture_output=True,
            text=True,
            **PLACE,
        )

    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert str(port) in line


def test_absolute_links_lead_to_the_port_that_is_served(environment):
    with serving(environment) as (_process, port, below):
        worker = part_of(below, "db_worker")

        assert worker.environ()["SITE_URL"] == f"http://127.0.0.1:{port}"

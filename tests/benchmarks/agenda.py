"""The public agenda: requests a second, CPU time, bytes and queries, by size of conference.

    python -m tests.benchmarks.agenda [DELEGATES …]

Each size has a process, a database and a server of its own. The server's figure is that of two
gunicorn workers asked by four clients on the same machine, which take their share of it.
"""

import gzip
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import brotli

from tests.serving import fetch, serving, throwaway_environment

SIZES = [100, 1_000, 10_000]
PATH = "/demo/agenda/"
WARM_UP, REQUESTS = 20, 300
CLIENTS, SECONDS = 4, 5


def main(sizes):
    print("delegates  queries   bytes    gzip  brotli  ms CPU/request  requests/s  gunicorn")
    for size in sizes:
        command = [sys.executable, "-m", "tests.benchmarks.agenda", "--child", str(size)]
        with throwaway_environment() as environment:
            subprocess.run(command, env=environment, check=True)


def measure(size):
    """Print one line of the table; the environment names a fresh database."""
    load(size)
    queries, body = ask_once()
    cpu, wall = ask_in_process()
    packed = f"{len(gzip.compress(body, 6)):7,} {len(brotli.compress(body)):7,}"
    print(
        f"{size:9,} {queries:8} {len(body):7,} {packed} {cpu * 1000:15.2f}"
        f" {1 / wall:11.0f} {ask_server():9.0f}",
        flush=True,
    )


def load(size):
    import django

    django.setup()
    from django.core.management import call_command

    with open(os.devnull, "w") as silence:
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("load_demo", conference="demo", delegates=size, seed=1, stdout=silence)


def browser():
    """A client with the middleware loaded once, as in a server."""
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    response = client.get(PATH)
    if response.status_code != 200:
        raise SystemExit(f"{PATH} answers {response.status_code}")
    return client


def ask_once():
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = browser()
    with CaptureQueriesContext(connection) as queries:
        body = client.get(PATH).content
    return len(queries), body


def ask_in_process():
    """CPU and wall seconds a request through Django's test client, uncompressed."""
    client = browser()
    for _ in range(WARM_UP):
        client.get(PATH)
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(REQUESTS):
        client.get(PATH)
    return (
        (time.process_time() - cpu) / REQUESTS,
        (time.perf_counter() - wall) / REQUESTS,
    )


def ask_server():
    """Requests a second that two workers answer over HTTP, compressed as for a browser."""
    with serving(os.environ) as port, ThreadPoolExecutor(CLIENTS) as clients:
        return sum(clients.map(ask_for_a_while, [port] * CLIENTS)) / SECONDS


def ask_for_a_while(port):
    count, end = 0, time.perf_counter() + SECONDS
    while time.perf_counter() < end:
        fetch(port, PATH)
        count += 1
    return count


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        measure(int(sys.argv[2]))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)

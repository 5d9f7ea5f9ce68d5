"""Public pages with 80 talks: queries, CPU time, bytes and requests a second, by delegates.

    python -m tests.benchmarks.public_pages [DELEGATES …]

Each size has a process, a database and a server of its own. “New” is the first answer after a
publication, of which neither page nor programme is kept; “read” is a page that is made of a kept
programme; “kept” the same page asked for again, and 304 where the reader has it yet.
CPU time is that of the whole application behind gunicorn; “server CPU” is that of gunicorn too.
The server's figures are those of two workers, as `serve` starts them, asked for brotli by eight
readers on the same machine, whose connections stay open and who take their share of it.
"""

import gzip
import os
import socket
import subprocess
import sys
import time
from contextlib import closing
from multiprocessing import Pool
from pathlib import Path
from statistics import median

import brotli

from tests.serving import gunicorn, throwaway_environment

SIZES = [100, 1_000, 10_000]
TALKS = 80
PAGES = {
    "agenda": "/demo/agenda/",
    "home": "/demo/",
    "talk": "/demo/talks/{talk}/",
    "visit": "/demo/visits/{visit}/",
    "models": "/demo/models/",
    "speakers": "/demo/speakers/",
    "ics": "/demo/agenda.ics",
    "json": "/demo/agenda.json",
    "xml": "/demo/agenda.xml",
    "atom": "/demo/changes.atom",
    "sitemap": "/demo/sitemap.xml",
    "picture": "/demo/picture.png",
}
WARM_UP, REQUESTS = 5, 60
READERS, SECONDS = 8, 4
HEAD = """
                    |---------- new ----------|- read -|------- kept -------|--------- bytes ---------|---- gunicorn ----
delegates  page     queries  ms CPU  with brotli   ms CPU  queries  ms   304 ms     raw    gzip  brotli  requests/s  ms CPU
   a page's budget       ≤ 6    ≤ 12                                                                ≥ 1,000, feeds ≥ 300
"""  # noqa: E501


def main(sizes):
    print(HEAD.strip("\n"))
    for size in sizes:
        command = [sys.executable, "-m", "tests.benchmarks.public_pages", "--child", str(size)]
        with throwaway_environment() as environment:
            subprocess.run(command, env=environment, check=True)


def measure(size):
    """Print a line for each page; the environment names a fresh database."""
    load(size)
    ask = application()
    for name, path in paths():
        body = ask(path)
        figures = [queries(ask, path, forget_all), cpu(ask, path, forget_all)]
        figures += [cpu(ask, path, forget_all, encoding="br"), cpu(ask, path, forget_pages)]
        figures += [queries(ask, path, forget_nothing)]
        figures += [cpu(ask, path, forget_nothing, encoding="br")]
        figures += [cpu(ask, path, forget_nothing, etag=True)]
        sizes = [len(body), len(gzip.compress(body, 6)), len(brotli.compress(body, quality=5))]
        print(LINE.format(size, name, *figures, *sizes, *ask_server(path)), flush=True)


LINE = (
    "{:9,}  {:8} {:7} {:7.2f} {:12.2f} {:8.2f} {:8} {:5.2f} {:7.2f} "
    "{:7,} {:7,} {:7,} {:11,.0f} {:7.2f}"
)


def load(size):
    import django

    django.setup()
    from django.core.management import call_command

    plan = {"conference": "demo", "delegates": size, "talks": TALKS, "seed": 1}
    with open(os.devnull, "w") as silence:
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("load_demo", **plan, stdout=silence)


def paths() -> list[tuple[str, str]]:
    from sessions.models import FieldVisit, Presentation

    keys = {
        "talk": Presentation.objects.values_list("pk", flat=True)[TALKS // 2],
        "visit": FieldVisit.objects.values_list("pk", flat=True)[0],
    }
    return [(name, path.format(**keys)) for name, path in PAGES.items()]


def application():
    """Asks the application as gunicorn does; anything but 200 or 304 ends the program."""
    from django.core.wsgi import get_wsgi_application
    from django.test import RequestFactory

    answer, factory, tags = get_wsgi_application(), RequestFactory(), {}

    def ask(path, *, encoding="", etag=False) -> bytes:
        headers = {"host": "127.0.0.1", "accept-encoding": encoding}
        if etag:
            headers["if-none-match"] = tags[path]
        told = {}
        environ = factory.get(path, headers=headers).environ
        with closing(answer(environ, lambda *start: told.update(start=start))) as response:
            body = b"".join(response)
        status, sent = told["start"][0], dict(told["start"][1])
        if not status.startswith("304" if etag else "200"):
            raise SystemExit(f"{path} answers {status}")
        tags[path] = sent["ETag"]
        return body

    return ask


def forget_nothing():
    pass


def forget_pages():
    from django.core.cache import cache

    cache.clear()


def forget_all():
    from sessions.queries.edition import programme_of

    forget_pages()
    programme_of.cache_clear()


def queries(ask, path, forget) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    ask(path)
    forget()
    with CaptureQueriesContext(connection) as captured:
        ask(path)
    return len(captured)


def cpu(ask, path, forget, **more) -> float:
    """Milliseconds of CPU time that a request takes, the median of many."""
    spent = []
    for _ in range(WARM_UP + REQUESTS):
        forget()
        start = time.process_time()
        ask(path, **more)
        spent.append(time.process_time() - start)
    return median(spent[WARM_UP:]) * 1000


def ask_server(path) -> tuple[float, float]:
    """Requests a second that two workers answer, and what each costs them in ms of CPU time."""
    with Pool(READERS) as readers, gunicorn(os.environ) as (port, server):
        readers.map(read_for_a_while, [(port, path, 0.5)] * READERS)
        before = worker_seconds(server)
        count = sum(readers.map(read_for_a_while, [(port, path, SECONDS)] * READERS))
        return count / SECONDS, (worker_seconds(server) - before) / count * 1000


def worker_seconds(server) -> float:
    """CPU seconds that the workers of this gunicorn have spent so far."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text().split()
    # After the name in brackets; there the 12th and 13th are user and system time.
    stats = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in children]
    return sum(int(stat[11]) + int(stat[12]) for stat in stats) / os.sysconf("SC_CLK_TCK")


def read_for_a_while(order) -> int:
    """How many whole answers one reader gets in so many seconds."""
    port, path, seconds = order
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, br\r\n\r\n"
    count, end = 0, time.perf_counter() + seconds
    with socket.create_connection(("127.0.0.1", port)) as connection:
        while time.perf_counter() < end:
            connection.sendall(request.encode())
            _read_answer(connection)
            count += 1
    return count


def _read_answer(connection):
    received = connection.recv(65536)
    head, _blank, body = received.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise SystemExit(f"The server answers {head[:40]}")
    left = int(head.lower().partition(b"content-length: ")[2].split(b"\r")[0]) - len(body)
    while left:
        left -= len(connection.recv(left))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        measure(int(sys.argv[2]))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)

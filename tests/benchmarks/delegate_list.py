"""The list of delegates in the admin: CPU time and queries a page, by what is asked of it.

    python -m tests.benchmarks.delegate_list [DELEGATES …]

Each size has a process and a database of its own. Half of the delegates have a printed badge.
"""

import os
import subprocess
import sys
import time

from tests.serving import throwaway_environment

SIZES = [100, 1_000, 10_000]
PATH = "/admin/delegates/delegate/"
WARM_UP, REQUESTS = 2, 5


def main(sizes):
    print("delegates  page                              queries   bytes  ms CPU/page")
    for size in sizes:
        command = [sys.executable, "-m", "tests.benchmarks.delegate_list", "--child", str(size)]
        with throwaway_environment() as environment:
            subprocess.run(command, env=environment, check=True)


def measure(size):
    """Print a line for each page; the environment names a fresh database."""
    load(size)
    client = organiser()
    for name, path, sent in pages(size):
        queries, length = ask_once(client, path, sent)
        milliseconds = ask_often(client, path, sent)
        print(f"{size:9,}  {name:32} {queries:8} {length:7,} {milliseconds:12.0f}", flush=True)


def load(size):
    import django

    django.setup()
    from django.core.management import call_command

    with open(os.devnull, "w") as silence:
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("load_demo", conference="demo", delegates=size, seed=1, stdout=silence)
    print_half()


def print_half():
    from conference.models import Conference
    from delegates.models import Delegate
    from delegates.services.print_log import record_print

    ids = list(Delegate.objects.order_by("pk").values_list("pk", flat=True))
    record_print(conference=Conference.objects.get(), kind="badges", delegate_ids=ids[::2])


def organiser():
    """A client that is logged in, with the middleware loaded once, as in a server."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(get_user_model().objects.create_superuser("organiser"))
    return client


def pages(size):
    """Name, address and what is posted to it, if anything is."""
    from delegates.models import Category, Delegate, Delegation

    delegation, category = Delegation.objects.first(), Category.objects.first()
    some = Delegate.objects.first()
    order = f"/staff/demo/delegations/{delegation.pk}/order/"
    across = {"action": "change_state", "_selected_action": some.pk, "select_across": 1, "index": 0}
    queries = {
        "as it opens": "",
        "last page": f"?p={(size + 49) // 50}",
        "sorted by name": "?o=1",
        "sorted by name, turned round": "?o=-1",
        "sorted by official order, back": "?o=-6",
        "sorted by state and name": "?o=8.1",
        "search: nguyen thi van": "?q=nguyen+thi+van",
        "search: 0912": "?q=0912",
        f"search: {some.code}": f"?q={some.code}",
        "province": f"?province={delegation.province_id}",
        "delegation": f"?delegation__id__exact={delegation.pk}",
        "category": f"?category__id__exact={category.pk}",
        "state: coming": "?state=coming",
        "photo: without": "?photo=no",
        "bus: has a seat": "?bus=yes",
        "bus: no seat": "?bus=no",
        "badge: printed": "?badge=printed",
        "badge: not printed": "?badge=unprinted",
        "five filters and a search": "?q=van&state=coming&photo=no&bus=yes&badge=unprinted",
        "numbers beside the filters": "?_facets=True",
    }
    listed = [(name, PATH + query, None) for name, query in queries.items()]
    return [*listed, ("change all: confirmation", PATH, across), ("official order", order, None)]


def asked(client, path, sent):
    response = client.get(path) if sent is None else client.post(path, sent)
    if response.status_code != 200:
        raise SystemExit(f"{path} answers {response.status_code}")
    return response


def ask_once(client, path, sent):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        body = asked(client, path, sent).content
    return len(queries), len(body)


def ask_often(client, path, sent):
    """CPU milliseconds a request through Django's test client, the database's included."""
    for _ in range(WARM_UP):
        asked(client, path, sent)
    cpu = time.process_time()
    for _ in range(REQUESTS):
        asked(client, path, sent)
    return (time.process_time() - cpu) / REQUESTS * 1000


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        measure(int(sys.argv[2]))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)

"""What the first visit costs, over the wire of the real server: packed, with hashed names."""

import subprocess
import sys

import pytest

from tests.e2e.wire import wire_to
from tests.serving import serving, throwaway_environment

AGENDA = "/bac-ninh-2023/agenda/"
MOST_REQUESTS, MOST_BYTES = 6, 40_000
#: Pages that are fetched when the agenda has long been read: their bytes count, not their number.
LINKED = "[...document.querySelectorAll('a[data-keep]')].map(({ pathname }) => pathname)"
SETTLED = 5_000  # milliseconds: the page is read, and kept, by then


@pytest.fixture(scope="module")
def port():
    """The real conference as gunicorn and WhiteNoise serve it."""
    with throwaway_environment() as environment:
        manage(environment, "migrate", "--verbosity=0")
        manage(environment, "collectstatic", "--no-input", "--verbosity=0")
        manage(environment, "load_bac_ninh")
        with serving(environment) as port:
            yield port


def manage(environment, *arguments):
    command = [sys.executable, "manage.py", *arguments]
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)


def visit(page, wire, path):
    """The bytes and the requests of a visit, with what the page and its worker ask for later."""
    asked, received = len(wire.asked), wire.received
    page.goto(wire.url + path)
    page.wait_for_timeout(SETTLED)
    return wire.received - received, wire.asked[asked:]


def test_the_first_visit_of_the_agenda_is_light(page, port):
    with wire_to(port) as wire:
        received, asked = visit(page, wire, AGENDA)
        kept = page.evaluate(f"async () => Boolean(await caches.match('{AGENDA}'))")
        linked = page.evaluate(LINKED)

    needed = [path for path in asked if path not in linked]
    assert kept
    assert asked.count(AGENDA) == 1
    assert len(needed) <= MOST_REQUESTS, needed
    assert received <= MOST_BYTES


def test_the_next_visit_asks_for_the_page_and_for_a_newer_worker_alone(page, port):
    with wire_to(port) as wire:
        visit(page, wire, AGENDA)
        _received, asked = visit(page, wire, AGENDA)

    assert sorted(asked) == [AGENDA, "/sw.js"]

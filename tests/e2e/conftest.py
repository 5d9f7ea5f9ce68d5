"""A real browser before the live server. Page checks: see accessibility.py and validity.py."""

import os
from pathlib import Path

import pytest

from tests.e2e.browser import CHROMIUM, QUIET

# Playwright's event loop runs in this thread; Django would take its queries for a mistake.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Every test in this folder is a browser test."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("e2e")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's own Chromium, which speaks to nobody but us."""
    if not CHROMIUM:
        pytest.exit("The browser tests need Chromium: apt-get install chromium", returncode=3)
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": QUIET}


@pytest.fixture(scope="session")
def base_url(live_server):
    """`page.goto("/")` asks the live server."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh"}


@pytest.fixture
def phone(new_context):
    """A page 360 pixels wide, without JavaScript: the least that must do."""
    return new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False).new_page()

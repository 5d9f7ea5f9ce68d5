"""What the first visit costs, over the wire of the real server: packed, with hashed names."""

import json
import subprocess
import sys
import time

import pytest

from tests.serving import serving, throwaway_environment

AGENDA = "/bac-ninh-2023/agenda/"
MOST_REQUESTS, MOST_BYTES = 6, 40_000


@pytest.fixture(scope="module")
def site():
    """The real conference as gunicorn and WhiteNoise serve it."""
    with throwaway_environment() as environment:
        for command in (
            ["migrate", "-v0"],
            ["collectstatic", "--no-input", "-v0"],
            ["load_bac_ninh"],
        ):
            subprocess.run(
                [sys.executable, "manage.py", *command],
                env=environment,
                check=True,
                stdout=subprocess.DEVNULL,
            )
        with serving(environment) as port:
            yield f"http://127.0.0.1:{port}"

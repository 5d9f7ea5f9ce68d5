"""What every test shares; fixtures of one folder live in that folder's conftest.py."""

import shutil

import pytest


@pytest.fixture(autouse=True)
def emptied_folders(settings):
    """No test sees a file that another one left behind."""
    yield
    for folder in (settings.MEDIA_ROOT, settings.JOBS_DIR):
        shutil.rmtree(folder, ignore_errors=True)

"""What every test shares; fixtures of one folder live in that folder's conftest.py."""

import pytest


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    """No test sees a file that another one left behind."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.JOBS_DIR = tmp_path / "jobs"

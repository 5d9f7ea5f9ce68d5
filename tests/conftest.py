"""What every test shares; fixtures of one folder live in that folder's conftest.py."""

import pytest
from hypothesis import settings as hypothesis

# Time is for benchmarks: a busy machine fails no test.
hypothesis.register_profile("untimed", deadline=None)
hypothesis.load_profile("untimed")


@pytest.fixture(autouse=True)
def own_folders(settings, tmp_path):
    """No test sees a file that another one left behind."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.JOBS_DIR = tmp_path / "jobs"


@pytest.fixture(autouse=True)
def no_kept_programme():
    """Keys are given again in the next test; so may be the time of a publication."""
    from sessions.queries.edition import programme_of

    programme_of.cache_clear()

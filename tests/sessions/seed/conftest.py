import pytest

from conference.models.tracked import acting_as
from sessions.seed.bac_ninh.plan import BAC_NINH
from sessions.seed.loader import load_conference


@pytest.fixture
def bac_ninh(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with acting_as("a test"):
        return load_conference(BAC_NINH)

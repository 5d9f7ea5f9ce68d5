import pytest

from tests.factories.conference import RoleFactory
from tests.factories.delegates import BadgeDesignFactory


@pytest.fixture
def design():
    return BadgeDesignFactory()


@pytest.fixture
def staff(client, design):
    """A member of staff of the design's conference, logged in."""
    client.force_login(RoleFactory(conference=design.conference, kind="staff").user)
    return client

import pytest

from tests.factories.conference import ConferenceFactory, RoleFactory
from tests.factories.sessions import (
    AllowanceRateFactory,
)


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def staff(client, conference):
    client.force_login(RoleFactory(conference=conference, kind="staff").user)
    return client


@pytest.fixture
def rate(conference):
    return AllowanceRateFactory(conference=conference)

import pytest

from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import (
    BadgeDesignFactory,
    DelegateFactory,
)


@pytest.fixture
def conference():
    return ConferenceFactory()


@pytest.fixture
def people(conference):
    return DelegateFactory.create_batch(3, conference=conference)


@pytest.fixture
def design(conference):
    return BadgeDesignFactory(conference=conference)

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


@pytest.fixture
def many(monkeypatch):
    """As if there were more people than an address can name."""
    monkeypatch.setattr("delegates.admin.delegate_actions.SHOWN_AGAIN", 0)

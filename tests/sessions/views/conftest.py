import pytest

from tests.factories.conference import RoleFactory
from tests.factories.sessions import PresentationFactory

from .agenda_day import after, session_at


@pytest.fixture
def role(client):
    role = RoleFactory(kind="organiser")
    client.force_login(role.user)
    return role


@pytest.fixture
def session(role):
    """Talks “A” and “B” of half an hour, from 08:00 to 09:00."""
    session = session_at(role.conference, 0, 60, title="Tham luận")
    for position, title in enumerate("AB", start=1):
        PresentationFactory(
            session=session,
            title=title,
            position=position,
            starts_at=after(30 * (position - 1)),
            minutes=30,
        )
    return session


@pytest.fixture
def at(monkeypatch):
    """Set the clock."""

    def set_clock(moment):
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_clock

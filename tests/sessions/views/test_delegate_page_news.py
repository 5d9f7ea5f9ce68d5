"""What a delegate's own page tells of changes since yesterday."""

from datetime import UTC, datetime

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.sessions import (
    SessionFactory,
)
from tests.sessions.views.pages import change_title, delegate_with_everything, own_page, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def delegate():
    return delegate_with_everything()


def test_changes_since_yesterday_are_told_the_newest_first(client, delegate, at):
    session = SessionFactory(conference=delegate.delegation.conference, title="Một")
    publish_agenda(conference=session.conference)
    for day, title in ((2, "Hai"), (3, "Ba"), (4, "Bốn")):
        change_title(session, title, at=datetime(2023, 10, day, 2, tzinfo=UTC))
    at(datetime(2023, 10, 4, 3, tzinfo=UTC))

    text = text_of(own_page(client, delegate))

    assert "Thay đổi từ hôm qua" in text
    assert text.index("“Ba” đổi tên thành “Bốn”") < text.index("“Hai” đổi tên thành “Ba”")
    assert "“Một”" not in text


def test_yesterday_begins_at_midnight_of_the_conference(client, delegate, at):
    session = SessionFactory(conference=delegate.delegation.conference)
    publish_agenda(conference=session.conference)
    at(datetime(2023, 10, 3, 18, tzinfo=UTC))  # 01:00 on the 4th at the conference
    change_title(session, "Hôm kia", at=datetime(2023, 10, 2, 16, 59, tzinfo=UTC))
    change_title(session, "Hôm qua", at=datetime(2023, 10, 2, 17, tzinfo=UTC))

    (change,) = own_page(client, delegate).context["page"].news

    assert change.changes[0]["to"] == "Hôm qua"


def test_the_first_publication_changes_nothing(client, delegate):
    SessionFactory(conference=delegate.delegation.conference)
    publish_agenda(conference=delegate.delegation.conference)

    assert "Thay đổi từ hôm qua" not in text_of(own_page(client, delegate))


@pytest.mark.parametrize(("count", "folded"), [(3, 0), (4, 1)])
def test_many_changes_are_folded_together(client, delegate, count, folded):
    conference = delegate.delegation.conference
    SessionFactory(conference=conference)
    publish_agenda(conference=conference)
    for number in (1, count - 1):
        SessionFactory.create_batch(number, conference=conference)
        publish_agenda(conference=conference)

    html = own_page(client, delegate).content.decode()

    assert html.count("<details>") == folded


def test_on_the_english_page_a_title_in_vietnamese_alone_is_marked(client, delegate):
    session = SessionFactory(conference=delegate.delegation.conference, title="Khai mạc")
    publish_agenda(conference=session.conference)
    session.title_en = "Opening"
    change_title(session, "Lễ khai mạc")

    html = client.get(f"/en/d/{delegate.token}/").content.decode()

    assert '<li>“<span lang="vi">Khai mạc</span>” is now called “Opening”.</li>' in html

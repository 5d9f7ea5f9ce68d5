"""What a feed asks of the database does not grow with the agenda."""

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.sessions import PresentationFactory, SpeakerFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("sessions", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("agenda.ics", 4),
        ("agenda.json", 3),
        ("agenda.xml", 3),
        ("changes.atom", 3),
        ("sitemap.xml", 2),
        ("picture.png", 2),
    ],
)
def test_a_feed_asks_as_much_of_a_long_agenda(
    client, conference, django_assert_num_queries, sessions, name, queries
):
    for _ in range(sessions):
        SpeakerFactory(presentation=PresentationFactory(session__conference=conference))
        publish_agenda(conference=conference)

    with django_assert_num_queries(queries):
        client.get(f"/bac-ninh-2023/{name}")

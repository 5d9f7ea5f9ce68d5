from datetime import timedelta

import pytest
from django.db.models import F

from sessions.models import Publication
from sessions.queries.draft import draft_programme
from sessions.queries.edition import latest_edition
from sessions.services.publication import (
    NothingToPublishError,
    OutsideConferenceError,
    publish_agenda,
)
from tests.factories.conference import ConferenceFactory, UserFactory
from tests.factories.sessions import (
    PresentationFactory,
    SpeakerFactory,
)
from tests.sessions.drafts import small_conference

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return small_conference()


def test_what_is_published_reads_back_as_the_live_programme(conference):
    publish_agenda(conference=conference)

    programme = latest_edition(conference).programme

    assert programme == draft_programme(conference)
    talk = programme.days[0].sessions[0].presentations[0]
    assert [speaker.name for speaker in talk.speakers] == ["TS. Người Mẫu", "Bà Lê Thị Mẫu"]
    assert f"{talk.starts_at:%H:%M}" == "08:00"  # 01:00 UTC


def test_work_in_progress_is_not_public(conference):
    publish_agenda(conference=conference)
    before = latest_edition(conference).programme

    conference.sessions.update(title="Khai mạc (sửa)")

    assert latest_edition(conference).programme == before


def test_nothing_is_public_before_the_first_publication(conference):
    edition = latest_edition(conference)

    assert (edition.version, edition.programme.sessions) == (None, [])


def test_versions_count_up_and_keep_who_published(conference):
    user = UserFactory()
    publish_agenda(conference=conference, user=user)
    conference.sessions.update(title="Lễ khai mạc")
    publish_agenda(conference=conference, user=user)

    versions = Publication.objects.order_by("version").values_list("version", "published_by")

    assert list(versions) == [(1, user.pk), (2, user.pk)]


def test_an_unchanged_agenda_is_not_published_twice(conference):
    publish_agenda(conference=conference)

    with pytest.raises(NothingToPublishError):
        publish_agenda(conference=conference)

    assert Publication.objects.count() == 1


def test_an_empty_agenda_is_not_published():
    with pytest.raises(NothingToPublishError):
        publish_agenda(conference=ConferenceFactory())


@pytest.mark.parametrize("count", [1, 3])
def test_the_draft_takes_as_many_queries_whatever_its_size(
    conference, django_assert_num_queries, count
):
    for _ in range(count):
        talk = PresentationFactory(session__conference=conference)
        SpeakerFactory.create_batch(count, presentation=talk)

    with django_assert_num_queries(
        7
    ):  # sessions, presentations, speakers, visits, stops, themes, models
        draft_programme(conference)


def test_a_session_outside_the_conference_is_never_published(conference):
    publish_agenda(conference=conference)
    conference.sessions.update(starts_at=F("starts_at") - timedelta(days=16))  # 18 September

    with pytest.raises(OutsideConferenceError, match="Khai mạc"):
        publish_agenda(conference=conference)

    assert Publication.objects.count() == 1

"""The way back to an older version."""

from datetime import timedelta

import pytest
from django.db.models import F

from sessions.queries.changes import describe
from sessions.services.publication import (
    ChangedSinceReviewError,
    NothingToPublishError,
    OutsideConferenceError,
    UnknownVersionError,
    publish_agenda,
    restore_publication,
)
from tests.factories.conference import UserFactory
from tests.sessions.drafts import small_conference, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return small_conference()


def second_version(conference):
    """Version 1 said 08:00; version 2 says 08:30, and the draft has gone on to 09:00."""
    publish_agenda(conference=conference)
    move(conference)
    publish_agenda(conference=conference)
    move(conference)


def move(conference):
    session = conference.sessions.get()
    session.presentations.update(starts_at=F("starts_at") + timedelta(minutes=30))


def restore(conference, version=1, latest_seen=2, user=None):
    return restore_publication(
        conference=conference, version=version, latest_seen=latest_seen, user=user
    )


def test_the_way_back_is_a_new_version_that_says_what_it_changes(conference):
    second_version(conference)
    user = UserFactory()

    third = restore(conference, user=user)

    assert (third.version, third.published_by) == (3, user)
    assert third.snapshot == conference.publications.get(version=1).snapshot
    assert [describe(change, conference.tz) for change in third.changes] == [
        "Quay lại phiên bản 1.",
        "Tham luận 1 chuyển từ 08:30 sang 08:00, ngày 04/10.",
    ]


def test_the_way_back_leaves_the_draft_as_it_is(conference):
    second_version(conference)

    restore(conference)

    assert words(conference) == ["Tham luận 1 chuyển từ 08:00 sang 09:00, ngày 04/10."]


def test_the_way_back_is_gone_once(conference):
    second_version(conference)
    restore(conference)

    with pytest.raises(ChangedSinceReviewError):
        restore(conference)

    assert conference.publications.count() == 3


@pytest.mark.parametrize("version", [2, 3])
def test_there_is_no_way_back_to_the_latest_or_an_unknown_version(conference, version):
    second_version(conference)

    with pytest.raises(UnknownVersionError):
        restore(conference, version=version)


def test_there_is_no_way_back_to_what_the_public_reads_already(conference):
    second_version(conference)
    restore(conference)

    with pytest.raises(NothingToPublishError):
        restore(conference, version=1, latest_seen=3)


def test_there_is_no_way_back_to_dates_that_the_conference_has_left(conference):
    second_version(conference)
    conference.starts_on += timedelta(days=1)
    conference.save()

    with pytest.raises(OutsideConferenceError, match="Khai mạc"):
        restore(conference)

    assert conference.publications.count() == 2

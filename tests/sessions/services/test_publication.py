from datetime import timedelta

import pytest
from django.db.models import F

from sessions.models import Publication
from sessions.queries.changes import describe
from sessions.queries.draft import draft_programme
from sessions.queries.published import published_programme
from sessions.services.publication import (
    ChangedSinceReviewError,
    NothingToPublishError,
    OutsideConferenceError,
    UnknownVersionError,
    pending_changes,
    publish_agenda,
    restore_publication,
)
from tests.factories.conference import ConferenceFactory, RoomFactory, UserFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import (
    PresentationFactory,
    SessionFactory,
    SpeakerFactory,
    StopFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    conference = ConferenceFactory()
    room = RoomFactory(venue__conference=conference)
    session = SessionFactory(conference=conference, title="Khai mạc", room=room)
    talk = PresentationFactory(session=session, title="Tham luận 1", starts_at=session.starts_at)
    SpeakerFactory(presentation=talk)
    SpeakerFactory(
        presentation=talk,
        name="",
        delegate=DelegateFactory(conference=conference, honorific="Bà", full_name="Lê Thị Mẫu"),
    )
    StopFactory(bus__conference=conference)
    return conference


def words(conference):
    return [describe(change, conference.tz) for change in pending_changes(conference=conference)]


def test_what_is_published_reads_back_as_the_live_programme(conference):
    publish_agenda(conference=conference)

    _publication, programme = published_programme(conference)

    assert programme == draft_programme(conference)
    talk = programme.days[0].sessions[0].presentations[0]
    assert [speaker.name for speaker in talk.speakers] == ["TS. Người Mẫu", "Bà Lê Thị Mẫu"]
    assert f"{talk.starts_at:%H:%M}" == "08:00"  # 01:00 UTC


def test_work_in_progress_is_not_public(conference):
    publish_agenda(conference=conference)
    before = published_programme(conference)

    conference.sessions.update(title="Khai mạc (sửa)")

    assert published_programme(conference) == before


def test_nothing_is_public_before_the_first_publication(conference):
    assert published_programme(conference) == (None, None)


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


def test_a_moved_talk_is_told_with_both_times(conference):
    publish_agenda(conference=conference)
    talk = conference.sessions.get().presentations.get()
    talk.starts_at += timedelta(minutes=30)
    talk.save()

    assert words(conference) == ["Tham luận 1 chuyển từ 08:00 sang 08:30, ngày 04/10."]


def test_new_removed_renamed_and_rehoused_items_are_told(conference):
    publish_agenda(conference=conference)
    session = conference.sessions.get()
    session.presentations.all().delete()
    session.title = "Lễ khai mạc"
    session.room = RoomFactory(venue=session.room.venue, name="Hội trường B")
    session.save()
    SessionFactory(conference=conference, title="Bế mạc")

    changes = pending_changes(conference=conference)

    assert [(change["change"], change["title"]) for change in changes] == [
        ("removed", "Tham luận 1"),
        ("title", "Lễ khai mạc"),
        ("room", "Lễ khai mạc"),
        ("added", "Bế mạc"),
    ]


def test_each_changed_field_is_told_by_itself(conference):
    publish_agenda(conference=conference)
    session = conference.sessions.get()
    session.ends_at += timedelta(minutes=30)
    session.chair = "Bà Chủ Trì"
    session.save()
    talk = session.presentations.get()
    talk.minutes = 40
    talk.save()
    talk.speakers.first().delete()

    assert words(conference) == [
        "Khai mạc kết thúc lúc 10:30 thay vì 10:00.",
        "Khai mạc: chủ trì là Bà Chủ Trì thay cho –.",
        "Tham luận 1: 40 phút thay vì – phút.",
        "Tham luận 1: người trình bày là Bà Lê Thị Mẫu thay cho TS. Người Mẫu, Bà Lê Thị Mẫu.",
    ]


def test_a_session_that_only_moves_is_told_once(conference):
    publish_agenda(conference=conference)
    conference.sessions.update(
        starts_at=F("starts_at") + timedelta(hours=1), ends_at=F("ends_at") + timedelta(hours=1)
    )

    assert words(conference) == ["Khai mạc chuyển từ 08:00 sang 09:00, ngày 04/10."]


def test_any_other_change_is_told_as_a_detail(conference):
    publish_agenda(conference=conference)
    conference.sessions.update(notes="Mang theo thẻ")

    assert words(conference) == ["Khai mạc có thay đổi chi tiết."]


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


def test_another_order_of_talks_without_times_is_told(conference):
    session = conference.sessions.get()
    session.presentations.update(starts_at=None)
    PresentationFactory(session=session, position=1)
    publish_agenda(conference=conference)
    session.presentations.filter(position=0).update(position=2)

    assert words(conference) == ["Các tham luận của “Khai mạc” đổi thứ tự."]


def test_talks_that_swap_their_times_are_not_told_of_their_order_too(conference):
    session = conference.sessions.get()
    first = session.presentations.get()
    start = first.starts_at
    second = PresentationFactory(session=session, position=1, starts_at=start + timedelta(hours=1))
    publish_agenda(conference=conference)
    session.presentations.filter(pk=first.pk).update(starts_at=second.starts_at, position=2)
    session.presentations.filter(pk=second.pk).update(starts_at=start)

    assert [change["change"] for change in pending_changes(conference=conference)] == [
        "starts_at",
        "starts_at",
    ]


def test_a_talk_in_another_session_is_told(conference):
    session = conference.sessions.get()
    target = SessionFactory(conference=conference, title="Thảo luận")
    publish_agenda(conference=conference)
    session.presentations.update(session=target)

    assert words(conference) == ["Tham luận 1 chuyển sang phiên “Thảo luận”."]


def test_a_renamed_session_is_told_once_and_not_by_its_talks(conference):
    publish_agenda(conference=conference)
    conference.sessions.update(title="Lễ khai mạc")

    assert words(conference) == ["“Khai mạc” đổi tên thành “Lễ khai mạc”."]


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

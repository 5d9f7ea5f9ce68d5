"""What readers are told of the difference between two versions."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils.translation import override

from conference.models import Room
from sessions.services.publication import (
    pending_changes,
    publish_agenda,
)
from tests.factories.conference import RoomFactory
from tests.factories.sessions import (
    PresentationFactory,
    SessionFactory,
)
from tests.sessions.drafts import small_conference, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def conference():
    return small_conference()


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
        "Khai mạc: chủ trì là Bà Chủ Trì.",
        "Tham luận 1: 40 phút.",
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


def test_what_is_taken_away_is_told_in_words(conference):
    session = conference.sessions.get()
    session.chair = "Bà Chủ Trì"
    session.save()
    session.presentations.update(minutes=40)
    publish_agenda(conference=conference)
    conference.sessions.update(room=None, chair="")
    talk = session.presentations.get()
    talk.starts_at = talk.minutes = None
    talk.save()
    talk.speakers.all().delete()

    assert words(conference) == [
        f"Khai mạc: không còn tại {session.room}; chưa có phòng mới.",
        "Khai mạc: không còn do Bà Chủ Trì chủ trì; chưa có người thay.",
        "Tham luận 1 không còn vào lúc 08:00 04/10; chưa có giờ mới.",
        "Tham luận 1: không còn ấn định 40 phút; chưa có thời lượng mới.",
        "Tham luận 1: không còn do TS. Người Mẫu, Bà Lê Thị Mẫu trình bày; chưa có người thay.",
    ]


def test_what_there_was_not_before_is_told_by_itself(conference):
    session = conference.sessions.get()
    room = session.room
    conference.sessions.update(room=None)
    session.presentations.update(starts_at=None)
    publish_agenda(conference=conference)
    conference.sessions.update(room=room)
    session.presentations.update(starts_at=session.starts_at)
    PresentationFactory(session=session, title="Tham luận 2")

    assert words(conference) == [
        f"Khai mạc: tổ chức tại {room}.",
        "Tham luận 1 bắt đầu lúc 08:00 04/10.",
        "Mới: Tham luận 2.",
    ]


@pytest.fixture
def english():
    with override("en"):
        yield


def test_titles_and_rooms_are_told_in_english_where_there_is_english(conference, english):
    conference.sessions.update(title_en="Opening")
    Room.objects.update(name_en="Hall A")
    publish_agenda(conference=conference)
    session = conference.sessions.get()
    venue = session.room.venue
    session.title, session.title_en = "Lễ khai mạc", "Opening ceremony"
    session.room = RoomFactory(venue=venue, name="Hội trường B", name_en="Hall B")
    session.save()
    session.presentations.all().delete()

    assert words(conference) == [
        'No longer held: <span lang="vi">Tham luận 1</span>.',
        "“Opening” is now called “Opening ceremony”.",
        "Opening ceremony: room Hall B instead of Hall A.",
    ]


def test_what_is_there_in_vietnamese_alone_is_marked_on_an_english_page(conference, english):
    publish_agenda(conference=conference)
    conference.sessions.update(title="Lễ <b>khai mạc</b>", title_en="Opening", chair="Bà Mẫu")

    assert words(conference) == [
        '“<span lang="vi">Khai mạc</span>” is now called “Opening”.',
        'Opening: chaired by <span lang="vi">Bà Mẫu</span>.',
    ]


def test_another_title_in_vietnamese_alone_is_a_detail_in_english(conference, english):
    conference.sessions.update(title_en="Opening")
    publish_agenda(conference=conference)
    conference.sessions.update(title="Lễ khai mạc")

    assert words(conference) == ["Details of Opening have changed."]


def test_a_talk_goes_to_a_session_by_its_english_name(conference, english):
    session = conference.sessions.get()
    session.presentations.update(title_en="Talk 1")
    target = SessionFactory(conference=conference, title="Thảo luận", title_en="Discussion")
    publish_agenda(conference=conference)
    session.presentations.update(session=target)

    assert words(conference) == ["Talk 1 is now part of “Discussion”."]


def test_what_is_told_is_no_html_of_its_own(conference):
    publish_agenda(conference=conference)
    conference.sessions.update(title="<b>Lễ</b>")

    assert words(conference) == ["“Khai mạc” đổi tên thành “&lt;b&gt;Lễ&lt;/b&gt;”."]

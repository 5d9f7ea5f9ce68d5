from datetime import UTC, date, datetime, timedelta

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory, RoleFactory, RoomFactory
from tests.factories.sessions import (
    FieldVisitFactory,
    PresentationFactory,
    SessionFactory,
    SpeakerFactory,
)

pytestmark = pytest.mark.django_db

START = datetime(2023, 10, 4, 1, 0, tzinfo=UTC)  # 08:00 at the conference


def after(minutes):
    return START + timedelta(minutes=minutes)


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


def session_at(conference, start, end, **values):
    return SessionFactory(
        conference=conference, starts_at=after(start), ends_at=after(end), **values
    )


def page_of(conference, day="2023-10-04"):
    return f"/staff/{conference.slug}/agenda/?day={day}"


def path(session, tail):
    return f"/staff/{session.conference.slug}/agenda/{tail}"


def told(response):
    return [str(message) for message in response.context["messages"]]


def order_of(session):
    return ",".join(str(pk) for pk in session.presentations.values_list("pk", flat=True))


def talk(session, title):
    return session.presentations.get(title=title)


def starts(session):
    return [
        (talk.title, int((talk.starts_at - START).total_seconds() / 60))
        for talk in session.presentations.all()
    ]


def swap(client, session, **values):
    fields = {
        "order": order_of(session),
        "down": talk(session, "A").pk,
        "times_follow": "on",
    }
    return client.post(path(session, f"sessions/{session.pk}/order/"), fields | values)


def test_the_first_day_is_shown_before_and_after_the_conference(client, role):
    response = client.get(f"/staff/{role.conference.slug}/agenda/")

    assert response.context["timetable"].date == date(2023, 10, 4)


def test_today_is_shown_while_the_conference_runs(client, role):
    today = datetime.now(role.conference.tz).date()
    role.conference.starts_on = today - timedelta(days=1)
    role.conference.ends_on = today + timedelta(days=1)
    role.conference.save()

    response = client.get(f"/staff/{role.conference.slug}/agenda/")

    assert response.context["timetable"].date == today


@pytest.mark.parametrize("day", ["2023-10-05", "2023-10-07", "mai"])
def test_a_day_is_chosen_and_one_that_is_none_ignored(client, role, day):
    response = client.get(page_of(role.conference, day))

    shown = date(2023, 10, 5) if day == "2023-10-05" else date(2023, 10, 4)
    assert response.context["timetable"].date == shown


def test_an_empty_day_offers_a_session_of_that_day(client, role):
    page = client.get(page_of(role.conference, "2023-10-05")).content.decode()

    assert "Ngày này chưa có phiên nào." in page
    assert "/admin/agenda/session/add/?starts_at=2023-10-05T08%3A00%3A00%2B07%3A00&amp;" in page


def test_the_offered_session_s_times_stand_in_the_admin_s_form(client, role):
    response = client.get(
        "/admin/agenda/session/add/?starts_at=2023-10-05T08%3A00%3A00%2B07%3A00&ends_at=mai"
    )

    form = response.context["adminform"].form
    assert form["starts_at"].initial == datetime(2023, 10, 5, 1, 0, tzinfo=UTC)
    assert form["ends_at"].initial is None


def test_how_much_is_not_published_yet_is_said(client, session):
    publish_agenda(conference=session.conference)
    session.chair = "Bà Chủ Trì"
    session.save()

    response = client.get(page_of(session.conference))

    assert response.context["unpublished"] == 1
    assert "1 thay đổi chưa công bố" in response.content.decode()


def test_warnings_stand_at_the_session_and_those_of_other_days_on_top(client, session):
    room = RoomFactory(venue__conference=session.conference, name="Hội trường A")
    tomorrow = 24 * 60
    session.room = room
    session.save()
    session_at(session.conference, 30, 90, room=room, title="Giải lao", kind="break")
    for title in ("Ba", "Bốn"):
        session_at(session.conference, tomorrow, tomorrow + 60, room=room, title=title)

    context = client.get(page_of(session.conference)).context

    (block,) = context["timetable"].blocks
    today = "Hội trường A bị trùng giờ: “Tham luận” và “Giải lao”."
    assert [row.warnings for row in block.rows] == [(today,), (today,)]
    assert [warning.text for warning in context["elsewhere"]] == [
        "Hội trường A bị trùng giờ: “Ba” và “Bốn”."
    ]


def test_two_talks_are_swapped_and_the_focus_stays_with_the_moved_one(client, session):
    moved = talk(session, "A")

    response = swap(client, session)

    assert starts(session) == [("B", 0), ("A", 30)]
    assert response["Location"] == f"{page_of(session.conference)}#talk-{moved.pk}-up"
    assert told(client.get(response["Location"])) == ["“A” nay bắt đầu lúc 08:30."]


def test_a_swap_sent_twice_swaps_once(client, session):
    sent = {"order": order_of(session)}
    swap(client, session, **sent)

    swap(client, session, **sent)

    assert starts(session) == [("B", 0), ("A", 30)]


def test_times_that_shall_stay_stay_and_the_choice_is_kept(client, session):
    response = swap(client, session, times_follow="")

    assert starts(session) == [("B", 30), ("A", 0)]
    assert client.get(response["Location"]).context["times_follow"] is False


def test_a_dragged_order_is_taken_as_it_is_sent(client, session):
    first, second = session.presentations.all()
    fields = {"order": f"{second.pk},{first.pk}", "moved": second.pk, "times_follow": "on"}

    response = client.post(path(session, f"sessions/{session.pk}/order/"), fields)

    assert starts(session) == [("B", 0), ("A", 30)]
    assert response["Location"].endswith(f"#talk-{second.pk}")


def test_an_order_that_somebody_has_changed_meanwhile_is_refused(client, session):
    seen = order_of(session)
    PresentationFactory(session=session, position=3, starts_at=after(50))

    response = swap(client, session, order=seen)

    assert told(client.get(response["Location"])) == [
        "Chương trình vừa có thay đổi khác: hãy xem lại rồi thực hiện lại."
    ]
    assert starts(session)[:2] == [("A", 0), ("B", 30)]


@pytest.mark.parametrize("order", ["", "1;2", "mai"])
def test_an_order_that_is_none_is_refused_in_words(client, session, order):
    response = swap(client, session, order=order)

    assert len(told(client.get(response["Location"]))) == 1
    assert starts(session) == [("A", 0), ("B", 30)]


def test_ids_of_another_conference_are_refused(client, session):
    foreign = PresentationFactory()

    swap(client, session, order=f"{order_of(session)},{foreign.pk}")

    assert starts(session) == [("A", 0), ("B", 30)]


def test_sessions_are_swapped_with_their_talks(client, session):
    pause = session_at(session.conference, 60, 80, title="Giải lao", kind="break")
    fields = {"order": f"{session.pk},{pause.pk}", "up": pause.pk}

    response = client.post(path(session, "2023-10-04/order/"), fields)

    session.refresh_from_db()
    assert (session.starts_at, session.ends_at) == (after(20), after(80))
    assert starts(session) == [("A", 20), ("B", 50)]
    assert response["Location"].endswith(f"#session-{pause.pk}-down")
    assert told(client.get(response["Location"])) == ["Đã đổi giờ 2 phiên."]


@pytest.mark.parametrize("day", ["2023-10-07", "2023-10-05"])
def test_sessions_are_not_ordered_on_a_day_that_is_not_theirs(client, session, day):
    fields = {"order": str(session.pk), "moved": session.pk}

    response = client.post(path(session, f"{day}/order/"), fields)

    assert len(told(client.get(response["Location"]))) == 1


def test_a_day_that_is_no_date_is_not_there(client, session):
    assert client.post(path(session, "2023-02-30/order/")).status_code == 404


def shift(client, session, noun, row, **values):
    fields = {"minutes": 10, "direction": "later", "seen_at": row.starts_at.isoformat()}
    return client.post(path(session, f"{noun}/{row.pk}/shift/"), fields | values)


def test_a_session_is_shifted_with_all_that_follows(client, session):
    pause = session_at(session.conference, 60, 80)

    response = shift(client, session, "sessions", session)

    pause.refresh_from_db()
    assert (starts(session), pause.starts_at) == ([("A", 10), ("B", 40)], after(70))
    assert told(client.get(response["Location"])) == ["Đã đổi giờ 2 phiên."]


def test_whoever_shifts_a_visit_is_told_of_the_buses(client, session):
    visit = session_at(session.conference, 60, 80, kind="visit")

    response = shift(client, session, "sessions", visit, direction="earlier")

    visit.refresh_from_db()
    assert visit.starts_at == after(50)
    assert told(client.get(response["Location"])) == [
        "Đã đổi giờ 1 phiên.",
        "Giờ xe đưa đón không tự đổi theo: hãy kiểm tra lại.",
    ]


@pytest.mark.parametrize("minutes", ["", "0", "-5", "721", "mười"])
@pytest.mark.parametrize("noun", ["sessions", "talks"])
def test_minutes_that_are_none_are_refused_in_words(client, session, noun, minutes):
    row = session if noun == "sessions" else talk(session, "A")

    response = shift(client, session, noun, row, minutes=minutes)

    assert told(client.get(response["Location"])) == ["Hãy nhập số phút, từ 1 đến 720."]
    assert starts(session) == [("A", 0), ("B", 30)]


@pytest.mark.parametrize("noun", ["sessions", "talks"])
def test_a_shift_out_of_the_day_is_refused_in_words(client, session, noun):
    session_at(session.conference, 600, 900, title="Giao lưu")
    row = session if noun == "sessions" else talk(session, "A")

    response = shift(client, session, noun, row, minutes=100)

    assert told(client.get(response["Location"])) == [
        "Phiên “Giao lưu” sẽ ra ngoài ngày 04/10/2023: chưa có gì thay đổi."
    ]
    assert starts(session) == [("A", 0), ("B", 30)]


@pytest.mark.parametrize("noun", ["sessions", "talks"])
def test_a_shift_sent_twice_shifts_once(client, session, noun):
    row = session if noun == "sessions" else talk(session, "A")
    shift(client, session, noun, row)

    response = shift(client, session, noun, row)

    assert len(told(client.get(response["Location"]))) == 2
    assert starts(session) == [("A", 10), ("B", 40)]


def test_a_talk_is_not_shifted_out_of_its_session(client, session):
    response = shift(client, session, "talks", talk(session, "A"), direction="earlier")

    assert told(client.get(response["Location"])) == [
        "“A” sẽ bắt đầu ngoài giờ của phiên: chưa có gì thay đổi."
    ]


def test_a_talk_goes_to_another_session_and_its_day_is_shown(client, session):
    target = session_at(session.conference, 24 * 60, 25 * 60, title="Thảo luận")
    moved = talk(session, "A")

    response = client.post(path(session, f"talks/{moved.pk}/move/"), {"session": target.pk})

    page = page_of(session.conference, "2023-10-05")
    assert response["Location"] == f"{page}#talk-{moved.pk}"
    assert told(client.get(response["Location"])) == [
        "“A” đã chuyển sang “Thảo luận”, bắt đầu lúc 08:00."
    ]


def test_whoever_moves_a_talk_is_told_that_it_has_no_time(client, session):
    target = session_at(session.conference, 60, 120, title="Thảo luận")
    PresentationFactory(session=target)

    response = client.post(
        path(session, f"talks/{talk(session, 'A').pk}/move/"), {"session": target.pk}
    )

    assert told(client.get(response["Location"])) == [
        "“A” đã chuyển sang “Thảo luận” nhưng chưa có giờ: hãy đặt giờ."
    ]


def test_a_talk_does_not_go_to_a_session_of_another_conference(client, session):
    moved = talk(session, "A")

    response = client.post(
        path(session, f"talks/{moved.pk}/move/"), {"session": SessionFactory().pk}
    )

    assert told(client.get(response["Location"])) == ["Hãy chọn một phiên của hội nghị này."]
    assert talk(session, "A").session == session


WRITES = [
    "2023-10-04/order/",
    "sessions/{session}/order/",
    "sessions/{session}/shift/",
    "talks/{talk}/shift/",
    "talks/{talk}/move/",
]


@pytest.mark.parametrize("tail", WRITES)
@pytest.mark.parametrize("kind", ["staff", "viewer", None])
def test_only_organisers_edit_the_agenda(client, session, tail, kind):
    role = RoleFactory(kind=kind or "organiser")  # of another conference
    if kind:
        RoleFactory(kind=kind, user=role.user, conference=session.conference)
    client.force_login(role.user)
    tail = tail.format(session=session.pk, talk=talk(session, "A").pk)

    assert client.get(page_of(session.conference)).status_code == 404
    assert client.post(path(session, tail)).status_code == 404


@pytest.mark.parametrize("tail", WRITES[1:])
def test_what_belongs_to_another_conference_is_not_there(client, session, tail):
    foreign = PresentationFactory()
    tail = tail.format(session=foreign.session.pk, talk=foreign.pk)

    assert client.post(path(session, tail)).status_code == 404


@pytest.mark.parametrize("tail", WRITES)
def test_nothing_is_changed_by_a_link(client, session, tail):
    tail = tail.format(session=session.pk, talk=talk(session, "A").pk)

    assert client.get(path(session, tail)).status_code == 405


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_as_many_questions_whatever_is_there(
    client, role, django_assert_num_queries, count
):
    conference = role.conference
    for number in range(count):
        session = session_at(conference, 60 * number, 60 * number + 60)
        for row in PresentationFactory.create_batch(count, session=session):
            SpeakerFactory.create_batch(count, presentation=row)
    FieldVisitFactory.create_batch(count, conference=conference)
    client.get(page_of(conference))  # from now on it is the conference at hand

    # session, user, roles; draft (5); delegates who come, small rooms; version
    with django_assert_num_queries(11):
        client.get(page_of(conference))


@pytest.mark.parametrize(("kind", "led"), [("organiser", True), ("staff", False)])
def test_organisers_find_the_page_from_any_other(client, kind, led):
    role = RoleFactory(kind=kind)
    client.force_login(role.user)
    slug = role.conference.slug

    page = client.get(f"/staff/{slug}/print/").content.decode()

    assert (f'href="/staff/{slug}/agenda/"' in page) == led


def test_who_changes_a_session_in_the_admin_is_led_back_to_its_day(client, session):
    form = {
        "kind": "talks",
        "title": "Tham luận",
        "starts_at_0": "05/10/2023",
        "starts_at_1": "08:00",
        "ends_at_0": "05/10/2023",
        "ends_at_1": "09:00",
        "presentations-TOTAL_FORMS": 0,
        "presentations-INITIAL_FORMS": 0,
    }

    response = client.post(f"/admin/agenda/session/{session.pk}/change/", form, follow=True)

    link = f"{page_of(session.conference, '2023-10-05')}#session-{session.pk}"
    assert f'href="{link}"' in response.content.decode()


def test_another_conference_s_agenda_is_not_there(client, role):
    assert client.get(page_of(ConferenceFactory())).status_code == 404

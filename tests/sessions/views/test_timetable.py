from datetime import UTC, date, datetime, timedelta

import pytest

from sessions.services.publication import publish_agenda
from tests.factories.conference import ConferenceFactory, RoleFactory, RoomFactory
from tests.factories.sessions import (
    FieldVisitFactory,
    PresentationFactory,
    SpeakerFactory,
)

from .agenda_day import after, page_of, path, session_at, starts, talk, told

pytestmark = pytest.mark.django_db


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

    page = path(session, "")

    assert client.get(path(session, tail))["Location"] == page


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

    # session, user, roles; draft (5); delegates who come, small rooms, speakers; version
    with django_assert_num_queries(14):
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

import pytest

from tests.factories.conference import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/agenda/session/"


def form_of(conference, day):
    return {
        "conference": conference.pk,
        "kind": "opening",
        "title": "Khai mạc",
        "starts_at_0": day,
        "starts_at_1": "08:00",
        "ends_at_0": day,
        "ends_at_1": "09:00",
        "presentations-TOTAL_FORMS": 0,
        "presentations-INITIAL_FORMS": 0,
    }


def test_04_10_2023_is_the_fourth_of_october(admin_client):
    conference = ConferenceFactory()

    admin_client.post(f"{LIST}add/", form_of(conference, "04/10/2023"))

    starts_at = conference.sessions.get().starts_at
    assert starts_at.astimezone(conference.tz).isoformat() == "2023-10-04T08:00:00+07:00"


def test_a_session_outside_the_conference_is_refused_in_words(admin_client):
    conference = ConferenceFactory()

    response = admin_client.post(f"{LIST}add/", form_of(conference, "18/09/2023"))

    errors = response.context["adminform"].form.errors["starts_at"]
    assert errors == ["18/09/2023 nằm ngoài thời gian hội nghị (từ 04/10/2023 đến 06/10/2023)."]
    assert not conference.sessions.exists()


def test_a_ticked_session_prints_its_sheet(admin_client):
    session = SessionFactory()
    DelegateFactory(conference=session.conference)

    response = admin_client.post(
        LIST, {"action": "print_attendance_sheet", "_selected_action": [session.pk]}
    )

    assert response["Content-Type"] == "application/pdf"
    assert session.conference.prints.get().kind == "sheet"


def test_two_ticked_sessions_print_nothing(admin_client):
    sessions = SessionFactory.create_batch(2, conference=ConferenceFactory())
    ticked = [session.pk for session in sessions]

    response = admin_client.post(
        LIST, {"action": "print_attendance_sheet", "_selected_action": ticked}, follow=True
    )

    assert [str(message) for message in response.context["messages"]] == [
        "Hãy chọn một phiên: mỗi phiên có danh sách riêng."
    ]

import pytest

from tests.factories.sessions import PresentationFactory, SessionFactory

from .agenda_day import page_of, path, session_at, shift, talk, told

pytestmark = pytest.mark.django_db


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

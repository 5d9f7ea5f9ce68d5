import pytest

from tests.factories.sessions import PresentationFactory

from .agenda_day import after, order_of, page_of, path, session_at, shift, starts, talk, told

pytestmark = pytest.mark.django_db


def swap(client, session, **values):
    fields = {
        "order": order_of(session),
        "down": talk(session, "A").pk,
        "times_follow": "on",
    }
    return client.post(path(session, f"sessions/{session.pk}/order/"), fields | values)


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

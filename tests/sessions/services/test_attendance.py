import pytest

from sessions.models import Attendance
from sessions.services.attendance import ForeignSessionError, record_attendance
from tests.factories.conference import UserFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db


def test_attendance_is_recorded_once_however_often_it_is_told():
    session, user = SessionFactory(), UserFactory()
    delegate = DelegateFactory(conference=session.conference)

    first = record_attendance(delegate=delegate, session=session, user=user)
    second = record_attendance(delegate=delegate, session=session, user=UserFactory())

    assert second == first
    assert Attendance.objects.get().recorded_by == user


def test_a_session_of_another_conference_is_refused():
    with pytest.raises(ForeignSessionError):
        record_attendance(delegate=DelegateFactory(), session=SessionFactory())
